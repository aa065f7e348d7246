package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.runtime.error.ServerException;
import dev.espalier.runtime.internal.auth.Credentials;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class OwnHttpClientTest extends ServerTest {
    @Test
    void runsTheUsersInterceptorsAtEachAttempt() {
        AtomicInteger runs = new AtomicInteger();
        OkHttpClient own = http.newBuilder()
                .addInterceptor(chain -> {
                    runs.incrementAndGet();
                    return chain.proceed(chain.request());
                })
                .build();
        respond(503);
        respond(200, THING);

        builder().httpClient(own).build().things().get("a").execute();

        assertThat(runs).hasValue(2);
    }

    @Test
    void sharesTheUsersConnections() {
        respond(200, THING);

        things().get("a").execute();

        assertThat(http.connectionPool().connectionCount()).isEqualTo(1);
    }

    @Test
    void closeLeavesTheUsersClientAsItIs() throws IOException {
        respond(200, "content");
        TestClient client = builder().build();

        client.close();

        try (Response response =
                http.newCall(new Request.Builder().url(server.url("/")).build()).execute()) {
            assertThat(response.body().string()).isEqualTo("content");
        }
        assertThat(http.dispatcher().executorService().isShutdown()).isFalse();
    }

    @Test
    void doesNotLetTheUsersClientRepeatAPost() {
        OkHttpClient own = http.newBuilder().retryOnConnectionFailure(true).build();
        respondRetryAfter(503, "0");
        TestClient client = builder().httpClient(own).build();

        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> client.things().create(Thing.of("a", 1)).execute());
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void closeEndsTheCallsOfAClientWithConnectionsOfItsOwn() throws InterruptedException {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        TestClient client = TestClient.builder()
                .baseUrl(server.url("/").toString())
                .clock(clock)
                .sleeper(sleeper)
                .build();
        CompletableFuture<Thing> future = client.things().get("a").executeAsync();
        CountDownLatch ended = new CountDownLatch(1);
        future.whenComplete((thing, failure) -> ended.countDown());
        request();

        client.close();

        ended.await();
        assertThat(future).isCompletedExceptionally();
    }

    @Test
    void runsAsyncCallsOnDaemonThreads() {
        respond(200, THING);
        Set<Boolean> daemon = ConcurrentHashMap.newKeySet();
        Supplier<String> token = () -> {
            daemon.add(Thread.currentThread().isDaemon());
            return "token";
        };
        try (TestClient client = TestClient.builder()
                .baseUrl(server.url("/").toString())
                .credentials(Credentials.rotatingBearer(token))
                .build()) {
            client.things().get("a").executeAsync().join();
        }

        assertThat(daemon).containsExactly(true);
    }

    /** Kotlin code throws them without saying so. */
    @Test
    void aCheckedExceptionOfAnInterceptorGoesToTheCallerAsItIs() {
        TimeoutException failure = new TimeoutException("the lock was not free");
        OkHttpClient own = http.newBuilder()
                .addInterceptor(chain -> OwnHttpClientTest.<Response, RuntimeException>fail(failure))
                .build();
        TestApi things = builder()
                .httpClient(own)
                .deadline(Duration.ofSeconds(10))
                .build()
                .things();

        assertThatThrownBy(() -> things.get("a").execute()).isSameAs(failure);
        assertThatThrownBy(() -> things.get("a").executeAsync().join()).hasCause(failure);
    }

    @SuppressWarnings("unchecked")
    private static <R, E extends Throwable> R fail(Throwable failure) throws E {
        throw (E) failure;
    }

    @Test
    void anExecutorThatHasNoThreadFailsTheCallAndNoOther() {
        OutOfMemoryError failure = new OutOfMemoryError("unable to create native thread");
        AtomicBoolean failing = new AtomicBoolean(true);
        ExecutorService threads = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>()) {
            @Override
            public void execute(Runnable task) {
                if (failing.getAndSet(false)) {
                    throw failure;
                }
                super.execute(task);
            }
        };
        OkHttpClient own = http.newBuilder().dispatcher(new Dispatcher(threads)).build();
        TestApi things = builder()
                .httpClient(own)
                .maxConcurrentRequests(1)
                .deadline(Duration.ofSeconds(10))
                .build()
                .things();
        respond(200, THING);

        assertThatThrownBy(() -> things.get("a").execute()).isSameAs(failure);
        assertThat(things.get("a").execute().id()).isEqualTo("a");
        threads.shutdown();
    }

    @Test
    void closingTwiceIsHarmless() {
        TestClient client = TestClient.builder().build();
        client.close();

        client.close();
    }
}
