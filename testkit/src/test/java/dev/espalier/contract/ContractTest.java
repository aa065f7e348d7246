package dev.espalier.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.google.gson.JsonElement;
import com.google.gson.annotations.JsonAdapter;
import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.ApiClient;
import dev.espalier.runtime.ClientBuilder;
import dev.espalier.runtime.Waiter;
import dev.espalier.runtime.error.Problem;
import dev.espalier.runtime.internal.VendorProfile;
import dev.espalier.runtime.internal.auth.Credentials;
import dev.espalier.runtime.internal.error.ProblemDecoder;
import dev.espalier.runtime.internal.json.JsonTypes;
import dev.espalier.runtime.internal.json.ModelAdapterFactory;
import dev.espalier.runtime.internal.json.ModelType;
import dev.espalier.runtime.internal.json.Property;
import dev.espalier.runtime.json.Model;
import dev.espalier.runtime.operation.Operation;
import dev.espalier.runtime.retry.RetryPolicy;
import dev.espalier.runtime.testing.FakeClock;
import dev.espalier.runtime.testing.FakeSleeper;
import dev.espalier.testkit.internal.spec.SpecDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.PATCH;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * The harness must fail where a client does not do what its document says: one right client, and one wrong client a
 * fault.
 */
class ContractTest {
    private static final SpecDocument DOCUMENT = SpecDocument.of("""
        {"openapi": "3.0.3", "info": {"title": "Tiny", "version": "1"}, "security": [{"token": []}], "paths": {"/things/{id}": {"put": {
          "operationId": "update-thing",
          "parameters": [
            {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}, "example": "t1"},
            {"name": "fields", "in": "query", "required": true, "style": "form", "explode": false, "example": ["name", "size"],
             "schema": {"type": "array", "items": {"type": "string"}}}],
          "requestBody": {"required": true, "content": {"application/json": {
            "schema": {"$ref": "#/components/schemas/Thing"}, "example": {"name": "chair", "size": 3}}}},
          "responses": {
            "200": {"description": "It.", "content": {"application/json": {
              "schema": {"$ref": "#/components/schemas/Thing"}, "example": {"name": "chair", "size": 4}}}},
            "404": {"description": "None.", "content": {"application/json": {
              "schema": {"$ref": "#/components/schemas/Error"}, "example": {"error": "not_found", "message": "No such thing."}}}}}}}},
         "security": [{"token": []}], "components": {"securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}, "schemas": {
          "Thing": {"type": "object", "properties": {"name": {"type": "string"}, "size": {"type": "integer"}}},
          "Error": {"type": "object", "properties": {"error": {"type": "string", "x-problem": "code"},
            "message": {"type": "string", "x-problem": "message"}}}}}}
        """);
    private static final SpecDocument WAITING = SpecDocument.of("""
        {"openapi": "3.0.3", "info": {"title": "Tiny", "version": "1"}, "security": [{"token": []}], "paths": {"/things/{id}": {"get": {
          "operationId": "get-thing",
          "x-waits": [{"method": "awaitDone", "summary": "Waits.", "state": "name", "until": ["done"], "failed": ["broken", "lost"]}],
          "parameters": [
            {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}, "example": "t1"}],
          "responses": {
            "200": {"description": "It.", "content": {"application/json": {
              "schema": {"$ref": "#/components/schemas/Thing"}, "example": {"name": "new", "size": 4}}}}}}}},
         "components": {"securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}, "schemas": {
          "Thing": {"type": "object", "properties": {"name": {"type": "string"}, "size": {"type": "integer"}}}}}}
        """);
    private static final ProblemDecoder PROBLEMS = (status, headers, body) -> Problem.builder()
            .code("not_found")
            .messages(List.of("No such thing."))
            .build();

    private final WireMockServer server = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aRightClientPasses() {
        assertThat(faults(client(PROBLEMS).right())).isEmpty();
    }

