package dev.espalier.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.ApiResponse;
import dev.espalier.runtime.TestApi;
import dev.espalier.runtime.Thing;
import dev.espalier.runtime.error.DeadlineExceededException;
import dev.espalier.runtime.internal.auth.Credentials;
import dev.espalier.runtime.testing.FailingFirstSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A call ends at its deadline, wherever it is at that time, and not before. */
class DeadlineFaultTest extends FaultTest {
    private static final Duration SOON = Duration.ofMillis(500);
    /** Enough to connect and send on a busy machine. */
    private static final Duration LATER = Duration.ofSeconds(5);

    @ParameterizedTest
    @EnumSource
    void aCallThatNeverGotItsTurnIsNeverSent(Mode mode) throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch released = gate();
        Queue<String> methods = new ConcurrentLinkedQueue<>();
        answer(request -> {
            methods.add(request.getMethod());
            if (request.getTarget().equals("/things/held")) {
                arrived.countDown();
                released.await();
            }
            return thing();
        });
        TestApi things = things(builder(mode).maxConcurrentRequests(1));
        CompletableFuture<ApiResponse<Thing>> held = mode.start(things.get("held"));
        await(arrived);

        assertThat(mode.failure(soon(things.create(NEW)))).isInstanceOf(DeadlineExceededException.class);

        released.countDown();
        held.join();
        mode.run(things.get("a"));
        assertThat(methods).containsExactly("GET", "GET");
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNC_ON_USERS_CLIENT", "ASYNC_ON_USERS_CLIENT"})
    void endsALookUpThatHangs(Mode mode) {
        OkHttpClient users = http.newBuilder()
                .dns(host -> {
                    hangUntilOver();
                    return Dns.SYSTEM.lookup(host);
                })
                .build();

        assertEndsInTime(mode, things(builder(mode, server.url("/").toString(), users)));
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNC_ON_USERS_CLIENT", "ASYNC_ON_USERS_CLIENT"})
    void endsAnInterceptorThatHangs(Mode mode) {
        OkHttpClient users = http.newBuilder()
                .addInterceptor(chain -> {
                    hangUntilOver();
                    return chain.proceed(chain.request());
                })
                .build();

        assertEndsInTime(mode, things(builder(mode, server.url("/").toString(), users)));
    }

    @ParameterizedTest
    @EnumSource
    void endsATokenSupplierThatHangs(Mode mode) {
        assertEndsInTime(mode, things(builder(mode).credentials(Credentials.rotatingBearer(() -> {
            hangUntilOver();
            return "token";
        }))));
    }

    private void assertEndsInTime(Mode mode, TestApi things) {
        assertThat(mode.failure(soon(things.get("a")))).isInstanceOf(DeadlineExceededException.class);
        assertThat(requests()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void endsAnAnswerThatDoesNotCome(Mode mode) {
        stall();

        assertThat(mode.failure(later(things(mode).get("a")))).isInstanceOf(DeadlineExceededException.class);
        assertThat(requests()).isEqualTo(1);
    }

    /** Every byte comes soon after the one before, and the last one comes in a minute. */
    @ParameterizedTest
    @EnumSource
    void endsAnAnswerThatTricklesIn(Mode mode) {
        server.enqueue(response(200, "{\"id\":\"" + "x".repeat(600) + "\"}")
                .throttleBody(1, 100, TimeUnit.MILLISECONDS)
                .build());

        assertThat(mode.failure(later(things(mode).get("a")))).isInstanceOf(DeadlineExceededException.class);
        assertThat(requests()).isEqualTo(1);
    }

    /** Clocks are set, and virtual machines wake up; a deadline is a length of time. */
    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P-1D"})
    void aClockThatIsSetMovesNoDeadline(String change) {
        for (Mode mode : Mode.values()) {
            AtomicInteger arrived = new AtomicInteger();
            answer(request -> {
                if (arrived.getAndIncrement() > 0) {
                    return thing();
                }
                clock.advance(Duration.parse(change));
                return response(503, "").build();
            });

            assertThat(mode.run(things(builder(mode).clock(clock)).get("a")).attempts())
                    .as(mode.toString())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAttemptThatTakesTooLongIsRepeatedWithinTheDeadline(Mode mode) {
        stall();
        respond(200, THING);

        assertThat(mode.run(things(mode)
                                .get("a")
                                .with(options -> options.attemptTimeout(Duration.ofSeconds(5))
                                        .deadline(Duration.ofSeconds(60))))
                        .attempts())
                .isEqualTo(2);
    }

    /** What times out sooner than the deadline is not the deadline, though the deadline is what limits the attempt. */
    @ParameterizedTest
    @EnumSource(names = {"SYNC_ON_USERS_CLIENT", "ASYNC_ON_USERS_CLIENT"})
    void aConnectTimeoutIsNotTheDeadline(Mode mode) {
        respond(201, THING);
        OkHttpClient users = http.newBuilder()
                .socketFactory(new FailingFirstSocket(() -> new SocketTimeoutException("Connect timed out")))
                .build();

        assertThat(mode.run(limitedByDeadline(
                                things(builder(mode, server.url("/").toString(), users))
                                        .create(NEW)))
                        .attempts())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNC_ON_USERS_CLIENT", "ASYNC_ON_USERS_CLIENT"})
    void aReadTimeoutIsNotTheDeadline(Mode mode) {
        respond(200, THING);
        AtomicInteger attempts = new AtomicInteger();
        OkHttpClient users = http.newBuilder()
                .addInterceptor(chain -> {
                    if (attempts.getAndIncrement() == 0) {
                        throw new SocketTimeoutException("Read timed out");
                    }
                    return chain.proceed(chain.request());
                })
                .build();

        assertThat(mode.run(limitedByDeadline(
                                things(builder(mode, server.url("/").toString(), users))
                                        .get("a")))
                        .attempts())
                .isEqualTo(2);
    }

    private static <T> ApiCall<T> soon(ApiCall<T> call) {
        return call.with(options -> options.deadline(SOON));
    }

    private static <T> ApiCall<T> later(ApiCall<T> call) {
        return call.with(options -> options.deadline(LATER));
    }

    private static <T> ApiCall<T> limitedByDeadline(ApiCall<T> call) {
        return call.with(
                options -> options.attemptTimeout(Duration.ofSeconds(90)).deadline(Duration.ofSeconds(60)));
    }
}
