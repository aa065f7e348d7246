package dev.espalier.runtime.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.ServerTest;
import dev.espalier.runtime.TestClient;
import dev.espalier.runtime.Thing;
import dev.espalier.runtime.error.BadRequestException;
import dev.espalier.runtime.error.ConflictException;
import dev.espalier.runtime.error.UploadException;
import dev.espalier.runtime.internal.upload.Calls;
import dev.espalier.runtime.internal.upload.ChunkSize;
import dev.espalier.runtime.internal.upload.Part;
import dev.espalier.runtime.internal.upload.UploadProtocol;
import dev.espalier.runtime.operation.Operation;
import dev.espalier.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;

/**
 * Another kind of upload over the same run: parts with numbers, sent by operations of the API, and put together there.
 */
class NumberedPartsTest extends ServerTest {
    private static final byte[] BYTES = UploadTest.bytes(2_500);
    private static final MockResponse LOST = new MockResponse.Builder()
            .onResponseStart(new SocketEffect.CloseSocket())
            .build();

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final Map<Integer, ByteString> parts = Collections.synchronizedMap(new TreeMap<>());
    private final Deque<MockResponse> faults = new ArrayDeque<>();
    private @Nullable ByteString complete;
    private TestClient client;

    public interface PartsApi {
        @Operation(id = "create-multipart-upload")
        @POST("multipart")
        ApiCall<Thing> create();

        @Operation(id = "upload-part", idempotent = true)
        @PUT("multipart/{id}/{number}")
        ApiCall<Thing> part(@Path("id") String id, @Path("number") int number, @Body RequestBody bytes);

        @Operation(id = "complete-multipart-upload", idempotent = true)
        @POST("multipart/{id}/complete")
        ApiCall<Thing> complete(@Path("id") String id);

        @Operation(id = "abort-multipart-upload", idempotent = true)
        @DELETE("multipart/{id}")
        ApiCall<@Nullable Void> abort(@Path("id") String id);
    }

    /** A part is stored whole or not at all, so what is stored is what was answered. */
    private static final class NumberedParts implements UploadProtocol<Thing> {
        private final PartsApi api;
        private final Calls calls;
        private volatile @Nullable String id;
        private volatile Stored stored = new Stored(0, false);
        private volatile int number;

        NumberedParts(PartsApi api, Calls calls) {
            this.api = api;
            this.calls = calls;
        }

        @Override
        public CompletableFuture<Optional<Stored>> begin() {
            return calls.start(api.create()).thenApply(created -> {
                id = created.id();
                return Optional.of(stored);
            });
        }

        @Override
        public CompletableFuture<Stored> position(long total) {
            return CompletableFuture.completedFuture(stored);
        }

        @Override
        public CompletableFuture<Stored> send(Part part) {
            ApiCall<Thing> once = api.part(id(), number + 1, part)
                    .with(options -> options.noDeadline().retryPolicy(RetryPolicy.none()));
            return calls.start(once).thenApply(answer -> {
                number++;
                stored = new Stored(part.start() + part.contentLength(), part.isLast());
                return stored;
            });
        }

        @Override
        public Result<Thing> finish(Supplier<Optional<Duration>> remaining) {
            return new Result<>() {
                @Override
                public Thing await() {
                    return api.complete(id()).execute();
                }

                @Override
                public CompletableFuture<Thing> awaitAsync() {
                    return calls.start(api.complete(id()));
                }
            };
        }

        @Override
        public void abort() {
            String known = id;
            if (known != null) {
                api.abort(known).executeAsync();
            }
        }

        @Override
        public String id() {
            return "" + id;
        }
    }

    @BeforeEach
    void serveParts() {
        client = builder().build();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                requests.add(request.getMethod() + " " + request.getUrl().encodedPath());
                return answer(request);
            }
        });
    }

    @AfterEach
    void close() {
        client.close();
    }

    private synchronized MockResponse answer(RecordedRequest request) {
        List<String> path = request.getUrl().pathSegments();
        if (path.size() > 1 && !faults.isEmpty()) {
            return faults.poll();
        }
        if (request.getMethod().equals("PUT")) {
            parts.put(Integer.parseInt(path.get(2)), request.getBody());
        }
        if (path.size() == 3 && path.get(2).equals("complete")) {
            Buffer all = new Buffer();
            parts.values().forEach(all::write);
            complete = all.readByteString();
        }
        return response(200, "{\"id\": \"m-1\", \"size\": 1}").build();
    }

    private UploadCall<Thing> upload() {
        PartsApi api = client.operations(PartsApi.class);
        return client.uploader()
                .prepare(UploadSource.of(BYTES), new ChunkSize(1_000, 1_000), calls -> new NumberedParts(api, calls));
    }

    @ParameterizedTest
    @EnumSource
    void partsAreNumberedAndPutTogether(Way way) throws Throwable {
        List<Long> progress = Collections.synchronizedList(new ArrayList<>());

        assertThat(way.run(upload().onProgress((sent, total) -> progress.add(sent)))
                        .id())
                .isEqualTo("m-1");

        assertThat(complete).isEqualTo(ByteString.of(BYTES));
        assertThat(progress).isSorted().endsWith(2_500L);
        assertThat(requests)
                .containsExactly(
                        "POST /multipart",
                        "PUT /multipart/m-1/1",
                        "PUT /multipart/m-1/2",
                        "PUT /multipart/m-1/3",
                        "POST /multipart/m-1/complete");
    }

    @ParameterizedTest
    @EnumSource
    void aPartThatFailsIsSentAgainUnderItsNumber(Way way) throws Throwable {
        faults.add(response(200, "{\"id\": \"m-1\", \"size\": 1}").build());
        faults.add(response(503, "").build());
        faults.add(LOST);

        way.run(upload());

        assertThat(requests)
                .containsExactly(
                        "POST /multipart",
                        "PUT /multipart/m-1/1",
                        "PUT /multipart/m-1/2",
                        "PUT /multipart/m-1/2",
                        "PUT /multipart/m-1/2",
                        "PUT /multipart/m-1/3",
                        "POST /multipart/m-1/complete");
        assertThat(sleeper.waits()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void anUploadThatIsGivenUpIsAborted(Way way) throws Exception {
        faults.add(response(400, "").build());

        UploadException failure = catchThrowableOfType(UploadException.class, () -> way.run(upload()));

        assertThat(failure).hasCauseInstanceOf(BadRequestException.class);
        assertThat(failure.uploadId()).contains("m-1");
        assertThat(awaited(3)).containsExactly("POST /multipart", "PUT /multipart/m-1/1", "DELETE /multipart/m-1");
    }

    @Test
    void anUploadThatCannotBePutTogetherIsAborted() throws Exception {
        faults.addAll(Collections.nCopies(
                3, response(200, "{\"id\": \"m-1\", \"size\": 1}").build()));
        faults.add(response(409, "").build());

        catchThrowableOfType(ConflictException.class, () -> upload().execute());

        assertThat(awaited(6)).endsWith("POST /multipart/m-1/complete", "DELETE /multipart/m-1");
    }

    /** Nobody waits for an upload to be aborted, so the test does. */
    private List<String> awaited(int count) throws InterruptedException {
        List<String> arrived = new ArrayList<>();
        while (arrived.size() < count) {
            RecordedRequest request = request();
            arrived.add(request.getMethod() + " " + request.getUrl().encodedPath());
        }
        return arrived;
    }
}
