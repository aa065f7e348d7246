package dev.espalier.runtime.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.Pacer;
import dev.espalier.runtime.testing.FakeClock;
import dev.espalier.runtime.testing.FakeSleeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LocalPacerTest {
    private static final Pacer.Limit FIVE_A_SECOND = limit("list-things", "");

    private final FakeSleeper sleeper = new FakeSleeper(new FakeClock()).holdActions();
    private final Pacer pacer = new LocalPacer(sleeper);

    private static Pacer.Limit limit(String group, String credential) {
        return new Pacer.Limit("acme", group, credential, 5, Duration.ofSeconds(1));
    }

    @Test
    void twentyTurnsAtFiveASecondTakeNineteenFifths() throws InterruptedException {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            pacer.acquire(FIVE_A_SECOND)
                    .thenRun(
                            () -> times.add(Duration.ofNanos(sleeper.nanoTime()).toMillis()));
        }

        while (sleeper.hasAction()) {
            sleeper.runNext();
        }

        assertThat(times).hasSize(20).startsWith(0L, 200L, 400L).endsWith(3600L, 3800L);
    }

    @Test
    void turnsAreGivenInTheOrderInWhichTheyWereAskedFor() throws InterruptedException {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            pacer.acquire(FIVE_A_SECOND).thenRun(() -> order.add(number));
        }

        while (sleeper.hasAction()) {
            sleeper.runNext();
        }

        assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void aTurnThatNobodyWantsAnyMoreIsNotUsedUp() throws InterruptedException {
        pacer.acquire(FIVE_A_SECOND);
        CompletableFuture<Void> givenUp = pacer.acquire(FIVE_A_SECOND);
        CompletableFuture<Void> next = pacer.acquire(FIVE_A_SECOND);

        givenUp.cancel(false);
        sleeper.runNext();

        assertThat(next).isCompleted();
        assertThat(Duration.ofNanos(sleeper.nanoTime())).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void whatWasNotUsedIsNotSavedUp() {
        pacer.acquire(FIVE_A_SECOND);
        sleeper.advance(Duration.ofSeconds(10));

        assertThat(pacer.acquire(FIVE_A_SECOND)).isCompleted();
        assertThat(pacer.acquire(FIVE_A_SECOND)).isNotDone();
    }

    @Test
    void othersLimitsAreTheirOwn() {
        pacer.acquire(FIVE_A_SECOND);

        assertThat(pacer.acquire(limit("get-thing", ""))).isCompleted();
        assertThat(pacer.acquire(limit("list-things", "other"))).isCompleted();
        assertThat(pacer.acquire(limit("list-things", ""))).isNotDone();
    }
}
