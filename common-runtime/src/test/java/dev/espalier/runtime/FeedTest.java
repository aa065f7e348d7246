package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.runtime.error.ClientClosedException;
import dev.espalier.runtime.error.DeadlineExceededException;
import dev.espalier.runtime.error.InterruptedCallException;
import dev.espalier.runtime.error.PagingException;
import dev.espalier.runtime.error.ServerException;
import dev.espalier.runtime.testing.FakeClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FeedTest extends ServerTest {
    private static final Duration POLL = Duration.ofSeconds(5);

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

    @Test
    void readAsAListItEndsAtTheNewestPage() {
        page("b", true, "x");
        page("c", false, "y");

        assertThat(things().feed().stream().map(Thing::id)).containsExactly("x", "y");
    }

    @Test
    void followGoesOnFromTheCursorOfTheNewestPage() throws InterruptedException {
        page("b", false, "x");
        page("c", false, "y");

        things().feed().follow(until("y"));

        assertThat(request().getTarget()).isEqualTo("/feed");
        assertThat(request().getTarget()).isEqualTo("/feed?after=b");
    }

    @Test
    void followWaitsAfterTheNewestPageOnly() {
        page("b", true, "w");
        page("c", false, "x");
        page("d", false, "y");

        things().feed().follow(until("y"));

        assertThat(sleeper.waits()).containsExactly(POLL);
    }

    @Test
    void followWaitsAsLongAsItIsTold() {
        page("b", false, "x");
        page("c", false, "y");

        things().feed().pollInterval(Duration.ofSeconds(30)).follow(until("y"));

        assertThat(sleeper.waits()).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void followKeepsItsCursorWhereAnEmptyPageHasNone() throws InterruptedException {
        page("b", false, "x");
        page(null, false);
        page("c", false, "y");

        things().feed().follow(until("y"));

        request();
        assertThat(request().getTarget()).isEqualTo("/feed?after=b");
        assertThat(request().getTarget()).isEqualTo("/feed?after=b");
    }

    @Test
    void followWaitsWhereTheVendorPromisesMoreAndLeadsNowhere() {
        page("b", true, "x");
        page("b", true);
        page("c", false, "y");

        things().feed().follow(until("y"));

        assertThat(sleeper.waits()).containsExactly(POLL);
    }

    @Test
    void aRestartFromTheStoredCursorLosesAndRepeatsNothing() {
        List<String> stored = new ArrayList<>();
        page("b", true, "v");
        page("c", true, "w");
        page("d", true, "x");
        page("e", false, "y");

        things().feed().follow(page -> {
            boolean goOn = until("w").test(page);
            page.nextCursor().ifPresent(stored::add);
            return goOn;
        });
        things().feed().from(stored.get(stored.size() - 1)).follow(until("y"));

        assertThat(seen).containsExactly("v", "w", "x", "y");
        assertThat(stored).containsExactly("b", "c");
    }

    @Test
    void followSurvivesAnErrorInBetween() {
        page("b", true, "x");
        respondRetryAfter(503, "2");
        page("c", false, "y");

        things().feed().follow(until("y"));

        assertThat(seen).containsExactly("x", "y");
        assertThat(sleeper.waits()).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void followFailsWhenTheAttemptsAreUsedUp() {
        page("b", true, "x");
        respond(503);
        respond(503);
        respond(503);

        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> things().feed().follow(until("y")));
        assertThat(seen).containsExactly("x");
    }

    @Test
    void followFailsOnItemsWithoutACursor() {
        page(null, false, "x");

        assertThatExceptionOfType(PagingException.class)
                .isThrownBy(() -> things().feed().follow(until("y")))
                .withMessageContaining("items without a cursor");
        assertThat(seen).containsExactly("x");
    }

    @Test
    void followEndsWhenTheThreadIsInterrupted() {
        page("b", false, "x");

        assertThatExceptionOfType(InterruptedCallException.class)
                .isThrownBy(() -> things().feed().follow(page -> {
                    Thread.currentThread().interrupt();
                    return true;
                }));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void followAsyncGoesOnAndWaits() {
        page("b", true, "w");
        page("c", false, "x");
        page("d", false, "y");

        things().feed().followAsync(until("y")).join();

        assertThat(seen).containsExactly("w", "x", "y");
        assertThat(sleeper.waits()).containsExactly(POLL);
    }

    @Test
    void cancelWhileWaitingStopsFollowing() throws InterruptedException {
        sleeper.holdActions();
        page("b", false, "x");
        CompletableFuture<Void> following = things().feed().followAsync(until("y"));
        sleeper.awaitAction();

        following.cancel(true);
        sleeper.runNext();

        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void followAsyncFailsWhenTheAttemptsAreUsedUp() {
        page("b", true, "x");
        respond(503);
        respond(503);
        respond(503);

        assertThatThrownBy(() -> things().feed().followAsync(until("y")).join())
                .hasCauseInstanceOf(ServerException.class);
    }

    @Test
    void followFailsWhenTheClientIsClosedDuringAWait() throws InterruptedException {
        sleeper.holdActions();
        page("b", false, "x");
        TestClient client = builder().build();
        CompletableFuture<Void> following =
                CompletableFuture.runAsync(() -> client.things().feed().follow(until("y")));
        sleeper.awaitAction();

        client.close();

        assertThatThrownBy(following::join).hasCauseInstanceOf(ClientClosedException.class);
    }

    @Test
    void followAsyncFailsWhenTheClientIsClosedDuringAWait() throws InterruptedException {
        sleeper.holdActions();
        page("b", false, "x");
        TestClient client = builder().build();
        CompletableFuture<Void> following = client.things().feed().followAsync(until("y"));
        sleeper.awaitAction();

        client.close();

        assertThatThrownBy(following::join).hasCauseInstanceOf(ClientClosedException.class);
    }

    @Test
    void refusesANegativePollInterval() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> things().feed().pollInterval(Duration.ofSeconds(-1)))
                .withMessage("The poll interval is PT-1S; it must not be negative.");
    }

    @Test
    void manyPagesThatAreThereAtOnceDoNotExhaustTheStack() {
        AtomicInteger pages = new AtomicInteger();

        Feed.of("acme follow-things", FakePages.endless(), sleeper)
                .followAsync(page -> pages.incrementAndGet() < 50_000)
                .join();

        assertThat(pages).hasValue(50_000);
    }

    @Test
    void manyWaitsThatPassAtOnceDoNotExhaustTheStack() {
        AtomicInteger pages = new AtomicInteger();

        Feed.of("acme follow-things", cursor -> ApiCall.of(FakePages.page("b", false)), sleeper)
                .followAsync(page -> pages.incrementAndGet() < 50_000)
                .join();

        assertThat(sleeper.waits()).hasSize(49_999);
    }

    @Test
    void readAsAListItAsksAhead() {
        FakePages pages = new FakePages();
        pages.answer(null, FakePages.page("b", true, "x"));

        feed(pages).prefetch(2).iterator().next();

        assertThat(pages.cursors()).containsExactly(null, "b");
    }

    @Test
    void followAsksForEachPageWhenItIsNeeded() {
        FakePages pages = new FakePages();
        pages.answer(null, FakePages.page("b", true, "x"));

        feed(pages).prefetch(2).follow(page -> false);
        feed(pages).prefetch(2).followAsync(page -> false).join();

        assertThat(pages.cursors()).containsExactly(null, null);
    }

    @Test
    void followEndsAtItsDeadlineAndWaitsNoLonger() {
        FakePages pages = new FakePages();
        pages.answer(null, FakePages.page("b", false, "x")).answer("b", FakePages.page("b", false));

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> feed(pages).deadline(Duration.ofSeconds(12)).follow(page -> true))
                .withMessageStartingWith(
                        "acme follow-things did not finish within its deadline of 12000 ms (0 attempts)");
        assertThat(sleeper.waits()).containsExactly(POLL, POLL, Duration.ofSeconds(2));
        assertThat(pages.cursors()).containsExactly(null, "b", "b");
    }

    @Test
    void followAsyncEndsAtItsDeadlineAndWaitsNoLonger() {
        FakePages pages = new FakePages();
        pages.answer(null, FakePages.page("b", false, "x")).answer("b", FakePages.page("b", false));

        CompletableFuture<Void> following =
                feed(pages).deadline(Duration.ofSeconds(12)).followAsync(page -> true);

        assertThatThrownBy(following::join).hasCauseInstanceOf(DeadlineExceededException.class);
        assertThat(sleeper.waits()).containsExactly(POLL, POLL, Duration.ofSeconds(2));
        assertThat(pages.cursors()).containsExactly(null, "b", "b");
    }

    @Test
    void everyCallOfFollowHasWhatIsLeft() {
        FakePages pages = new FakePages();
        pages.answer(null, FakePages.page("b", false, "x")).answer("b", FakePages.page("c", false, "y"));

        feed(pages)
                .deadline(Duration.ofSeconds(12))
                .follow(page -> !page.items().contains("y"));

        assertThat(pages.asked)
                .extracting(request -> request.options().deadline().orElseThrow())
                .containsExactly(Duration.ofSeconds(12), Duration.ofSeconds(7));
    }

    @Test
    void everySettingKeepsTheOthers() {
        FakePages pages = new FakePages();
        pages.answer("b", FakePages.page("b", false, "x"));

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> feed(pages)
                        .deadline(Duration.ofSeconds(4))
                        .pollInterval(Duration.ofSeconds(3))
                        .prefetch(1)
                        .from("b")
                        .with(options -> options.header("X-Trace", "1"))
                        .follow(page -> true));
        assertThat(sleeper.waits()).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(1));
        assertThat(pages.last("b").options().headers().get("X-Trace")).isEqualTo("1");
    }

    /** A feed whose time is that of the fake clock. */
    private Feed<String> feed(FakePages pages) {
        return new Feed<>(
                Listing.of("acme follow-things", pages)
                        .nanoTime(() -> Duration.between(FakeClock.START, clock.instant())
                                .toNanos()),
                sleeper,
                POLL);
    }

    private java.util.function.Predicate<Page<Thing>> until(String last) {
        return page -> {
            page.items().forEach(thing -> seen.add(thing.id()));
            return !seen.contains(last);
        };
    }

    private void page(String cursor, boolean more, String... ids) {
        respond(200, TestPages.json(cursor, more, ids));
    }
}
