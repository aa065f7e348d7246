package dev.espalier.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.ApiResponse;
import dev.espalier.runtime.TestApi;
import dev.espalier.runtime.Thing;
import dev.espalier.runtime.error.DecodeException;
import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.runtime.error.TransportException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.ResponseBody;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many requests are under way at once is our limit, and nobody else's. */
class ConcurrencyFaultTest extends FaultTest {
    /** OkHttp has a limit of 5 for each host, and all requests go to one. */
    @ParameterizedTest
    @EnumSource
    void manyRequestsAreUnderWayAtOnce(Mode mode) {
        CountDownLatch together = new CountDownLatch(64);
        answer(request -> {
            together.countDown();
            return together.await(60, TimeUnit.SECONDS)
                    ? thing()
                    : response(400, "").build();
        });
        TestApi things = things(mode);

        List<CompletableFuture<ApiResponse<Thing>>> calls = start(200, mode, things);

        assertThat(calls).allSatisfy(call -> assertThat(call.join().attempts()).isEqualTo(1));
    }

    @ParameterizedTest
    @EnumSource
    void neverMoreThanTheLimitAreUnderWay(Mode mode) {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch together = new CountDownLatch(2);
        answer(request -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            together.countDown();
            together.await(60, TimeUnit.SECONDS);
            // Time for one too many to arrive.
            Thread.sleep(20);
            underWay.decrementAndGet();
            return thing();
        });
        TestApi things = things(builder(mode).maxConcurrentRequests(2));

        List<CompletableFuture<ApiResponse<Thing>>> calls = start(20, mode, things);

        assertThat(calls).allSatisfy(call -> assertThat(call.join().attempts()).isEqualTo(1));
        assertThat(most).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource
    void thereIsRoomAgainHoweverACallEnds(Mode mode) throws IOException {
        TestApi things = things(builder(mode).maxConcurrentRequests(1));

        resetConnection();
        assertThat(mode.failure(things.create(NEW))).isInstanceOf(TransportException.class);
        respond(404);
        assertThat(mode.failure(things.get("a"))).isInstanceOf(NotFoundException.class);
        respond(200, "{\"id\":");
        assertThat(mode.failure(things.get("a"))).isInstanceOf(DecodeException.class);
        stall();
        assertThat(mode.failure(things.create(NEW).with(options -> options.attemptTimeout(Duration.ofSeconds(5)))))
                .isInstanceOf(TransportException.class);
        respond(200, "content");
        try (ResponseBody body = mode.run(things.download("a")).body()) {
            assertThat(body.string()).isEqualTo("content");
        }
        respond(503);
        respond(200, THING);
        assertThat(mode.run(things.get("a")).attempts()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"ASYNC", "ASYNC_ON_USERS_CLIENT"})
    void thereIsRoomAgainAfterACancel(Mode mode) throws InterruptedException {
        TestApi things = things(builder(mode).maxConcurrentRequests(1));
        stall();
        CompletableFuture<Thing> underWay = things.get("a").executeAsync();
        request();
        CompletableFuture<Thing> queued = things.get("a").executeAsync();

        queued.cancel(true);
        underWay.cancel(true);

        respond(200, THING);
        assertThat(mode.run(things.get("a")).body()).isEqualTo(NEW);
        assertThat(requests()).isEqualTo(2);
    }

    /** A wait is no request. */
    @ParameterizedTest
    @EnumSource(names = {"ASYNC", "ASYNC_ON_USERS_CLIENT"})
    void aCallThatWaitsForItsNextAttemptTakesNoRoom(Mode mode) throws InterruptedException {
        TestApi things = things(builder(mode).maxConcurrentRequests(1));
        sleeper.holdActions();
        respondRetryAfter(503, "5");
        CompletableFuture<Thing> waiting = things.get("a").executeAsync();
        sleeper.awaitAction();

        respond(201, THING);
        assertThat(mode.run(things.create(NEW)).status()).isEqualTo(201);

        respond(200, THING);
        sleeper.runNext();
        assertThat(waiting.join()).isEqualTo(NEW);
    }

    private static List<CompletableFuture<ApiResponse<Thing>>> start(int count, Mode mode, TestApi things) {
        List<CompletableFuture<ApiResponse<Thing>>> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            calls.add(mode.start(things.create(NEW)));
        }
        return calls;
    }
}
