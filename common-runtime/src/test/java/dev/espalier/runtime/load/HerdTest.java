package dev.espalier.runtime.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.CallListener;
import dev.espalier.runtime.TestApi;
import dev.espalier.runtime.TestClient;
import dev.espalier.runtime.Thing;
import dev.espalier.runtime.load.LoadServer.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** 200 callers of an operation of which the vendor wants to hear nothing for a while. */
@Timeout(value = 60)
class HerdTest {
    private static final int CALLERS = 200;
    private static final String THING = "{\"id\":\"a\",\"size\":1}";

    private final Queue<Long> arrivals = new ConcurrentLinkedQueue<>();
    private final CountDownLatch refused = new CountDownLatch(1);
    private volatile long refusedAt;

    private final CallListener listener = new CallListener() {
        @Override
        public void retried(CallInfo call, int attempt, String reason, Duration wait) {
            refused.countDown();
        }
    };

    @Test
    void nobodyAsksBeforeTheWaitIsOverAndThenTheyComeSpreadOut() throws Exception {
        try (LoadServer server = server(1, "1");
                TestClient client = builder(server).build()) {
            TestApi things = client.things();
            List<CompletableFuture<Thing>> calls = start(things, 1);
            assertThat(refused.await(60, TimeUnit.SECONDS)).isTrue();

            calls.addAll(start(things, CALLERS - 1));
            calls.forEach(CompletableFuture::join);
        }

        List<Long> millis = millisSinceRefusal();
        long first = millis.get(0);
        long spread = millis.get(millis.size() - 1) - first;
        Load.figure("herd", "%d callers: the first after %d ms, spread over %d ms", CALLERS, first, spread);
        assertThat(millis).hasSize(CALLERS);
        assertThat(first).isGreaterThanOrEqualTo(950);
        assertThat(spread).isGreaterThanOrEqualTo(300);
    }

    /** What waits for one of the places of the request limit has not been sent, and must hear of the hold too. */
    @Test
    void whoWaitsForAPlaceIsHeldToo() throws Exception {
        int places = 20;
        try (LoadServer server = server(places, "0.25");
                TestClient client =
                        builder(server).maxConcurrentRequests(places).build()) {
            start(client.things(), CALLERS).forEach(CompletableFuture::join);
        }

        List<Long> millis = millisSinceRefusal();
        Load.figure(
                "herd",
                "%d callers, %d at a time: the first after %d ms, spread over %d ms",
                CALLERS,
                places,
                millis.get(0),
                millis.get(millis.size() - 1) - millis.get(0));
        assertThat(millis).hasSize(CALLERS);
        assertThat(millis.get(0)).isGreaterThanOrEqualTo(240);
    }

    private TestClient.Builder builder(LoadServer server) {
        return TestClient.builder().baseUrl(server.url()).listener(listener);
    }

    private static List<CompletableFuture<Thing>> start(TestApi things, int calls) {
        List<CompletableFuture<Thing>> started = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            started.add(things.get("a").executeAsync());
        }
        return started;
    }

    /** Answers 429 to the first requests, once all of them have arrived, and notes when further ones do. */
    private LoadServer server(int refusals, String retryAfter) throws Exception {
        CountDownLatch arrived = new CountDownLatch(refusals);
        return LoadServer.start(request -> {
            synchronized (arrived) {
                if (arrived.getCount() == 0) {
                    arrivals.add(System.nanoTime());
                    return Answer.of(200, THING);
                }
                refusedAt = System.nanoTime();
                arrived.countDown();
            }
            arrived.await();
            return Answer.of(429, "", "Retry-After: " + retryAfter);
        });
    }

    private List<Long> millisSinceRefusal() {
        return arrivals.stream()
                .map(at -> TimeUnit.NANOSECONDS.toMillis(at - refusedAt))
                .sorted()
                .toList();
    }
}
