package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.runtime.error.ClientClosedException;
import dev.espalier.runtime.error.DecodeException;
import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.runtime.error.ServerException;
import dev.espalier.runtime.error.TransportException;
import dev.espalier.runtime.retry.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;

class AsyncCallTest extends ServerTest {
    private static final Thing NEW = Thing.of("a", 1);

    @Test
    void givesTheResult() {
        respond(200, THING);

        assertThat(things().get("a").executeAsync().join()).isEqualTo(NEW);
    }

    @Test
    void givesStatusHeadersAndAttempts() {
        respond(503);
        respond(200, THING);

        ApiResponse<Thing> response =
                things().get("a").executeForResponseAsync().join();

        assertThat(response.attempts()).isEqualTo(2);
        assertThat(response.headers().get("Content-Length")).isEqualTo("19");
    }

    @Test
    void waitsAsLongAsA429AsksAndRepeats() {
        respondRetryAfter(429, "0.40235");
        respond(200, THING);

        things().get("a").executeAsync().join();

        assertThat(sleeper.waits()).containsExactly(Duration.ofNanos(402_350_000));
    }

    @Test
    void givesUpAfterThree503() {
        respond(503);
        respond(503);
        respond(503);

        assertThat(failure(things().get("a").executeAsync())).isInstanceOf(ServerException.class);
        assertThat(requests()).isEqualTo(3);
    }

