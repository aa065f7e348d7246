package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.runtime.error.PagingException;
import dev.espalier.runtime.error.ServerException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class PagerTest extends ServerTest {
    @Test
    void requestsNothingBeforeItIsNeeded() {
        things().list().iterator();
        things().list().stream();
        things().list().pages().iterator();

        assertThat(requests()).isZero();
    }

    @Test
    void requestsThePageOfTheNextItemOnly() {
        page("b", true, "x", "y");
        Iterator<Thing> items = things().list().iterator();

        items.next();
        items.next();

        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void aLimitedStreamRequestsNoPageTooMany() {
        page("b", true, "x", "y");

        assertThat(things().list().stream().limit(2).map(Thing::id)).containsExactly("x", "y");
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void goesThroughAllPages() throws InterruptedException {
        page("b", true, "x", "y");
        page(null, false, "z");

        assertThat(ids(things().list())).containsExactly("x", "y", "z");
        assertThat(request().getTarget()).isEqualTo("/things");
        assertThat(request().getTarget()).isEqualTo("/things?after=b");
    }

    @Test
    void stopsWhereThereIsNoMoreThoughACursorIsThere() {
        page("b", false, "x");

        assertThat(ids(things().list())).containsExactly("x");
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void leavesOutANullAmongTheItems() {
        Page<String> page = Page.of(Arrays.asList(null, "x"));

        assertThat(page.items()).containsExactly("x");
    }

    @Test
    void goesOnOverAnEmptyPage() {
        page("b", true);
        page(null, false, "z");

        assertThat(ids(things().list())).containsExactly("z");
    }

    @Test
    void takesNullForAnEmptyPage() {
        respond(200, "{\"data\":null,\"pagination\":{\"hasNextPage\":false}}");

        assertThat(ids(things().list())).isEmpty();
    }

    @Test
    void anEmptyListHasNoNext() {
        page(null, false);
        Iterator<Thing> items = things().list().iterator();

        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(items::next);
    }

    @Test
    void countsPagesUntilOneIsEmpty() throws InterruptedException {
        page(null, false, "a");
        page(null, false, "b");
        page(null, false);

        assertThat(ids(things().numbered())).containsExactly("a", "b");
        assertThat(List.of(
                        request().getTarget(), request().getTarget(), request().getTarget()))
                .containsExactly("/numbered", "/numbered?page=2", "/numbered?page=3");
    }

    @Test
    void countsOnFromAPage() throws InterruptedException {
        respond(200, "{\"data\":[" + THING + "]}");
        respond(200, "{\"data\":[]}");

        ids(things().numbered().from("7"));

        assertThat(List.of(request().getTarget(), request().getTarget()))
                .containsExactly("/numbered?page=7", "/numbered?page=8");
    }

    @Test
    void refusesAPageThatIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> things().numbered().from("c1").firstPage())
                .withMessage(
                        "acme number-things counts its pages, so it cannot start from \"c1\". Pass a page number.");
    }

    @Test
    void failsWhereTheNumberOfThePageIsIgnored() {
        page(null, false, "x", "y");
        page(null, false, "y", "x");
        page(null, false, "y", "x");
        List<String> seen = new ArrayList<>();

        assertThatExceptionOfType(PagingException.class)
                .isThrownBy(() -> things().numbered().forEach(thing -> seen.add(thing.id())))
                .withMessage(
                        "acme number-things: page 3 holds the same items as the page before it. The vendor seems to"
                                + " ignore the page number, so the list would never end. Read the first page alone with"
                                + " firstPage(), and report this to the vendor.");
        assertThat(seen).containsExactly("x", "y", "y", "x");
        assertThat(requests()).isEqualTo(3);
    }

    @Test
    void asksAgainForACountedPageThatRepeatedTheOneBefore() {
        page(null, false, "x");
        page(null, false, "x");
        page(null, false, "y");
        Iterator<Page<Thing>> pages = things().numbered().pages().iterator();
        pages.next();

        assertThatExceptionOfType(PagingException.class).isThrownBy(pages::next);
        assertThat(pages.next().items()).extracting(Thing::id).containsExactly("y");
    }

    @Test
    void aPageMayHoldTheItemsOfTheOneBeforeWhereItsCursorLeadsOn() {
        page("b", true, "x");
        page("c", true, "x");
        page(null, false, "x");

        assertThat(ids(things().list())).containsExactly("x", "x", "x");
    }

    @Test
    void failsOnARepeatedCursorAfterItsPageWasDelivered() {
        page("b", true, "x");
        page("b", true, "y");
        List<String> seen = new ArrayList<>();

        assertThatExceptionOfType(PagingException.class)
                .isThrownBy(() -> things().list().forEach(thing -> seen.add(thing.id())))
                .withMessageContaining("the cursor \"b\" came a second time");
        assertThat(seen).containsExactly("x", "y");
        assertThat(requests()).isEqualTo(2);
    }

    @Test
    void failsOnACursorThatLeadsBackToTheStart() {
        page("start", true, "x");

        assertThatExceptionOfType(PagingException.class)
                .isThrownBy(() -> ids(things().list().from("start")));
    }

    @Test
    void aFaultyCursorStaysAFault() {
        page("b", true, "x");
        page("b", true, "y");
        Iterator<Thing> items = things().list().iterator();
        items.next();
        items.next();

        assertThatExceptionOfType(PagingException.class).isThrownBy(items::next);
        assertThatExceptionOfType(PagingException.class).isThrownBy(items::next);
        assertThat(requests()).isEqualTo(2);
    }

    @Test
    void failsWhereMoreIsPromisedWithoutACursor() {
        page(null, true, "x");
        List<String> seen = new ArrayList<>();

        assertThatExceptionOfType(PagingException.class)
                .isThrownBy(() -> things().list().forEach(thing -> seen.add(thing.id())))
                .withMessageContaining("more pages follow, but gives no cursor");
        assertThat(seen).containsExactly("x");
    }

    @Test
    void startsFromACursor() throws InterruptedException {
        page(null, false, "z");

        ids(things().list().from("a+b/c="));

        assertThat(request().getTarget()).isEqualTo("/things?after=a%2Bb%2Fc%3D");
    }

    @Test
    void firstPageIsOnePage() {
        page("b", true, "x", "y");

        Page<Thing> page = things().list().firstPage().execute();

        assertThat(page.items()).extracting(Thing::id).containsExactly("x", "y");
        assertThat(page.nextCursor()).contains("b");
        assertThat(page.hasNext()).isTrue();
    }

    @Test
    void aPageKeepsWhatIsAroundItsItems() {
        respond(200, "{\"total\":9007199254740993,\"data\":[" + THING + "],\"pagination\":{\"hasNextPage\":false}}");

        assertThat(things().list().firstPage().execute().envelope())
                .hasToString("{\"total\":9007199254740993,\"pagination\":{\"hasNextPage\":false}}");
    }

    @Test
    void givesPages() {
        page("b", true, "x", "y");
        page(null, false);

        assertThat(things().list().pages())
                .extracting(page -> page.items().size())
                .containsExactly(2, 0);
    }

    @Test
    void everyIterationStartsAnew() {
        page(null, false, "x");
        page(null, false, "y");
        Pager<Thing> list = things().list();

        assertThat(ids(list)).containsExactly("x");
        assertThat(ids(list)).containsExactly("y");
    }

    @Test
    void repeatsAPageByThePolicy() {
        page("b", true, "x");
        respond(503);
        page(null, false, "y");

        assertThat(ids(things().list())).containsExactly("x", "y");
    }

    @Test
    void asksForAFailedPageAgain() {
        page("b", true, "x");
        respond(404, "");
        page(null, false, "y");
        Iterator<Thing> items = things().list().iterator();
        items.next();

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(items::next);
        assertThat(items.next().id()).isEqualTo("y");
    }

    @Test
    void withChangesTheCallOfEveryPage() throws InterruptedException {
        page("b", true, "x");
        page(null, false, "y");

        ids(things().list().with(options -> options.header("X-Trace", "1")));

        assertThat(request().getHeaders().get("X-Trace")).isEqualTo("1");
        assertThat(request().getHeaders().get("X-Trace")).isEqualTo("1");
    }

    @Test
    void throwsWhatAPageThrows() {
        respond(500);
        respond(500);
        respond(500);

        assertThatExceptionOfType(ServerException.class).isThrownBy(() -> ids(things().list()));
    }

    private void page(String cursor, boolean more, String... ids) {
        respond(200, TestPages.json(cursor, more, ids));
    }

    private static List<String> ids(Pager<Thing> pager) {
        return pager.stream().map(Thing::id).toList();
    }
}
