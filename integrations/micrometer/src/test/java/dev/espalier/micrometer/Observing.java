package dev.espalier.micrometer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.espalier.mux.MuxClient;
import dev.espalier.runtime.retry.Sleeper;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A server on this machine, and an observed client of it whose waits take no time. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class Observing {
    static final String ASSET = "{\"data\":{\"id\":\"a\"}}";

    final ObservationRegistry registry = ObservationRegistry.create();
    final Queue<Map<String, String>> requests = new ConcurrentLinkedQueue<>();
    private final Semaphore stopped = new Semaphore(0);
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    MuxClient mux;

    private record Answer(int status, String body, Map<String, String> headers) {}

    /** Time passes by waiting, and at once. */
    private static final class NoWaiting implements Sleeper {
        private final AtomicLong now = new AtomicLong();

        @Override
        public void sleep(Duration delay) {
            now.addAndGet(delay.toNanos());
        }

        @Override
        public void schedule(Duration delay, Runnable action) {
            sleep(delay);
            action.run();
        }

        @Override
        public long nanoTime() {
            return now.get();
        }
    }

    @BeforeEach
    void start() throws IOException {
        // Handlers hear of the end in reverse order, so this one is the last.
        registry.observationConfig().observationHandler(new ObservationHandler<CallContext>() {
            @Override
            public void onStop(CallContext context) {
                stopped.release();
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return context instanceof CallContext;
            }
        });
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
        mux = MuxClient.builder()
                .credentials("id", "secret")
                .baseUrl("http://127.0.0.1:" + server.getAddress().getPort())
                .sleeper(new NoWaiting())
                .listener(new ObservedCalls(registry))
                .build();
    }

    @AfterEach
    void stop() {
        mux.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().get(0))));
        Answer answer = answers.remove();
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    void respond(int status, String body) {
        respond(status, body, Map.of());
    }

    void respond(int status, String body, Map<String, String> headers) {
        answers.add(new Answer(status, body, headers));
    }

    /** Waits until that many calls are observed to their end. What is told of a call comes after its result. */
    void awaitEnded(int calls) {
        try {
            if (!stopped.tryAcquire(calls, 30, TimeUnit.SECONDS)) {
                throw new AssertionError("of " + calls + " calls, the end of some was not told");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
