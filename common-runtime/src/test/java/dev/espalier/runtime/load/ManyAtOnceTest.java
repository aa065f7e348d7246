package dev.espalier.runtime.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.TestApi;
import dev.espalier.runtime.TestClient;
import dev.espalier.runtime.Thing;
import dev.espalier.runtime.load.LoadServer.Answer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** As OkHttp is made, 5 requests are under way to a server at once, and all others wait. */
@Timeout(value = 60)
class ManyAtOnceTest {
    private static final int CALLS = 200;
    private static final long MILLIS = 50;
    private static final int ROUNDS = 5;
    private static final String THING = "{\"id\":\"a\",\"size\":1}";

    private final OkHttpClient http = new OkHttpClient();
    private final CountDownLatch arrived = new CountDownLatch(CALLS);

    @AfterEach
    void endTheUsersClient() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    @Test
    void twoHundredCallsAreUnderWayTogether() throws Exception {
        assertAllUnderWayTogether("client of its own", TestClient.builder());
    }

    @Test
    void twoHundredCallsAreUnderWayTogetherOnTheUsersClient() throws Exception {
        assertAllUnderWayTogether("user's client", TestClient.builder().httpClient(http));
    }

    /** The server answers nobody before all have asked. */
    private void assertAllUnderWayTogether(String name, TestClient.Builder builder) throws Exception {
        try (LoadServer server = LoadServer.start(request -> {
                    if (request.path().equals("/things/slow")) {
                        Thread.sleep(MILLIS);
                        return Answer.of(200, THING);
                    }
                    arrived.countDown();
                    return Answer.of(arrived.await(90, TimeUnit.SECONDS) ? 200 : 400, THING);
                });
                TestClient client = builder.baseUrl(server.url())
                        .attemptTimeout(Duration.ofSeconds(100))
                        .build()) {
            join(start(client.things(), "together"));
            assertThat(arrived.getCount()).isZero();

            // How long it takes depends on the machine, so it is told and not asserted.
            for (int i = 0; Load.PRINTED && i < ROUNDS; i++) {
                long start = System.nanoTime();
                join(start(client.things(), "slow"));
                Load.figure(
                        "async, " + name,
                        "%d calls of %d ms in %d ms",
                        CALLS,
                        MILLIS,
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            }
        }
    }

    private static List<CompletableFuture<Thing>> start(TestApi things, String id) {
        return Stream.generate(() -> things.get(id).executeAsync()).limit(CALLS).toList();
    }

    private static void join(List<CompletableFuture<Thing>> calls) {
        calls.forEach(CompletableFuture::join);
    }
}
