package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.runtime.error.DeadlineExceededException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PagerDeadlineTest {
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final FakePages pages = new FakePages();
    private long seconds;

    @Test
    void isNoneByDefault() {
        pages.answer(null, FakePages.page("b", true, "x")).answer("b", FakePages.page(null, false, "y"));
        Iterator<String> items = list().iterator();

        items.next();
        seconds += TimeUnit.DAYS.toSeconds(1000);

        assertThat(items.next()).isEqualTo("y");
        assertThat(pages.last("b").options().deadline())
                .isEqualTo(CallOptions.defaults().deadline());
    }

    @Test
    void everyPageHasWhatIsLeft() {
        pages.answer(null, FakePages.page("b", true, "x")).answer("b", FakePages.page(null, false, "y"));
        Iterator<String> items = list().deadline(DEADLINE).iterator();

        items.next();
        seconds += 12;
        items.next();

        assertThat(deadlines()).containsExactly(DEADLINE, Duration.ofSeconds(18));
    }

    @Test
    void aPageKeepsItsOwnDeadlineWhileThatIsSooner() {
        pages.answer(null, FakePages.page("b", true, "x")).answer("b", FakePages.page(null, false, "y"));
        Iterator<String> items = list().deadline(DEADLINE)
                .with(options -> options.deadline(Duration.ofSeconds(10)))
                .iterator();

        items.next();
        seconds += 25;
        items.next();

        assertThat(deadlines()).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(5));
    }

    @Test
    void aPageWithoutADeadlineOfItsOwnHasWhatIsLeft() {
        pages.answer(null, FakePages.page(null, false, "x"));

        list().with(CallOptions.Builder::noDeadline)
                .deadline(DEADLINE)
                .iterator()
                .next();

        assertThat(deadlines()).containsExactly(DEADLINE);
    }

    @Test
    void whenItHasPassedNoPageIsAskedFor() {
        pages.answer(null, FakePages.page("b", true, "x"));
        Iterator<String> items = list().deadline(DEADLINE).iterator();
        items.next();
        seconds += 30;

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(items::next)
                .withMessage("acme list-things did not finish within its deadline of 30000 ms (0 attempts). "
                        + "Allow a later deadline, or see the cause.")
                .satisfies(e -> assertThat(e.attempts()).isZero())
                .satisfies(e -> assertThat(e.deadline()).isEqualTo(DEADLINE));
        assertThat(pages.asked).hasSize(1);
    }

    @Test
    void whenItHasPassedAPageThatWasAskedForAheadIsNotGivenEither() {
        pages.answer(null, FakePages.page("b", true, "x")).answer("b", FakePages.page(null, false, "y"));
        Iterator<String> items = list().prefetch(1).deadline(DEADLINE).iterator();
        items.next();
        seconds += 30;

        assertThatExceptionOfType(DeadlineExceededException.class).isThrownBy(items::next);
    }

    @Test
    void whenItHasPassedTheItemsOfAPageThatCameAreStillGiven() {
        pages.answer(null, FakePages.page(null, false, "x", "y"));
        Iterator<String> items = list().deadline(DEADLINE).iterator();
        items.next();
        seconds += 30;

        assertThat(items.next()).isEqualTo("y");
        assertThat(items.hasNext()).isFalse();
    }

    @Test
    void whenItHasPassedAnAsynchronousWalkFails() {
        pages.answer(null, FakePages.page("b", true, "x"));

        CompletableFuture<Void> walk = list().deadline(DEADLINE).forEachPageAsync(page -> {
            seconds += 31;
            return true;
        });

        assertThatThrownBy(walk::join).hasCauseInstanceOf(DeadlineExceededException.class);
        assertThat(pages.asked).hasSize(1);
    }

    @Test
    void aPageThatRanOutOfWhatWasLeftNamesTheWholeDeadline() {
        Exception cause = new Exception("timeout");
        pages.answer(null, FakePages.page("b", true, "x"))
                .fail("b", new DeadlineExceededException("acme list-things", 2, Duration.ofSeconds(18), cause));
        Iterator<String> items = list().deadline(DEADLINE).iterator();
        items.next();
        seconds += 12;

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(items::next)
                .withMessageContaining("its deadline of 30000 ms (2 attempts)")
                .withCause(cause);
        assertThatThrownBy(() -> list().from("b")
                        .deadline(DEADLINE)
                        .forEachPageAsync(page -> true)
                        .join())
                .hasMessageContaining("its deadline of 30000 ms (2 attempts)");
    }

    @Test
    void aPageThatRanOutOfItsOwnDeadlineNamesThat() {
        RuntimeException failure = new DeadlineExceededException("acme list-things", 2, Duration.ofSeconds(10), null);
        pages.fail(null, failure);
        Iterator<String> items = list().with(options -> options.deadline(Duration.ofSeconds(10)))
                .deadline(DEADLINE)
                .iterator();

        assertThatThrownBy(items::next).isSameAs(failure);
    }

    @Test
    void everyIterationHasItsOwnFromItsFirstRequestOn() {
        pages.answer(null, FakePages.page(null, false, "x"));
        Pager<String> list = list().deadline(DEADLINE);
        Iterator<String> early = list.iterator();
        seconds += 60;

        assertThat(early.next()).isEqualTo("x");
        seconds += 60;
        assertThat(list).containsExactly("x");
        list.forEachPageAsync(page -> true).join();
        assertThat(deadlines()).containsExactly(DEADLINE, DEADLINE, DEADLINE);
    }

    @Test
    void theFirstPageAloneIsWithinIt() {
        list().deadline(DEADLINE).firstPage().executeAsync();

        assertThat(deadlines()).containsExactly(DEADLINE);
    }

    @Test
    void pagesAskedForAheadHaveWhatIsLeft() {
        pages.answer(null, FakePages.page("b", true, "x"));
        Iterator<String> items = list().deadline(DEADLINE).prefetch(1).iterator();

        items.next();

        assertThat(pages.cursors()).containsExactly(null, "b");
        assertThat(deadlines()).containsExactly(DEADLINE, DEADLINE);
    }

    @Test
    void staysWhenAnythingElseIsSet() {
        list().deadline(DEADLINE)
                .prefetch(1)
                .from("c")
                .with(options -> options.header("X-Trace", "1"))
                .forEachPageAsync(page -> true);

        assertThat(deadlines()).containsExactly(DEADLINE);
    }

    @Test
    void refusesWhatIsNoTime() {
        for (Duration wrong : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofDays(366))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> list().deadline(wrong))
                    .withMessage(
                            "deadline is " + wrong + "; it must be longer than zero, and a year (PT8760H) at most.");
        }
    }

    private Pager<String> list() {
        return new Pager<>(Listing.of("acme list-things", pages).nanoTime(() -> TimeUnit.SECONDS.toNanos(seconds)));
    }

    private List<Duration> deadlines() {
        return pages.asked.stream()
                .map(request -> request.options().deadline().orElseThrow())
                .toList();
    }
}
