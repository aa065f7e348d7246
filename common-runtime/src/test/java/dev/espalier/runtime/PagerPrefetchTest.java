package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.runtime.error.InterruptedCallException;
import dev.espalier.runtime.error.PagingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PagerPrefetchTest {
    private final FakePages linked = new FakePages();
    private final FakePages.Numbered numbered = new FakePages.Numbered();
    private final List<String> seen = new ArrayList<>();

    @Test
    void requestsNothingBeforeItIsNeeded() {
        Pager<String> list = list(numbered, 4);

        list.iterator();
        list.stream();
        list.pages().iterator();

        assertThat(numbered.asked).isEmpty();
    }

    @Test
    void isOffByDefaultAndWithZero() {
        linked.answer(null, FakePages.page("b", true, "x"));

        Pager.of("acme list-things", linked).iterator().next();
        list(linked, 4).prefetch(0).iterator().next();

        assertThat(linked.cursors()).containsExactly(null, null);
    }

    @Test
    void refusesFewerThanNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list(linked, -1))
                .withMessage("acme list-things cannot ask for -1 pages ahead;"
                        + " pass how many, or 0 to ask for each page when it is needed.");
    }

    @Test
    void theNextPageIsUnderWayWhileOneIsHandled() {
        linked.answer(null, FakePages.page("b", true, "x"));
        Iterator<String> items = list(linked, 1).iterator();

        assertThat(items.next()).isEqualTo("x");

        assertThat(linked.cursors()).containsExactly(null, "b");
        linked.complete("b", FakePages.page(null, false, "y"));
        assertThat(items.next()).isEqualTo("y");
        assertThat(items.hasNext()).isFalse();
    }

    @Test
    void theNextPageIsUnderWayWhileOneIsVisited() {
        linked.answer(null, FakePages.page("b", true, "x"));
        List<Integer> requests = new ArrayList<>();

        CompletableFuture<Void> walk = list(linked, 1).forEachPageAsync(page -> requests.add(linked.asked.size()));
        linked.complete("b", FakePages.page(null, false, "y"));

        assertThat(walk).isCompleted();
        assertThat(requests).containsExactly(2, 2);
    }

    @Test
    void oneRequestAtATimeWhereAPageHoldsTheNextCursor() {
        CompletableFuture<Void> walk = list(linked, 4).forEachPageAsync(this::see);
        assertThat(linked.cursors()).containsExactly((String) null);

        linked.complete(null, FakePages.page("b", true, "x"));
        assertThat(linked.cursors()).containsExactly(null, "b");

        linked.complete("b", FakePages.page(null, false, "y"));
        assertThat(walk).isCompleted();
        assertThat(seen).containsExactly("x", "y");
        assertThat(linked.asked).hasSize(2);
    }

    @Test
    void holdsNoMoreReadyPagesThanItIsTold() {
        linked.answer(null, FakePages.page("2", true, "1"));
        for (int number = 2; number < 20; number++) {
            linked.answer(String.valueOf(number), FakePages.numbered(number));
        }
        Iterator<Page<String>> pages = list(linked, 3).pages().iterator();

        pages.next();
        assertThat(linked.asked).hasSize(1 + 3);
        pages.next();
        assertThat(linked.asked).hasSize(2 + 3);
    }

    @Test
    void countedPagesAreAskedForSideBySideUpToTheMost() {
        list(numbered, 4).forEachPageAsync(this::see);

        assertThat(numbered.cursors()).containsExactly(null, "2", "3", "4");
        numbered.complete("3", FakePages.numbered(3));
        numbered.complete("2", FakePages.numbered(2));
        assertThat(seen).isEmpty();
        assertThat(numbered.asked).hasSize(4);

        numbered.complete(null, FakePages.numbered(1));
        assertThat(seen).containsExactly("1", "2", "3");
        assertThat(numbered.cursors()).containsExactly(null, "2", "3", "4", "5", "6", "7");
        assertThat(numbered.underWay()).isEqualTo(4);
    }

    @Test
    void countsOnFromAPageAndKeepsTheOptions() {
        Pager<String> list = list(numbered, 2).from("7").with(options -> options.header("X-Trace", "1"));

        list.forEachPageAsync(this::see);

        assertThat(numbered.cursors()).containsExactly("7", "8");
        assertThat(numbered.asked)
                .allSatisfy(request ->
                        assertThat(request.options().headers().get("X-Trace")).isEqualTo("1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 50})
    void aCountedListHasTheSamePagesAsWithout(int most) {
        numbered.answerTo(10);
        List<String> items =
                IntStream.rangeClosed(1, 10).mapToObj(String::valueOf).toList();

        assertThat(list(numbered, most)).containsExactlyElementsOf(items);
        assertThat(list(numbered, most).pages()).hasSize(11);
        list(numbered, most).forEachPageAsync(this::see).join();
        assertThat(seen).containsExactlyElementsOf(items);
    }

    @Test
    void whatIsBeyondTheEndIsCancelledAndItsFailuresAreIgnored() {
        numbered.answer(null, FakePages.numbered(1));
        CompletableFuture<Void> walk = list(numbered, 4).forEachPageAsync(this::see);
        assertThat(numbered.cursors()).containsExactly(null, "2", "3", "4", "5");
        numbered.last("4").page().completeExceptionally(failure());

        numbered.complete("3", FakePages.numbered(3, List.of()));

        assertThat(numbered.last("5").page()).isCancelled();
        numbered.complete("2", FakePages.numbered(2));
        assertThat(walk).isCompleted();
        assertThat(seen).containsExactly("1", "2");
        assertThat(numbered.asked).hasSize(5);
    }

    @Test
    void aFailureIsThrownWhereItsPageWouldBe() {
        RuntimeException failure = failure();
        numbered.answerTo(5).fail("3", failure);
        Iterator<String> items = list(numbered, 4).iterator();

        assertThat(items.next()).isEqualTo("1");
        assertThat(items.next()).isEqualTo("2");
        assertThatThrownBy(items::next).isSameAs(failure);
    }

    @Test
    void asksForAFailedPageAgain() {
        numbered.answerTo(5).fail("3", failure());
        Iterator<String> items = list(numbered, 2).iterator();
        items.next();
        items.next();
        assertThatThrownBy(items::next).isInstanceOf(PagingException.class);
        assertThatThrownBy(items::next).isInstanceOf(PagingException.class);

        numbered.answer("3", FakePages.numbered(3));

        assertThat(items.next()).isEqualTo("3");
        assertThat(items.next()).isEqualTo("4");
        assertThat(items.next()).isEqualTo("5");
        assertThat(items.hasNext()).isFalse();
    }

    @Test
    void asksForNothingBehindAFailedPage() {
        numbered.answerTo(9).fail("3", failure());
        Iterator<String> items = list(numbered, 3).iterator();

        items.next();
        items.next();

        assertThat(numbered.cursors()).containsExactly(null, "2", "3");
    }

    @Test
    void failsOnAFaultyCursorAfterItsPageWasDelivered() {
        linked.answer(null, FakePages.page("b", true, "x")).answer("b", FakePages.page("b", true, "y"));

        assertThatExceptionOfType(PagingException.class)
                .isThrownBy(() -> list(linked, 2).forEach(seen::add))
                .withMessageContaining("the cursor \"b\" came a second time");
        assertThat(seen).containsExactly("x", "y");
    }

    @Test
    void failsWhereTheNumberIsIgnored() {
        numbered.answer(null, FakePages.numbered(1, List.of("x")))
                .answer("2", FakePages.numbered(2, List.of("x")))
                .answer("3", FakePages.numbered(3, List.of("x")));

        assertThatExceptionOfType(PagingException.class)
                .isThrownBy(() -> list(numbered, 2).forEach(seen::add))
                .withMessageContaining("page 2 holds the same items as the page before it");
        assertThat(seen).containsExactly("x");
    }

    @Test
    void refusesAPageThatIsNoNumber() {
        Pager<String> list = list(numbered, 2).from("c1");

        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> list.iterator().next());
    }

    @Test
    void anIterationThatIsLeftAsksForNoMore() {
        numbered.answer(null, FakePages.numbered(1));
        list(numbered, 3).iterator().next();
        assertThat(numbered.asked).hasSize(1 + 3);

        numbered.complete("2", FakePages.numbered(2));
        numbered.complete("3", FakePages.numbered(3));
        numbered.complete("4", FakePages.numbered(4));

        assertThat(numbered.asked).hasSize(1 + 3);
    }

    @Test
    void toCloseTheStreamCancelsWhatIsUnderWay() {
        numbered.answer(null, FakePages.numbered(1));

        try (Stream<String> stream = list(numbered, 3).stream()) {
            assertThat(stream.limit(1).toList()).containsExactly("1");
            assertThat(numbered.underWay()).isEqualTo(3);
        }

        assertThat(numbered.underWay()).isZero();
    }

    @Test
    void aClosedStreamAsksForNoMore() {
        numbered.answer(null, FakePages.numbered(1));
        Stream<String> stream = list(numbered, 1).stream();
        Iterator<String> items = stream.iterator();
        items.next();

        stream.close();

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(items::next)
                .withMessage("acme list-things was closed, so it asks for no more pages. Start anew.");
        assertThat(numbered.cursors()).containsExactly(null, "2");
    }

    @Test
    void aVisitorThatStopsCancelsWhatIsUnderWay() {
        numbered.answer(null, FakePages.numbered(1));

        CompletableFuture<Void> walk = list(numbered, 3).forEachPageAsync(page -> false);

        assertThat(walk).isCompleted();
        assertThat(numbered.asked).hasSize(4);
        assertThat(numbered.underWay()).isZero();
    }

    @Test
    void aFailureCancelsWhatIsUnderWay() {
        RuntimeException failure = failure();
        CompletableFuture<Void> walk = list(numbered, 3).forEachPageAsync(this::see);

        numbered.last(null).page().completeExceptionally(failure);

        assertThatThrownBy(walk::join).hasCause(failure);
        assertThat(numbered.underWay()).isZero();
        assertThat(numbered.asked).hasSize(3);
    }

    @Test
    void cancelCancelsWhatIsUnderWay() {
        CompletableFuture<Void> walk = list(numbered, 3).forEachPageAsync(this::see);

        walk.cancel(true);

        assertThat(numbered.asked).hasSize(3);
        assertThat(numbered.underWay()).isZero();
    }

    @Test
    void anInterruptCancelsWhatIsUnderWayAndThePageCanBeAskedForAgain() {
        Iterator<String> items = list(numbered, 3).iterator();
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedCallException.class).isThrownBy(items::next);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(numbered.underWay()).isZero();
        numbered.answerTo(2);
        assertThat(items.next()).isEqualTo("1");
    }

    @Test
    void manyPagesThatAreThereAtOnceDoNotExhaustTheStack() {
        numbered.answerTo(50_000);

        list(numbered, 100_000).forEachPageAsync(this::see).join();

        assertThat(seen).hasSize(50_000);
    }

    @Test
    void keepsTheOrderWhateverTheOrderOfTheAnswers() {
        ExecutorService executor = Executors.newFixedThreadPool(4);
        try {
            Pager<String> list = list(
                    new FakePages.Numbered() {
                        @Override
                        CompletableFuture<Page<String>> start(String cursor) {
                            int number = number(cursor);
                            List<String> items = number > 500 ? List.of() : List.of(String.valueOf(number));
                            return CompletableFuture.supplyAsync(() -> FakePages.numbered(number, items), executor);
                        }
                    },
                    4);
            List<String> items =
                    IntStream.rangeClosed(1, 500).mapToObj(String::valueOf).toList();

            assertThat(list).containsExactlyElementsOf(items);
            list.forEachPageAsync(this::see).join();
            assertThat(seen).containsExactlyElementsOf(items);
        } finally {
            executor.shutdownNow();
        }
    }

    private static Pager<String> list(FakePages pages, int most) {
        return Pager.of("acme list-things", pages).prefetch(most);
    }

    private static RuntimeException failure() {
        return new PagingException("acme list-things", "no more.");
    }

    private boolean see(Page<String> page) {
        return seen.addAll(page.items()) || page.items().isEmpty();
    }
}
