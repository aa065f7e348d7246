package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.runtime.error.ClientClosedException;
import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.runtime.error.PagingException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Call;
import okhttp3.EventListener;
import org.junit.jupiter.api.Test;

class PagerAsyncTest extends ServerTest {
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @Test
    void visitsAllPages() {
        page("b", true, "x");
        page("c", true);
        page(null, false, "z");

        things().list().forEachPageAsync(this::see).join();

        assertThat(seen).containsExactly("x", "z");
    }

    @Test
    void stopsWhenTheVisitorSaysSo() {
        page("b", true, "x");

        things().list().forEachPageAsync(page -> !see(page)).join();

        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void cancelCancelsTheRequestThatIsUnderWay() throws InterruptedException {
        CountDownLatch cancelled = new CountDownLatch(1);
        page("b", true, "x");
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        TestClient client = builder()
                .httpClient(http.newBuilder()
                        .eventListener(new EventListener() {
                            @Override
                            public void canceled(Call call) {
                                cancelled.countDown();
                            }
                        })
                        .build())
                .build();
        CompletableFuture<Void> walk = client.things().list().forEachPageAsync(this::see);
        request();
        request();

        walk.cancel(true);

        assertThat(cancelled.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(requests()).isEqualTo(2);
    }

    @Test
    void failsAsAPageFails() {
        page("b", true, "x");
        respond(404, "");

        assertThatThrownBy(() -> things().list().forEachPageAsync(this::see).join())
                .hasCauseInstanceOf(NotFoundException.class);
        assertThat(seen).containsExactly("x");
    }

    @Test
    void failsOnARepeatedCursorAfterItsPageWasDelivered() {
        page("b", true, "x");
        page("b", true, "y");

        assertThatThrownBy(() -> things().list().forEachPageAsync(this::see).join())
                .hasCauseInstanceOf(PagingException.class);
        assertThat(seen).containsExactly("x", "y");
    }

    @Test
    void failsAsTheVisitorFails() {
        page("b", true, "x");

        assertThatThrownBy(() -> things().list()
                        .forEachPageAsync(page -> {
                            throw new IllegalStateException("user code");
                        })
                        .join())
                .hasRootCauseMessage("user code");
    }

    @Test
    void failsAsTheVisitorFailsWithAnError() {
        page("b", true, "x");

        assertThatThrownBy(() -> things().list()
                        .forEachPageAsync(page -> {
                            throw new StackOverflowError("user code");
                        })
                        .join())
                .hasRootCauseMessage("user code");
    }

    @Test
    void failsWhenTheClientIsClosedBetweenPages() {
        TestClient client = builder().build();
        page("b", true, "x");

        assertThatThrownBy(() -> client.things()
                        .list()
                        .forEachPageAsync(page -> {
                            client.close();
                            return true;
                        })
                        .join())
                .hasRootCauseInstanceOf(ClientClosedException.class);
    }

    @Test
    void failsWhereTheNumberOfThePageIsIgnored() {
        page(null, false, "x");
        page(null, false, "x");

        assertThatThrownBy(() -> things().numbered().forEachPageAsync(this::see).join())
                .hasCauseInstanceOf(PagingException.class)
                .hasMessageContaining("page 2 holds the same items as the page before it");
        assertThat(seen).containsExactly("x");
    }

    @Test
    void manyPagesThatAreThereAtOnceDoNotExhaustTheStack() {
        AtomicInteger pages = new AtomicInteger();

        Pager.of("acme list-things", FakePages.endless())
                .forEachPageAsync(page -> pages.incrementAndGet() < 50_000)
                .join();

        assertThat(pages).hasValue(50_000);
    }

    private void page(String cursor, boolean more, String... ids) {
        respond(200, TestPages.json(cursor, more, ids));
    }

    private boolean see(Page<Thing> page) {
        page.items().forEach(thing -> seen.add(thing.id()));
        return true;
    }
}