    @Test
    void aLostPropertyIsReportedInRequestAndResult() {
        assertThat(faults(client(PROBLEMS).losing()))
                .contains("Request body: $.size was lost.")
                .contains("Result: $.size was lost.");
    }

    @Test
    void anAddedPropertyIsReportedInRequestAndResult() {
        assertThat(faults(client(PROBLEMS).adding()))
                .contains("Request body: $.colour was added: \"red\".")
                .contains("Result: $.colour was added: \"red\".");
    }

    @Test
    void anUndeclaredPropertyIsReportedByTheValidator() {
        assertThat(faults(client(PROBLEMS).adding())).contains("validation.request.body.schema.additionalProperties");
    }

    @Test
    void aRepeatedQueryParameterIsReportedWhereTheDocumentJoinsIt() {
        assertThat(faults(client(PROBLEMS).repeating()))
                .contains(
                        "The query of the request is {fields=[[name], [size]]} and should be {fields=[[name, size]]}.");
    }

    @Test
    void aWrongMethodIsReported() {
        assertThat(faults(client(PROBLEMS).patching()))
                .contains("The method of the request is PATCH and should be PUT.");
    }

    @Test
    void aPathValueThatIsEscapedTwiceIsReported() {
        assertThat(faults(client(PROBLEMS).escapingTwice())).contains("The path of the request is /things/..%252F");
    }

    @Test
    void aLostErrorCodeIsReported() {
        assertThat(faults(client((status, headers, body) -> Problem.ofText("No such thing."))
                        .right()))
                .contains("The code of the exception is Optional.empty and should be Optional[not_found].");
    }

    @Test
    void anOperationThatIsRepeatedAgainstTheDocumentIsReported() {
        SpecDocument unrepeatable = SpecDocument.of(DOCUMENT.text()
                .replace(
                        "\"operationId\": \"update-thing\"",
                        "\"operationId\": \"update-thing\", \"x-idempotent\": false"));

        assertThat(faults(unrepeatable, client(PROBLEMS).right()))
                .contains("After a lost answer it is repeated: true, and should be: false.");
    }

    @Test
    void anOperationThatIsNotRepeatedWithItsFlagIsReported() {
        SpecDocument repeatable = SpecDocument.of(
                DOCUMENT.text().replace("\"name\": \"fields\"", "\"name\": \"fields\", \"x-idempotent\": true"));

        assertThat(faults(repeatable, client(PROBLEMS).right()))
                .contains("After a lost answer it is repeated with the parameter \"\", and should be with \"fields\".");
    }

    @Test
    void anOperationThatIsNotRepeatedAgainstTheDocumentIsReported() {
        SpecDocument onConflict = SpecDocument.of(DOCUMENT.text()
                .replace(
                        "\"operationId\": \"update-thing\"",
                        "\"operationId\": \"update-thing\", \"x-retry-on-conflict\": true"));

        assertThat(faults(onConflict, client(PROBLEMS).right()))
                .contains("After a 409 it is repeated: false, and should be: true.");
    }

    @Test
    void aBetaThatIsNotMarkedIsReported() {
        SpecDocument beta = SpecDocument.of(DOCUMENT.text()
                .replace("\"operationId\": \"update-thing\"", "\"operationId\": \"update-thing\", \"x-beta\": true"));

        assertThat(faults(beta, client(PROBLEMS).right()))
                .contains("It is marked as beta: false, and should be: true.");
    }

    @Test
    void aRightWaiterPasses() {
        assertThat(waitFaults(client(PROBLEMS).waiting())).isEmpty();
    }

    @Test
    void aWaiterThatIsMissingIsReported() {
        assertThat(waitFaults(client(PROBLEMS).reading())).contains("has no method awaitDone[class java.lang.String]");
    }

