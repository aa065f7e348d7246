package dev.espalier.runtime.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.TestApi;
import dev.espalier.runtime.TestClient;
import dev.espalier.runtime.error.EspalierException;
import dev.espalier.runtime.load.LoadServer.Answer;
import dev.espalier.runtime.retry.RetryPolicy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** 100 callers who go on calling a server that is down. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class OutageTest {
    private static final int CALLERS = 100;
    /** Enough to use up the retries that are saved up while all is well. */
    private static final int ROUNDS_BEFORE = 2;

    private final LongAdder served = new LongAdder();

    @Test
    void aServerThatAnswers503GetsATenthMoreThanTheFirstAttempts() throws Exception {
        try (LoadServer server = LoadServer.start(request -> {
                    served.increment();
                    return Answer.of(503, "");
                });
                TestClient client = client(server.url())) {
            call(client, ROUNDS_BEFORE);
            served.reset();
            long requests = call(client, Load.OUTAGE_ROUNDS);

            assertThat(served.sum()).isEqualTo(requests);
            assertAtMostATenthMore("503 to everything", requests);
        }
    }

    @Test
    void aServerThatIsGoneIsAskedATenthMoreThanTheFirstAttempts() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        try (TestClient client = client("http://127.0.0.1:" + port)) {
            call(client, ROUNDS_BEFORE);

            assertAtMostATenthMore("connections refused", call(client, Load.OUTAGE_ROUNDS));
        }
    }

    private static TestClient client(String url) {
        return TestClient.builder()
                .baseUrl(url)
                .retryPolicy(
                        RetryPolicy.builder().baseDelay(Duration.ofMillis(1)).build())
                .build();
    }

    /** Has everybody call so many times; tells how many requests it took. */
    private static long call(TestClient client, int rounds) throws Exception {
        LongAdder requests = new LongAdder();
        TestApi things = client.things();
        Load.together(CALLERS, caller -> {
            for (int round = 0; round < rounds; round++) {
                try {
                    things.get("a").execute();
                    throw new AssertionError("the server is down, and the call succeeded");
                } catch (EspalierException e) {
                    requests.add(e.attempts());
                }
            }
        });
        return requests.sum();
    }

    private static void assertAtMostATenthMore(String name, long requests) {
        long calls = (long) CALLERS * Load.OUTAGE_ROUNDS;
        Load.figure(
                "outage, " + name, "%,d calls, %,d requests, ratio %.4f", calls, requests, (double) requests / calls);
        // One more for what the rounds before have left of a retry.
        assertThat(requests).isBetween(calls, calls + calls / 10 + 1);
    }
}
