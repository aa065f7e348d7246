package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.runtime.error.PagingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists whose page number ends the path, and whose links say whether a page follows. */
class PagerInPathTest extends ServerTest {
    private static final String LAST = "[{\"rel\":\"self\"},{\"rel\":\"prev\"},{\"rel\":\"last\"}]";
    private static final String NEXT = "[{\"rel\":\"self\"},{\"rel\":\"next\"}]";

    @Test
    void thePagesAreCountedInThePath() throws InterruptedException {
        page(NEXT, "x", "y");
        page(NEXT, "z");
        page(LAST, "w");

        assertThat(ids(list())).containsExactly("x", "y", "z", "w");
        assertThat(targets(3)).containsExactly("/books/a%2Fb/1", "/books/a%2Fb/2", "/books/a%2Fb/3");
    }

    @Test
    void thePagesAreCountedWithoutAThread() throws InterruptedException {
        page(NEXT, "x", "y");
        page(LAST, "z");

        assertThat(idsAsync(list())).containsExactly("x", "y", "z");
        assertThat(targets(2)).containsExactly("/books/a%2Fb/1", "/books/a%2Fb/2");
    }

    @Test
    void countsOnFromAPage() throws InterruptedException {
        page(NEXT, "x");
        page(LAST, "y");

        assertThat(ids(list().from("7"))).containsExactly("x", "y");
        assertThat(targets(2)).containsExactly("/books/a%2Fb/7", "/books/a%2Fb/8");
    }

    @Test
    void aPageLeadsToTheNextOneAndKeepsItsLinks() {
        page(NEXT, "x");

        Page<Thing> page = list().firstPage().execute();

        assertThat(page.nextCursor()).contains("2");
        assertThat(page.hasNext()).isTrue();
        assertThat(page.envelope()).hasToString("{\"book\":{\"links\":" + NEXT + "}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/../../admin", "", "%31", "1.0"})
    void whatIsNoNumberIsNotSent(String start) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list().from(start).firstPage())
                .withMessage("acme leaf-through-things counts its pages, so it cannot start from \"" + start
                        + "\". Pass a page number.");
        assertThat(requests()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {NEXT, "[{\"rel\":\"Next\"}]", "[null,{\"rel\":\"next\"}]", "true", "null", "{}", "7"})
    void goesOnWhereThePageDoesNotSayThatItIsTheLast(String links) {
        page(links, "x");
        page(LAST, "y");

        assertThat(ids(list())).containsExactly("x", "y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {LAST, "[]", "false", "[null,1,\"next\",[],{},{\"rel\":null},{\"rel\":{}},{\"next\":\"next\"}]"})
    void endsWhereThePageSaysThatItIsTheLast(String links) {
        page(links, "x");

        assertThat(ids(list())).containsExactly("x");
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void anEmptyPageIsTheLastThoughItHasALink() {
        page(NEXT, "x");
        page(NEXT);

        assertThat(ids(list())).containsExactly("x");
        assertThat(requests()).isEqualTo(2);
    }

    @Test
    void aPageThatComesAgainIsRefused() {
        page(NEXT, "x");
        page(NEXT, "x");

        assertThatExceptionOfType(PagingException.class)
                .isThrownBy(() -> ids(list()))
                .withMessageContaining("page 2 holds the same items as the page before it.");
    }

    @Test
    void pagesAreAskedForSideBySideAndNoneBeyondTheLastMatters() {
        CountDownLatch together = new CountDownLatch(3);
        serve(5, together);

        assertThat(list().prefetch(3).stream().map(Thing::id)).containsExactly("1", "2", "3", "4", "5");
        assertThat(together.getCount()).isZero();
        assertThat(requests()).isBetween(5, 5 + 3);
    }

    @Test
    void pagesAreAskedForSideBySideWithoutAThread() {
        CountDownLatch together = new CountDownLatch(3);
        serve(5, together);

        assertThat(idsAsync(list().prefetch(3))).containsExactly("1", "2", "3", "4", "5");
        assertThat(together.getCount()).isZero();
        assertThat(requests()).isBetween(5, 5 + 3);
    }

    @Test
    void aPageThatIsMissingBeforeTheLastFails() {
        page(NEXT, "x");
        respond(404, "{}");
        List<String> seen = new ArrayList<>();

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> list().forEach(thing -> seen.add(thing.id())));
        assertThat(seen).containsExactly("x");
    }

    private Pager<Thing> list() {
        return things().numberedInPath("a/b");
    }

    private static List<String> ids(Pager<Thing> list) {
        return list.stream().map(Thing::id).toList();
    }

    private static List<String> idsAsync(Pager<Thing> list) {
        List<String> ids = new ArrayList<>();
        list.forEachPageAsync(page -> {
                    page.items().forEach(thing -> ids.add(thing.id()));
                    return true;
                })
                .join();
        return ids;
    }

    private List<String> targets(int count) throws InterruptedException {
        List<String> targets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            targets.add(request().getTarget());
        }
        return targets;
    }

    private void page(String links, String... ids) {
        respond(200, json(links, ids));
    }

    private static String json(String links, String... ids) {
        String items = Arrays.stream(ids).map(id -> "{\"id\":\"" + id + "\"}").collect(Collectors.joining(","));
        return "{\"book\":{\"data\":[" + items + "],\"links\":" + links + "}}";
    }

    /** Pages of one item each and 404 behind them; none is answered before {@code together} requests have come. */
    private void serve(int pages, CountDownLatch together) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                together.countDown();
                together.await(10, TimeUnit.SECONDS);
                List<String> path = request.getUrl().pathSegments();
                int number = Integer.parseInt(path.get(path.size() - 1));
                return number > pages
                        ? response(404, "{}").build()
                        : response(200, json(number < pages ? NEXT : LAST, String.valueOf(number)))
                                .build();
            }
        });
    }
}
