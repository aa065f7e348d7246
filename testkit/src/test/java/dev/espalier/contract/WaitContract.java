package dev.espalier.contract;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.espalier.runtime.Waiter;
import dev.espalier.runtime.error.WaitFailedException;
import dev.espalier.testkit.internal.spec.SpecBody;
import dev.espalier.testkit.internal.spec.SpecOperation;
import dev.espalier.testkit.internal.spec.SpecResponse;
import dev.espalier.testkit.internal.spec.SpecWait;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tests a method that waits for the result of an operation, whose client takes no time to wait. */
final class WaitContract {
    /** Vendors add states at any time. */
    private static final String UNKNOWN_STATE = "a state of tomorrow";

    private final WireMockServer server;
    private final ExampleCall call;
    private final SpecOperation operation;
    private final SpecWait wait;

    /** @param call of the operation that is asked again and again */
    WaitContract(WireMockServer server, ExampleCall call, SpecWait wait) {
        this.server = server;
        this.call = call;
        this.operation = call.expected().operation();
        this.wait = wait;
    }

    /** One sentence a fault. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (boolean async : List.of(false, true)) {
            Function<Waiter<?>, Object> way = async ? WaitContract::awaitAsync : Waiter::await;
            String label = wait.method() + (async ? " async, " : ", ");
            wait.until().forEach(state -> labelled(label + state + ": ", reached(way, state), faults));
            wait.failed().forEach(state -> labelled(label + state + ": ", failed(way, state), faults));
        }
        return faults;
    }

    private static void labelled(String label, List<String> more, List<String> faults) {
        more.forEach(fault -> faults.add(label + fault));
    }

    static Object awaitAsync(Waiter<?> waiter) {
        try {
            return waiter.awaitAsync().join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }

    private List<String> reached(Function<Waiter<?>, Object> way, String state) {
        SpecResponse last = in(state);
        return answering(List.of(in(UNKNOWN_STATE), in(UNKNOWN_STATE), last), () -> {
            List<String> faults = new ArrayList<>(ResponseCheck.faults(operation, last, way.apply(waiter())));
            faults.addAll(requestFaults(3));
            return faults;
        });
    }

    private List<String> failed(Function<Waiter<?>, Object> way, String state) {
        SpecResponse last = in(state);
        return answering(List.of(in(UNKNOWN_STATE), last), () -> {
            try {
                return List.of("It gave " + way.apply(waiter()) + " and should fail.");
            } catch (WaitFailedException e) {
                List<String> faults = new ArrayList<>(ResponseCheck.faults(
                        operation, last, e.result(Object.class).orElse(null)));
                if (!e.state().equals(state)) {
                    faults.add("The state is " + e.state() + ".");
                }
                faults.addAll(requestFaults(2));
                return faults;
            }
        });
    }

    private Waiter<?> waiter() {
        return waiter(call, wait);
    }

    /** That what {@code call} gets is waited for. */
    static Waiter<?> waiter(ExampleCall call, SpecWait wait) {
        Method method = VendorUnderTest.method(
                call.method().getDeclaringClass(), wait.method(), call.method().getParameterTypes());
        return (Waiter<?>)
                ExampleCall.invoke(method, call.api(), call.arguments().toArray());
    }

    private List<String> requestFaults(int wanted) {
        List<ServeEvent> events = server.getAllServeEvents();
        List<String> faults = new ArrayList<>();
        if (events.size() != wanted) {
            faults.add("It sent " + events.size() + " requests and should send " + wanted + ".");
        }
        events.forEach(
                event -> faults.addAll(RequestCheck.faults(call.expected(), ReceivedRequest.of(event.getRequest()))));
        return faults;
    }

    /** A run while the server gives {@code answers}, one after the other. */
    private List<String> answering(List<SpecResponse> answers, Supplier<List<String>> run) {
        List<StubMapping> stubs = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            stubs.add(server.stubFor(SpecStubs.stub(operation, answers.get(i))
                    .inScenario(wait.method())
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : String.valueOf(i))
                    .willSetStateTo(String.valueOf(i + 1))));
        }
        server.resetRequests();
        try {
            return run.get();
        } catch (RuntimeException e) {
            return List.of("It failed: " + e);
        } finally {
            stubs.forEach(server::removeStub);
            server.resetScenarios();
        }
    }

    /** The example of the response in another state. */
    private SpecResponse in(String state) {
        SpecResponse success = operation.success();
        SpecBody body = success.body().orElseThrow();
        JsonElement example = body.example().deepCopy();
        @Nullable String envelope = operation.envelope();
        JsonObject result = envelope == null
                ? example.getAsJsonObject()
                : example.getAsJsonObject().getAsJsonObject(envelope);
        result.addProperty(wait.state(), state);
        return new SpecResponse(success.status(), Optional.of(new SpecBody(body.mediaType(), body.schema(), example)));
    }
}
