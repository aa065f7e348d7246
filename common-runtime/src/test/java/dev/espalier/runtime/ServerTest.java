package dev.espalier.runtime;

import dev.espalier.runtime.testing.FakeClock;
import dev.espalier.runtime.testing.FakeSleeper;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/**
 * A server on this machine, a client of it, and time that does not pass by itself. The timeout only ends a test that
 * hangs.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class ServerTest {
    protected static final String THING = "{\"id\":\"a\",\"size\":1}";

    protected final FakeClock clock = new FakeClock();
    protected final FakeSleeper sleeper = new FakeSleeper(clock);
    final OpenBodies bodies = new OpenBodies();
    protected final OkHttpClient http =
            new OkHttpClient.Builder().addNetworkInterceptor(bodies).build();
    protected final MockWebServer server = new MockWebServer();

    @BeforeEach
    void startServer() throws IOException {
        QueueDispatcher queue = new QueueDispatcher();
        queue.setFailFast(new MockResponse.Builder()
                .code(418)
                .body("no response was enqueued")
                .build());
        server.setDispatcher(queue);
        server.start();
    }

    @AfterEach
    void stopServer() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
        server.close();
    }

    protected TestClient.Builder builder() {
        return TestClient.builder()
                .baseUrl(server.url("/").toString())
                .httpClient(http)
                .clock(clock)
                .sleeper(sleeper)
                .random(() -> 0);
    }

    TestApi things() {
        return builder().build().things();
    }

    protected void respond(int status) {
        respond(status, "");
    }

    protected void respond(int status, String body) {
        server.enqueue(response(status, body).build());
    }

    protected void respondRetryAfter(int status, String retryAfter) {
        server.enqueue(response(status, "").addHeader("Retry-After", retryAfter).build());
    }

    protected void resetConnection() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
    }

    protected static MockResponse.Builder response(int status, String body) {
        return new MockResponse.Builder().code(status).body(body);
    }

    /** The next request that arrived. */
    protected RecordedRequest request() throws InterruptedException {
        RecordedRequest request = server.takeRequest(60, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("no request arrived");
        }
        return request;
    }

    protected int requests() {
        return server.getRequestCount();
    }
}
