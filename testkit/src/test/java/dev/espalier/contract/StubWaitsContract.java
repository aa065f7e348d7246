package dev.espalier.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonObject;
import dev.espalier.runtime.Waiter;
import dev.espalier.runtime.error.WaitFailedException;
import dev.espalier.testkit.internal.spec.SpecOperation;
import dev.espalier.testkit.internal.spec.SpecUpload;
import dev.espalier.testkit.internal.spec.SpecWait;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * That every wait which the document of a vendor declares comes to an end at its stub, and to the end that is wanted.
 */
class StubWaitsContract extends StubbedVendor {
    private static final List<Function<Waiter<?>, Object>> WAYS = List.of(Waiter::await, WaitContract::awaitAsync);

    /** How often it was asked before the wait. */
    private int before;

    @TestFactory
    Stream<DynamicTest> everyWaitEndsWellAtOnce() {
        return waits((operation, wait) -> {
            for (Function<Waiter<?>, Object> way : WAYS) {
                ExampleCall call = prepared(operation);
                assertThat(state(way.apply(WaitContract.waiter(call, wait)), wait))
                        .isIn(wait.until());
                assertThat(stub.operation(operation.id()).requests()).hasSize(before + 1);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyWaitEndsWellWhenItIsTold() {
        return waits((operation, wait) -> {
            for (Function<Waiter<?>, Object> way : WAYS) {
                for (String state : wait.until()) {
                    ExampleCall call = prepared(operation);
                    stub.operation(operation.id()).reaches(state, 2);
                    assertThat(state(way.apply(WaitContract.waiter(call, wait)), wait))
                            .isEqualTo(state);
                    assertThat(stub.operation(operation.id()).requests()).hasSize(before + 3);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyWaitFailsWhenItIsTold() {
        return waits((operation, wait) -> {
            for (Function<Waiter<?>, Object> way : WAYS) {
                for (String state : wait.failed()) {
                    ExampleCall call = prepared(operation);
                    stub.operation(operation.id()).reaches(state, 1);
                    assertThatExceptionOfType(WaitFailedException.class)
                            .isThrownBy(() -> way.apply(WaitContract.waiter(call, wait)))
                            .satisfies(e -> {
                                assertThat(e.state()).isEqualTo(state);
                                if (!wait.problem().isEmpty()) {
                                    assertThat(json(e.result(Object.class).orElseThrow())
                                                    .has(wait.problem()))
                                            .isTrue();
                                }
                            });
                    assertThat(stub.operation(operation.id()).requests()).hasSize(before + 2);
                }
            }
        });
    }

    @FunctionalInterface
    private interface Check {
        void run(SpecOperation operation, SpecWait wait);
    }

    private Stream<DynamicTest> waits(Check check) {
        return vendor.document().operations().stream()
                .flatMap(operation -> operation.waits().stream()
                        .map(wait -> DynamicTest.dynamicTest(
                                operation.id() + " " + wait.method(), () -> check.run(operation, wait))));
    }

    /** The call that gets it, after all was done that it takes. */
    private ExampleCall prepared(SpecOperation operation) {
        stub.reset();
        ExampleCall call = creation(operation)
                .map(create -> about(operation, create))
                .orElseGet(() -> ExampleCalls.of(client, operation).get(0));
        operation
                .resultSchema()
                .flatMap(SpecUpload::of)
                .ifPresent(upload -> send(json(call.execute()).get(upload.url()).getAsString()));
        before = stub.operation(operation.id()).requests().size();
        return call;
    }

    /** The call that gets what {@code create} creates. */
    private ExampleCall about(SpecOperation operation, SpecOperation create) {
        JsonObject created = json(ExampleCalls.of(client, create).get(0).execute());
        String path = operation.path();
        String parameter = path.substring(path.lastIndexOf('{') + 1, path.length() - 1);
        return ExampleCalls.about(
                client, operation, parameter, created.get("id").getAsString());
    }

    /** What creates what {@code operation} gets; empty if nothing does. */
    private Optional<SpecOperation> creation(SpecOperation operation) {
        return vendor.document().operations().stream()
                .filter(create -> create.method().equals("POST")
                        && operation.path().startsWith(create.path() + "/{")
                        && operation.path().indexOf('/', create.path().length() + 1) < 0
                        && create.resultSchema()
                                .filter(schema -> schema.properties().containsKey("id"))
                                .isPresent())
                .findFirst();
    }

    private static void send(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .PUT(HttpRequest.BodyPublishers.ofString("a file"))
                .build();
        try {
            HttpResponse<Void> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(200);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String state(Object result, SpecWait wait) {
        return json(result).get(wait.state()).getAsString();
    }

    private JsonObject json(Object result) {
        return gson.toJsonTree(result).getAsJsonObject();
    }
}
