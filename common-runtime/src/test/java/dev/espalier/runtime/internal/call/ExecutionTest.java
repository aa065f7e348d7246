package dev.espalier.runtime.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.CallOptions;
import dev.espalier.runtime.internal.error.JsonProblemDecoder;
import dev.espalier.runtime.internal.http.Exchange;
import dev.espalier.runtime.internal.http.Transport;
import dev.espalier.runtime.internal.http.TransportSettings;
import dev.espalier.runtime.retry.RetryPolicy;
import dev.espalier.runtime.retry.Sleeper;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;

class ExecutionTest {
    private static final int ATTEMPTS = 5_000;

    /** A deadline tells how many requests there were, on another thread than that of the attempts. */
    @Test
    void theCountOfRequestsIsRightAtAnyMoment() {
        CallPlan<ResponseBody> plan = plan();
        CallEngine engine = engine();
        Execution<ResponseBody> execution =
                new Execution<>(engine, plan, CallEvents.of(plan.operation(), null, Runnable::run));
        CompletableFuture<Void> attempts = CompletableFuture.runAsync(() -> {
            IOException failure = new IOException("no route");
            for (int i = 0; i < ATTEMPTS; i++) {
                Exchange exchange = new Exchange(true, () -> true);
                execution.nextRequest(exchange);
                execution.onFailure(exchange, failure);
            }
        });

        int stepsBack = 0;
        int before = 0;
        while (!attempts.isDone()) {
            int now = execution.requests();
            if (now < before) {
                stepsBack++;
            }
            before = now;
        }
        assertThat(stepsBack).isZero();
        attempts.join();
        assertThat(execution.requests()).isEqualTo(ATTEMPTS);
        engine.transport.close();
    }

    private static CallPlan<ResponseBody> plan() {
        return new CallPlan<>(
                new OperationInfo("acme", "get-thing", true, false, Set.of(), false, "", null),
                new Request.Builder().url("http://127.0.0.1/").build(),
                body -> body,
                CallOptions.defaults()
                        .newBuilder()
                        .retryPolicy(RetryPolicy.none())
                        .build());
    }

    private static CallEngine engine() {
        return new CallEngine(
                "acme",
                Transport.of("acme", new TransportSettings(null, 1, null, null, null), List.of()),
                JsonProblemDecoder.builder().build(),
                Set.of(),
                new CallEngine.Time(Clock.systemUTC(), Sleeper.system(), () -> 0),
                new Pacing(null, operation -> ""),
                Runnable::run,
                null);
    }
}