    @Test
    void aWaiterThatTakesAnyStateIsReported() {
        assertThat(waitFaults(client(PROBLEMS).impatient()))
                .contains("awaitDone, done: Result: $.name is \"a state of tomorrow\" and should be \"done\".")
                .contains("awaitDone, done: It sent 1 requests and should send 3.")
                .contains("awaitDone async, broken: It gave ")
                .contains("awaitDone async, lost: It gave ");
    }

    @Test
    void anOperationWithoutMethodIsReported() {
        assertThatThrownBy(() -> faults(new Object()))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Object has no method for update-thing (PUT /things/{id}).");
    }

    private String faults(Object client) {
        return faults(DOCUMENT, client);
    }

    private String faults(SpecDocument document, Object client) {
        return faults(document, client, "update-thing");
    }

    private String waitFaults(Object client) {
        return faults(WAITING, client, "get-thing");
    }

    /** What the failed cases say. */
    private String faults(SpecDocument document, Object client, String operation) {
        List<String> messages = new ArrayList<>();
        for (Contract.Case test : new Contract(document, server, client).cases(document.operation(operation))) {
            try {
                test.test().execute();
            } catch (Throwable e) {
                messages.add(e.getMessage());
            }
        }
        return String.join("\n", messages);
    }

    private TinyClient client(ProblemDecoder problems) {
        return new TinyClient.Builder()
                .baseUrl(server.baseUrl())
                .retryPolicy(RetryPolicy.none())
                .sleeper(new FakeSleeper(new FakeClock()))
                .build(problems);
    }

    /** What the document says. */
    @JsonAdapter(ModelAdapterFactory.class)
    static final class Thing extends Model<JsonElement> {
        static final ModelType<Thing> SHAPE = new ModelType<>(Thing.class, Thing::new);

        private static final Property<String> NAME = SHAPE.property("name", JsonTypes.STRING);

        static {
            SHAPE.property("size", JsonTypes.INTEGER);
        }

        private Thing(@Nullable Object[] values) {
            super(values);
        }

        @Nullable
        String name() {
            return find(NAME);
        }
    }

    /** Loses a property. */
    @JsonAdapter(ModelAdapterFactory.class)
    static final class Losing extends Model<JsonElement> {
        static final ModelType<Losing> SHAPE = new ModelType<>(Losing.class, Losing::new);

        static {
            SHAPE.property("name", JsonTypes.STRING);
            SHAPE.property("size", JsonTypes.INTEGER);
        }

        private Losing(@Nullable Object[] values) {
            super(values);
            values[1] = null;
        }
    }

    /** Adds a property. */
    @JsonAdapter(ModelAdapterFactory.class)
    static final class Adding extends Model<JsonElement> {
        static final ModelType<Adding> SHAPE = new ModelType<>(Adding.class, Adding::new);

        static {
            SHAPE.property("name", JsonTypes.STRING);
            SHAPE.property("size", JsonTypes.INTEGER);
            SHAPE.property("colour", JsonTypes.STRING);
        }

        private Adding(@Nullable Object[] values) {
            super(values);
            values[2] = "red";
        }
    }

    public interface Right {
        @Operation(id = "update-thing", idempotent = true, commaSeparated = "fields")
        @PUT("things/{id}")
        @Headers("Accept: application/json")
        ApiCall<Thing> update(
                @Path(value = "id", encoded = true) String id, @Query("fields") List<String> fields, @Body Thing thing);
    }

    public interface LosingApi {
        @Operation(id = "update-thing", idempotent = true, commaSeparated = "fields")
        @PUT("things/{id}")
        @Headers("Accept: application/json")
        ApiCall<Losing> update(
                @Path(value = "id", encoded = true) String id,
                @Query("fields") List<String> fields,
                @Body Losing thing);
    }

    public interface AddingApi {
        @Operation(id = "update-thing", idempotent = true, commaSeparated = "fields")
        @PUT("things/{id}")
        @Headers("Accept: application/json")
        ApiCall<Adding> update(
                @Path(value = "id", encoded = true) String id,
                @Query("fields") List<String> fields,
                @Body Adding thing);
    }

