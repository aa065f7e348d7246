package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.runtime.error.RateLimitException;
import dev.espalier.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After a 429 that says how long to wait. */
class HoldTest extends ServerTest {
    private final AtomicInteger randoms = new AtomicInteger();
    private TestClient client;

    @BeforeEach
    void makeClient() {
        client = builder().random(() -> randoms.getAndIncrement() % 10 / 10.0).build();
    }

    @Test
    void nobodyWhoFallsUnderTheSameLimitAsksBeforeTheWaitIsOver() throws InterruptedException {
        List<CompletableFuture<Thing>> calls = limited(Duration.ofSeconds(5), 20);
        assertThat(requests()).isEqualTo(1);

        for (int i = 0; i < calls.size(); i++) {
            respond(200, THING);
        }
        while (sleeper.hasAction()) {
            sleeper.runNext();
        }

        calls.forEach(CompletableFuture::join);
        assertThat(requests()).isEqualTo(1 + calls.size());
    }

    @Test
    void theCallsThatWaitedStartSpreadOut() throws InterruptedException {
        limited(Duration.ofSeconds(5), 20);

        assertThat(sleeper.waits())
                .allMatch(wait -> wait.compareTo(Duration.ofSeconds(5)) >= 0)
                .anyMatch(wait -> wait.compareTo(Duration.ofSeconds(6)) < 0)
                .anyMatch(wait -> wait.compareTo(Duration.ofSeconds(9)) > 0);
        assertThat(sleeper.waits().stream().distinct()).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void otherOperationsGoOn() throws InterruptedException {
        limited(Duration.ofSeconds(5), 1);
        respond(201, THING);

        assertThat(client.things().create(Thing.of("a", 1)).execute().id()).isEqualTo("a");
    }

    @Test
    void aCallThatHasNoTimeToWaitFailsAtOnceAndTellsHowLong() throws InterruptedException {
        limited(Duration.ofSeconds(5), 1);

        assertThatExceptionOfType(RateLimitException.class)
                .isThrownBy(() -> client.things()
                        .get("b")
                        .with(options -> options.deadline(Duration.ofSeconds(4)))
                        .execute())
                .withMessageContaining("the vendor asked this client to wait, longer than the deadline leaves")
                .satisfies(e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(5)))
                .satisfies(e -> assertThat(e.attempts()).isZero());
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void aCallWithoutADeadlineDoesNotWaitLongerThanItsPolicyAllows() throws InterruptedException {
        limited(Duration.ofSeconds(50), 1);
        RetryPolicy impatient =
                RetryPolicy.builder().maxRetryAfter(Duration.ofSeconds(49)).build();

        assertThatExceptionOfType(RateLimitException.class)
                .isThrownBy(() -> client.things()
                        .get("b")
                        .with(options -> options.noDeadline().retryPolicy(impatient))
                        .execute())
                .withMessageContaining("longer than the retry policy allows")
                .satisfies(e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(50)));
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void theHoldIsOverWhenItsTimeIs() throws InterruptedException {
        limited(Duration.ofSeconds(5), 1);
        respond(200, THING);
        sleeper.advance(Duration.ofSeconds(5));

        assertThat(client.things().get("b").execute().id()).isEqualTo("a");
    }

    /** Has a call answered 429, and then begins as many others until {@code calls} wait. */
    private List<CompletableFuture<Thing>> limited(Duration retryAfter, int calls) throws InterruptedException {
        sleeper.holdActions();
        respondRetryAfter(429, String.valueOf(retryAfter.toSeconds()));
        List<CompletableFuture<Thing>> started = new ArrayList<>();
        started.add(client.things().get("a").executeAsync());
        sleeper.awaitAction();
        while (started.size() < calls) {
            started.add(client.things().get("a").executeAsync());
        }
        return started;
    }
}
