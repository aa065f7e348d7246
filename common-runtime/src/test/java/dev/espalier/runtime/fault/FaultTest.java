package dev.espalier.runtime.fault;

import dev.espalier.runtime.ServerTest;
import dev.espalier.runtime.TestApi;
import dev.espalier.runtime.TestClient;
import dev.espalier.runtime.Thing;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Time is real here; only the waits between attempts take none. The timeout is far longer than any of these tests takes
 * when what it states is true, and ends those that would never end when it is not.
 */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class FaultTest extends ServerTest {
    static final Thing NEW = Thing.of("a", 1);

    /** Opens when the test is over; what hangs until then belongs to the test. */
    final CountDownLatch over = new CountDownLatch(1);

    private final Deque<AutoCloseable> resources = new ArrayDeque<>();

    @AfterEach
    void endWhatTheTestMade() throws Exception {
        over.countDown();
        while (!resources.isEmpty()) {
            resources.pop().close();
        }
    }

    /** Closes {@code resource} after the test. */
    <R extends AutoCloseable> R closing(R resource) {
        resources.push(resource);
        return resource;
    }

    /** A latch of the test's own; nothing waits at it any more when the test is over, however it ends. */
    CountDownLatch gate() {
        CountDownLatch gate = new CountDownLatch(1);
        AutoCloseable opening = gate::countDown;
        closing(opening);
        return gate;
    }

    /** Settings of a client of {@link #server}. */
    TestClient.Builder builder(Mode mode) {
        return builder(mode, server.url("/").toString());
    }

    /** Settings of a client that trusts the tests' authority. */
    TestClient.Builder builder(Mode mode, String baseUrl) {
        return builder(mode, baseUrl, http);
    }

    /**
     * An attempt ends of itself only in tests that say when; else not even on a machine that is busy otherwise.
     *
     * @param users the user's HTTP client, where the mode has one
     */
    TestClient.Builder builder(Mode mode, String baseUrl, OkHttpClient users) {
        TestClient.Builder builder =
                TestClient.builder().baseUrl(baseUrl).sleeper(sleeper).attemptTimeout(Duration.ofSeconds(100));
        return mode.isOwned()
                ? builder.sslContext(Certificates.CLIENT.sslContext(), Certificates.CLIENT.trustManager())
                : builder.httpClient(trusting(users));
    }

    static OkHttpClient trusting(OkHttpClient client) {
        return client.newBuilder()
                .sslSocketFactory(Certificates.CLIENT.sslSocketFactory(), Certificates.CLIENT.trustManager())
                .build();
    }

    TestApi things(TestClient.Builder builder) {
        return closing(builder.build()).things();
    }

    TestApi things(Mode mode) {
        return things(builder(mode));
    }

    /** Another server, which answers every request with a 418 until it is told better. */
    MockWebServer anotherServer() throws IOException {
        MockWebServer another = closing(new MockWebServer());
        QueueDispatcher queue = new QueueDispatcher();
        queue.setFailFast(response(418, "").build());
        another.setDispatcher(queue);
        another.start();
        return another;
    }

    void useTls() {
        useTls(Certificates.SERVER);
    }

    void useTls(HandshakeCertificates certificates) {
        server.useHttps(certificates.sslSocketFactory());
    }

    /** A pipe to {@link #server}. */
    SilentPipe pipe() throws IOException {
        return closing(SilentPipe.to(server.getPort()));
    }

    String urlThrough(SilentPipe pipe) {
        return server.url("/")
                .newBuilder()
                .host("127.0.0.1")
                .port(pipe.port())
                .build()
                .toString();
    }

    /** The server takes the next request and does not answer. */
    void stall() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
    }

    interface Answers {
        MockResponse to(RecordedRequest request) throws InterruptedException;
    }

    /** The server decides what it answers when a request arrives, each on a thread of its own. */
    void answer(Answers answers) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                return answers.to(request);
            }
        });
    }

    static MockResponse thing() {
        return response(200, THING).build();
    }

    /** Waits in a way that no interrupt ends, as code does that was not written with interrupts in mind. */
    void hangUntilOver() {
        boolean interrupted = false;
        while (true) {
            try {
                over.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("what the test waits for did not happen");
        }
    }
}
