package dev.espalier.runtime;

import dev.espalier.runtime.operation.Operation;
import dev.espalier.runtime.operation.OperationParams;
import dev.espalier.runtime.operation.Paginated;
import java.time.OffsetDateTime;
import java.util.List;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Streaming;
import retrofit2.http.Tag;

/** What the generator would write for a small vendor. Public, as Retrofit asks. */
public interface TestApi {
    @Operation(id = "get-thing", idempotent = true)
    @GET("things/{id}")
    ApiCall<Thing> get(@Path(value = "id", encoded = true) String id);

    @Operation(id = "get-wrapped-thing", idempotent = true, envelope = "data")
    @GET("wrapped/{id}")
    ApiCall<Thing> getWrapped(@Path(value = "id", encoded = true) String id);

    @Operation(id = "create-thing")
    @POST("things")
    ApiCall<Thing> create(@Body Thing thing);

    @Operation(id = "put-thing", retryOnConflict = true)
    @POST("things/claim")
    ApiCall<Thing> claim(@Body Thing thing);

    @Operation(id = "replace-thing", idempotent = true)
    @PUT("things/{id}")
    ApiCall<Thing> replace(@Path(value = "id", encoded = true) String id, @Body Thing thing);

    @Operation(id = "change-thing")
    @PATCH("things/{id}")
    ApiCall<Thing> change(@Path(value = "id", encoded = true) String id, @Body Thing thing);

    @Operation(id = "delete-thing", idempotent = true)
    @DELETE("things/{id}")
    ApiCall<@Nullable Void> delete(@Path(value = "id", encoded = true) String id);

    @Operation(id = "upload-thing", idempotent = true)
    @POST("uploads")
    @Headers({"Content-Type: application/octet-stream"})
    ApiCall<@Nullable Void> upload(@Body RequestBody content);

    @Operation(id = "download-thing", idempotent = true)
    @Streaming
    @GET("downloads/{id}")
    ApiCall<ResponseBody> download(@Path(value = "id", encoded = true) String id);

    @Operation(id = "read-thing", idempotent = true)
    @GET("downloads/{id}")
    ApiCall<ResponseBody> readWhole(@Path(value = "id", encoded = true) String id);

    @Operation(
            id = "search-things",
            idempotent = true,
            commaSeparated = {"ids"})
    @GET("search")
    ApiCall<@Nullable Void> search(
            @Query("since") OffsetDateTime since, @Query("ids") List<String> ids, @Tag OperationParams params);

    @Operation(id = "list-things", idempotent = true)
    @Paginated(
            style = Paginated.Style.CURSOR,
            request = "after",
            items = {"data"},
            next = {"pagination", "endCursor"},
            more = {"pagination", "hasNextPage"})
    @GET("things")
    Pager<Thing> list();

    @Operation(id = "number-things", idempotent = true)
    @Paginated(
            style = Paginated.Style.PAGE,
            request = "page",
            items = {"data"})
    @GET("numbered")
    Pager<Thing> numbered();

    @Operation(id = "leaf-through-things", idempotent = true)
    @Paginated(
            style = Paginated.Style.PAGE,
            request = "{page}",
            items = {"book", "data"},
            more = {"book", "links"})
    @GET("books/{book}/1")
    Pager<Thing> numberedInPath(@Path(value = "book", encoded = true) String book);

    @Operation(id = "follow-things", idempotent = true)
    @Paginated(
            style = Paginated.Style.CURSOR,
            request = "after",
            items = {"data"},
            next = {"pagination", "endCursor"},
            more = {"pagination", "hasNextPage"},
            pollInterval = "PT5S")
    @GET("feed")
    Feed<Thing> feed();
}
