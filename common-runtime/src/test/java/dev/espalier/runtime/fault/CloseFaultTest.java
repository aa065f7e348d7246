package dev.espalier.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.ApiResponse;
import dev.espalier.runtime.TestClient;
import dev.espalier.runtime.Thing;
import dev.espalier.runtime.error.ClientClosedException;
import dev.espalier.runtime.internal.auth.Credentials;
import dev.espalier.runtime.retry.Sleeper;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Closing a client ends its calls, wherever they are, and touches nothing that is not the client's. */
class CloseFaultTest extends FaultTest {
    /** For a blocking call to get from one place to the next; wherever it is, it has to end in the same way. */
    private static final long A_LITTLE = 200;

    @ParameterizedTest
    @EnumSource
    void endsACallThatWaitsForItsAnswer(Mode mode) throws InterruptedException {
        TestClient client = open(builder(mode));
        stall();
        CompletableFuture<?> call = mode.start(client.things().get("a"));
        request();

        client.close();

        assertClosed(Mode.failure(call));
        assertThat(requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void endsACallThatWaitsForItsNextAttempt(Mode mode) throws InterruptedException {
        TestClient client = open(builder(mode).sleeper(Sleeper.system()));
        respondRetryAfter(503, "50");
        CompletableFuture<?> call = mode.start(client.things().get("a"));
        request();
        Thread.sleep(A_LITTLE);

        client.close();

        assertClosed(Mode.failure(call));
        assertThat(requests()).isEqualTo(1);
    }

    /** Over HTTP/2 a connection outlives its calls, and would wait for a minute to be used again. */
    @ParameterizedTest
    @EnumSource(names = {"SYNC", "ASYNC"})
    void leavesNoConnectionOfACallThatWaitsForItsAnswer(Mode mode) throws Exception {
        useTls();
        SilentPipe pipe = pipe();
        TestClient client = open(builder(mode, urlThrough(pipe)));
        stall();
        CompletableFuture<?> call = mode.start(client.things().get("a"));
        request();

        client.close();

        assertClosed(Mode.failure(call));
        long start = System.nanoTime();
        pipe.awaitClientGone();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    /** The wait is not over, and need not be. */
    @ParameterizedTest
    @EnumSource(names = {"ASYNC", "ASYNC_ON_USERS_CLIENT"})
    void doesNotNeedTheTimerToEndACall(Mode mode) throws InterruptedException {
        sleeper.holdActions();
        TestClient client = open(builder(mode));
        respondRetryAfter(503, "5");
        CompletableFuture<?> call = mode.start(client.things().get("a"));
        sleeper.awaitAction();

        client.close();

        assertClosed(Mode.failure(call));
        if (sleeper.hasAction()) {
            sleeper.runNext();
        }
        assertThat(requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void endsACallThatWaitsForItsTurn(Mode mode) throws InterruptedException {
        TestClient client = open(builder(mode).maxConcurrentRequests(1));
        stall();
        CompletableFuture<?> underWay = mode.start(client.things().get("a"));
        request();
        CompletableFuture<?> queued = mode.start(client.things().create(NEW));
        Thread.sleep(A_LITTLE);

        client.close();

        assertClosed(Mode.failure(underWay));
        assertClosed(Mode.failure(queued));
        assertThat(requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void endsACallWhoseTokenSupplierHangs(Mode mode) throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        TestClient client = open(builder(mode).credentials(Credentials.rotatingBearer(() -> {
            asked.countDown();
            hangUntilOver();
            return "token";
        })));
        CompletableFuture<?> call = startAside(mode, client.things().get("a"));
        await(asked);

        client.close();

        assertClosed(Mode.failure(call));
        assertThat(requests()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNC_ON_USERS_CLIENT", "ASYNC_ON_USERS_CLIENT"})
    void endsACallWhoseInterceptorHangs(Mode mode) throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        OkHttpClient users = http.newBuilder()
                .addInterceptor(chain -> {
                    asked.countDown();
                    hangUntilOver();
                    return chain.proceed(chain.request());
                })
                .build();
        TestClient client = open(builder(mode, server.url("/").toString(), users));
        CompletableFuture<?> call = startAside(mode, client.things().get("a"));
        await(asked);

        client.close();

        assertClosed(Mode.failure(call));
    }

    @ParameterizedTest
    @EnumSource
    void refusesCallsThatAreBegunLater(Mode mode) {
        TestClient client = open(builder(mode));
        ApiCall<Thing> made = client.things().get("a");
        respond(200, THING);
        mode.run(made);

        client.close();

        assertClosed(mode.failure(made));
        assertClosed(mode.failure(client.things().create(NEW)));
        assertThat(requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNC_ON_USERS_CLIENT", "ASYNC_ON_USERS_CLIENT"})
    void theUsersClientStillWorks(Mode mode) throws IOException {
        TestClient client = open(builder(mode));
        respond(200, THING);
        mode.run(client.things().get("a"));

        client.close();

        respond(200, "content");
        try (Response response =
                http.newCall(new Request.Builder().url(server.url("/")).build()).execute()) {
            assertThat(response.body().string()).isEqualTo("content");
        }
        assertThat(http.dispatcher().executorService().isShutdown()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void callsOfAnotherClientGoOn(Mode mode) throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch released = gate();
        answer(request -> {
            arrived.countDown();
            released.await();
            return thing();
        });
        TestClient client = open(builder(mode));
        CompletableFuture<ApiResponse<Thing>> call =
                mode.start(open(builder(mode)).things().create(NEW));
        await(arrived);

        client.close();

        released.countDown();
        assertThat(call.join().attempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatWasGivenOutEnds(Mode mode) {
        respond(200, "content");
        TestClient client = open(builder(mode));
        ResponseBody body = mode.run(client.things().download("a")).body();

        client.close();

        assertEnds(body, "content".length());
    }

    /** More than the kernel and OkHttp hold, so part of it is still to come. */
    @ParameterizedTest
    @EnumSource
    void aLongBodyThatWasGivenOutEnds(Mode mode) {
        int length = 16 << 20;
        server.enqueue(
                response(200, "").body(new Buffer().write(new byte[length])).build());
        TestClient client = open(builder(mode));
        ResponseBody body = mode.run(client.things().download("a")).body();

        client.close();

        assertEnds(body, length);
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatBreaksOffEnds(Mode mode) {
        server.enqueue(response(200, "x".repeat(1000))
                .onResponseBody(SocketEffect.Stall.INSTANCE)
                .build());
        TestClient client = open(builder(mode));
        ResponseBody body = mode.run(
                        client.things().download("a").with(options -> options.attemptTimeout(Duration.ofSeconds(8))))
                .body();

        client.close();

        assertEnds(body, 1000);
    }

    @ParameterizedTest
    @EnumSource
    void closingTwiceIsHarmless(Mode mode) {
        TestClient client = open(builder(mode));
        respond(200, THING);
        mode.run(client.things().get("a"));

        client.close();
        client.close();

        assertClosed(mode.failure(client.things().get("a")));
    }

    @ParameterizedTest
    @EnumSource(names = {"ASYNC", "ASYNC_ON_USERS_CLIENT"})
    void aContinuationCanCloseTheClient(Mode mode) {
        TestClient client = open(builder(mode));
        respond(200, THING);

        client.things().get("a").executeAsync().thenRun(client::close).join();

        assertClosed(mode.failure(client.things().get("a")));
    }

    private TestClient open(TestClient.Builder builder) {
        return closing(builder.build());
    }

    /** Where the start itself hangs, the test says so, and does not hang with it. */
    private static CompletableFuture<?> startAside(Mode mode, ApiCall<?> call) {
        return CompletableFuture.supplyAsync(() -> mode.start(call), task -> {
                    Thread thread = new Thread(task, "starter");
                    thread.setDaemon(true);
                    thread.start();
                })
                .thenCompose(started -> started);
    }

    private static void assertClosed(Throwable failure) {
        assertThat(failure).isInstanceOf(ClientClosedException.class).hasMessageContaining("closed");
    }

    /** It is whole, or it says that it is not. */
    private static void assertEnds(ResponseBody body, int length) {
        try (body) {
            assertThat(body.bytes()).hasSize(length);
        } catch (IOException e) {
            // Closing the client may end it.
        }
    }
}