    public interface Repeating {
        @Operation(id = "update-thing", idempotent = true)
        @PUT("things/{id}")
        @Headers("Accept: application/json")
        ApiCall<Thing> update(
                @Path(value = "id", encoded = true) String id, @Query("fields") List<String> fields, @Body Thing thing);
    }

    public interface Patching {
        @Operation(id = "update-thing", idempotent = true, commaSeparated = "fields")
        @PATCH("things/{id}")
        @Headers("Accept: application/json")
        ApiCall<Thing> update(
                @Path(value = "id", encoded = true) String id, @Query("fields") List<String> fields, @Body Thing thing);
    }

    public interface EscapingTwice {
        @Operation(id = "update-thing", idempotent = true, commaSeparated = "fields")
        @PUT("things/{id}")
        @Headers("Accept: application/json")
        ApiCall<Thing> update(@Path("id") String id, @Query("fields") List<String> fields, @Body Thing thing);
    }

    public interface Reading {
        @Operation(id = "get-thing", idempotent = true)
        @GET("things/{id}")
        @Headers("Accept: application/json")
        ApiCall<Thing> get(@Path(value = "id", encoded = true) String id);
    }

    public interface Waiting {
        @Operation(id = "get-thing", idempotent = true)
        @GET("things/{id}")
        @Headers("Accept: application/json")
        ApiCall<Thing> get(@Path(value = "id", encoded = true) String id);

        default Waiter<Thing> awaitDone(String id) {
            return Waiter.polling("tiny get-thing", get(id), Thing::name, List.of("done"), List.of("broken", "lost"));
        }
    }

    public interface Impatient {
        @Operation(id = "get-thing", idempotent = true)
        @GET("things/{id}")
        @Headers("Accept: application/json")
        ApiCall<Thing> get(@Path(value = "id", encoded = true) String id);

        default Waiter<Thing> awaitDone(String id) {
            return Waiter.polling("tiny get-thing", get(id), thing -> true, List.of(true), List.of());
        }
    }

    /** Gives clients that have one group each, as the harness looks for the method in every group. */
    public static final class TinyClient extends ApiClient {
        private TinyClient(Builder builder, ProblemDecoder problems) {
            super(builder, new VendorProfile("tiny", "1", "https://tiny.example", problems, Set.of()));
        }

        public record RightClient(Right things) {}

        public record LosingClient(LosingApi things) {}

        public record AddingClient(AddingApi things) {}

        public record RepeatingClient(Repeating things) {}

        public record PatchingClient(Patching things) {}

        public record EscapingTwiceClient(EscapingTwice things) {}

        public record ReadingClient(Reading things) {}

        public record WaitingClient(Waiting things) {}

        public record ImpatientClient(Impatient things) {}

        Object reading() {
            return new ReadingClient(api(Reading.class));
        }

        Object waiting() {
            return new WaitingClient(api(Waiting.class));
        }

        Object impatient() {
            return new ImpatientClient(api(Impatient.class));
        }

        Object right() {
            return new RightClient(api(Right.class));
        }

        Object losing() {
            return new LosingClient(api(LosingApi.class));
        }

        Object adding() {
            return new AddingClient(api(AddingApi.class));
        }

        Object repeating() {
            return new RepeatingClient(api(Repeating.class));
        }

        Object patching() {
            return new PatchingClient(api(Patching.class));
        }

        Object escapingTwice() {
            return new EscapingTwiceClient(api(EscapingTwice.class));
        }

        private static final class Builder extends ClientBuilder<Builder> {
            @Override
            protected Builder self() {
                return this;
            }

            TinyClient build(ProblemDecoder problems) {
                credentials("", Credentials.bearer("made_up_token0"));
                return new TinyClient(this, problems);
            }
        }
    }
}
