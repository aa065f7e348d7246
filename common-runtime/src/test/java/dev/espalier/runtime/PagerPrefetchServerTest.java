package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

class PagerPrefetchServerTest extends ServerTest {
    @Test
    void countedPagesAreAskedForSideBySide() {
        CountDownLatch together = new CountDownLatch(3);
        serve(6, together);

        assertThat(things().numbered().prefetch(3).stream().map(Thing::id))
                .containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(together.getCount()).isZero();
        assertThat(requests()).isBetween(7, 7 + 3);
    }

    @Test
    void countedPagesAreAskedForSideBySideWithoutAThread() {
        CountDownLatch together = new CountDownLatch(3);
        serve(6, together);
        StringBuilder seen = new StringBuilder();

        things().numbered()
                .with(options -> options.header("X-Trace", "1"))
                .prefetch(3)
                .forEachPageAsync(page -> {
                    page.items().forEach(thing -> seen.append(thing.id()));
                    return true;
                })
                .join();

        assertThat(seen).hasToString("123456");
        assertThat(together.getCount()).isZero();
    }

    @Test
    void aPageIsAskedForWhileTheOneBeforeIsHandled() throws InterruptedException {
        respond(200, TestPages.json("b", true, "x"));
        respond(200, TestPages.json(null, false, "y"));

        try (Stream<Thing> stream = things().list().prefetch(1).stream()) {
            var items = stream.iterator();
            items.next();

            assertThat(request().getTarget()).isEqualTo("/things");
            assertThat(request().getTarget()).isEqualTo("/things?after=b");
            assertThat(items.next().id()).isEqualTo("y");
            assertThat(items.hasNext()).isFalse();
        }
    }

    /** Pages of one item each; none is answered before as many requests as {@code together} counts have come. */
    private void serve(int pages, CountDownLatch together) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                together.countDown();
                together.await(10, TimeUnit.SECONDS);
                int number = Integer.parseInt(
                        Objects.requireNonNullElse(request.getUrl().queryParameter("page"), "1"));
                String[] ids = number > pages ? new String[0] : new String[] {String.valueOf(number)};
                return response(200, TestPages.json(null, false, ids)).build();
            }
        });
    }
}