    @Test
    void doesNotRepeatAPostWhoseConnectionWasReset() {
        resetConnection();

        assertThat(failure(things().create(NEW).executeAsync())).isInstanceOf(TransportException.class);
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void failsWithTheVendorsError() {
        respond(404, "{\"code\":\"not_found\"}");

        assertThat(failure(things().get("a").executeAsync())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void failsWhenTheBodyCannotBeRead() {
        respond(200, "{\"id\":");

        assertThat(failure(things().get("a").executeAsync())).isInstanceOf(DecodeException.class);
        bodies.assertNoneOpen(1);
    }

    @Test
    void holdsNoThreadWhileItWaits() throws InterruptedException {
        sleeper.holdActions();
        respondRetryAfter(429, "5");
        CompletableFuture<Thing> future = things().get("a").executeAsync();
        sleeper.awaitAction();
        respond(200, THING);

        assertThat(future).isNotDone();
        sleeper.runNext();

        assertThat(future.join()).isEqualTo(NEW);
    }

    @Test
    void cancelCancelsTheRequestThatIsUnderWay() throws InterruptedException {
        CountDownLatch failed = new CountDownLatch(1);
        TestClient client = builder()
                .httpClient(http.newBuilder()
                        .eventListener(new EventListener() {
                            @Override
                            public void callFailed(Call call, IOException failure) {
                                failed.countDown();
                            }
                        })
                        .build())
                .build();
        stall();
        CompletableFuture<Thing> future = client.things().get("a").executeAsync();
        request();

        assertThat(future.cancel(true)).isTrue();

        assertThat(failed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void cancelWhileWaitingStopsFurtherAttempts() throws InterruptedException {
        sleeper.holdActions();
        respondRetryAfter(429, "5");
        CompletableFuture<Thing> future = things().get("a").executeAsync();
        sleeper.awaitAction();

        future.cancel(true);
        sleeper.runNext();

        assertThat(requests()).isEqualTo(1);
        assertThatExceptionOfType(CancellationException.class).isThrownBy(future::join);
        bodies.assertNoneOpen(1);
    }

    @Test
    void aTimeoutOfTheFutureCancelsTheRequest() throws InterruptedException {
        CountDownLatch cancelled = new CountDownLatch(1);
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
        stall();
        CompletableFuture<Thing> future = client.things().get("a").executeAsync();
        request();

        future.completeExceptionally(new TimeoutException());

        assertThat(cancelled.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void closesABodyThatArrivesAfterTheCancel() throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch finished = new CountDownLatch(1);
        TestClient client = builder()
                .httpClient(http.newBuilder()
                        .addInterceptor(chain -> {
                            okhttp3.Response response = chain.proceed(chain.request());
                            arrived.countDown();
                            await(cancelled);
                            return response;
                        })
                        .eventListener(new EventListener() {
                            @Override
                            public void callEnd(Call call) {
                                finished.countDown();
                            }

                            @Override
                            public void callFailed(Call call, IOException failure) {
                                finished.countDown();
                            }
                        })
                        .build())
                .build();
        respond(200, "content");
        CompletableFuture<ResponseBody> future = client.things().download("a").executeAsync();
        await(arrived);

        future.cancel(true);
        cancelled.countDown();

        await(finished);
        bodies.assertNoneOpen(1);
    }

    @Test
    void failsWhenTheClientIsClosed() {
        TestClient client = builder().build();
        ApiCall<Thing> call = client.things().get("a");
        client.close();

        assertThat(failure(call.executeAsync()))
                .isInstanceOf(ClientClosedException.class)
                .hasMessageStartingWith("acme get-thing ended because the client is closed");
    }

    @Test
    void failsWhenTheClientIsClosedDuringAWait() throws InterruptedException {
        sleeper.holdActions();
        TestClient client = builder().build();
        respondRetryAfter(429, "5");
        CompletableFuture<Thing> future = client.things().get("a").executeAsync();
        sleeper.awaitAction();

        client.close();

        assertThat(failure(future)).isInstanceOf(ClientClosedException.class);
        sleeper.runNext();
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void failsWhenTheTimerRefuses() {
        respond(503);
        TestClient client = builder().sleeper(new RefusingSleeper()).build();

        assertThat(failure(client.things().get("a").executeAsync())).hasMessage("no timer");
    }

    @Test
    void aFailingInterceptorFailsTheFuture() {
        TestClient client = builder()
                .retryPolicy(RetryPolicy.none())
                .httpClient(http.newBuilder()
                        .addInterceptor(chain -> {
                            throw new IOException("broken interceptor");
                        })
                        .build())
                .build();

        assertThat(failure(client.things().get("a").executeAsync()))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("broken interceptor");
    }

    @Test
    void aFailingContinuationDoesNotDisturbOtherCalls() {
        respond(200, THING);
        respond(200, THING);
        TestApi things = things();
        CompletableFuture<String> continuation = things.get("a").executeAsync().thenApply(thing -> {
            throw new IllegalStateException("user code");
        });

        assertThat(failure(continuation)).hasMessage("user code");
        assertThat(things.get("a").executeAsync().join()).isEqualTo(NEW);
    }

    @Test
    void completesWhereTheExecutorHasNoThread() {
        respond(200, THING);
        TestClient client = builder()
                .executor(action -> {
                    throw new OutOfMemoryError("unable to create native thread");
                })
                .build();

        assertThat(client.things()
                        .get("a")
                        .executeAsync()
                        .orTimeout(10, TimeUnit.SECONDS)
                        .join())
                .isEqualTo(NEW);
    }

    @Test
    void whoGivesUpLeavesTheLine() throws InterruptedException {
        stall();
        respond(200, THING);
        AtomicInteger threads = new AtomicInteger();
        ThreadPoolExecutor executor = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>()) {
            @Override
            protected void beforeExecute(Thread thread, Runnable task) {
                threads.incrementAndGet();
            }
        };
        TestApi things = builder()
                .httpClient(
                        http.newBuilder().dispatcher(new Dispatcher(executor)).build())
                .maxConcurrentRequests(1)
                .build()
                .things();
        CompletableFuture<Thing> first = things.get("a").executeAsync();
        request();
        for (int i = 0; i < 100; i++) {
            things.get("a").executeAsync().cancel(true);
        }
        CompletableFuture<Thing> last = things.get("a").executeAsync();

        first.cancel(true);

        assertThat(last.join()).isEqualTo(NEW);
        assertThat(threads).hasValue(2);
        executor.shutdown();
    }

    private void stall() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Throwable failure(CompletableFuture<?> future) {
        try {
            future.join();
        } catch (CompletionException e) {
            return e.getCause();
        }
        throw new AssertionError("the future did not fail");
    }

    private static final class RefusingSleeper implements dev.espalier.runtime.retry.Sleeper {
        @Override
        public void sleep(Duration delay) {
            throw new IllegalStateException("no timer");
        }

        @Override
        public void schedule(Duration delay, Runnable action) {
            throw new IllegalStateException("no timer");
        }
    }
}
