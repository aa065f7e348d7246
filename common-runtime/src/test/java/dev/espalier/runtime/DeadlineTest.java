package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.runtime.error.DeadlineExceededException;
import dev.espalier.runtime.error.RateLimitException;
import dev.espalier.runtime.error.ServerException;
import dev.espalier.runtime.error.TransportException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Interceptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class DeadlineTest extends ServerTest {
    private static final Duration SHORT = Duration.ofSeconds(2);

    @Test
    void failsAtOnceWhenARetryAfterDoesNotFit() {
        respondRetryAfter(429, "30");

        assertThatExceptionOfType(RateLimitException.class)
                .isThrownBy(() -> within(Duration.ofSeconds(10)).execute())
                .withMessageContaining("The vendor asks to wait 30000 ms")
                .satisfies(e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(30)));
        assertThat(sleeper.waits()).isEmpty();
    }

    @Test
    void tellsTheWholeWaitWhenAllAttemptsAreUsedUp() {
        respondRetryAfter(429, "1");
        respondRetryAfter(429, "1");
        respondRetryAfter(429, "90");

        assertThatExceptionOfType(RateLimitException.class)
                .isThrownBy(() -> things().get("a").execute())
                .satisfies(e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(90)));
    }

    @Test
    void givesTheVendorsErrorWhenAWaitDoesNotFit() {
        respondRetryAfter(503, "30");

        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> within(Duration.ofSeconds(10)).execute());
    }

    @Test
    void countsTheWaitsOfEarlierAttempts() {
        respondRetryAfter(429, "6");
        respondRetryAfter(429, "6");

        assertThatExceptionOfType(RateLimitException.class)
                .isThrownBy(() -> within(Duration.ofSeconds(10)).execute())
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(2));
    }

    @Test
    void makesNoAttemptAfterAWaitThatTookTooLong() {
        sleeper.oversleep(Duration.ofSeconds(20));
        respondRetryAfter(429, "1");

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> within(Duration.ofSeconds(10)).execute())
                .withCauseInstanceOf(RateLimitException.class)
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(1));
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void makesNoAsyncAttemptAfterAWaitThatTookTooLong() {
        sleeper.oversleep(Duration.ofSeconds(20));
        respondRetryAfter(429, "1");

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> within(Duration.ofSeconds(10)).executeAsync().join())
                .withCauseInstanceOf(DeadlineExceededException.class);
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void endsAnAttemptAtTheDeadline() {
        // The request has to be sent within it, on a busy machine too.
        Duration deadline = Duration.ofSeconds(8);
        stall();

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> within(deadline).execute())
                .withMessageStartingWith("acme get-thing did not finish within its deadline of 8000 ms (1 attempt).")
                .satisfies(e -> assertThat(e.deadline()).isEqualTo(deadline));
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void repeatsAnAttemptThatTimedOut() {
        respond(200, THING);
        AtomicInteger attempts = new AtomicInteger();
        TestClient client = intercepting(chain -> {
            if (attempts.getAndIncrement() == 0) {
                throw new InterruptedIOException("timeout");
            }
            return chain.proceed(chain.request());
        });

        assertThat(client.things().get("a").executeForResponse().attempts()).isEqualTo(2);
    }

    @Test
    void givesEachAttemptItsTimeout() {
        List<Duration> timeouts = new ArrayList<>();
        TestClient client = intercepting(chain -> {
            timeouts.add(Duration.ofNanos(chain.call().timeout().timeoutNanos()));
            return chain.proceed(chain.request());
        });
        respondRetryAfter(429, "6");
        respond(200, THING);

        client.things()
                .get("a")
                .with(options -> options.attemptTimeout(Duration.ofSeconds(7)).deadline(Duration.ofSeconds(10)))
                .execute();

        assertThat(timeouts).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
    }

    @Test
    void doesNotRepeatAPostThatTimedOut() {
        stall();
        ApiCall<Thing> call = things().create(Thing.of("a", 1)).with(options -> options.attemptTimeout(SHORT));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(call::execute)
                .withMessageContaining("timeout");
    }

    @Test
    void limitsTheBodyToTheAttemptTimeout() {
        server.enqueue(
                response(200, THING).onResponseBody(SocketEffect.Stall.INSTANCE).build());
        ApiCall<Thing> call = things().create(Thing.of("a", 1)).with(options -> options.attemptTimeout(SHORT));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(call::execute)
                .withMessageContaining("timeout");
        bodies.assertNoneOpen(1);
    }

    @Test
    void waitsWithoutADeadline() {
        respondRetryAfter(429, "60");
        respond(200, THING);

        things().get("a").with(CallOptions.Builder::noDeadline).execute();

        assertThat(sleeper.waits()).containsExactly(Duration.ofSeconds(60));
    }

    private ApiCall<Thing> within(Duration deadline) {
        return things().get("a").with(options -> options.deadline(deadline));
    }

    private TestClient intercepting(Interceptor interceptor) {
        return builder()
                .httpClient(http.newBuilder().addInterceptor(interceptor).build())
                .build();
    }

    private void stall() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
    }
}
