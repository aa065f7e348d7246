package dev.espalier.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.ApiResponse;
import dev.espalier.runtime.TestApi;
import dev.espalier.runtime.Thing;
import dev.espalier.runtime.error.TransportException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An HTTP/2 connection that a router on the way has forgotten takes requests and gives nothing back. All calls share
 * it, so a client that kept to it would be dead until the kernel gives up, a quarter of an hour later.
 */
class SilentConnectionFaultTest extends FaultTest {
    /** Enough to connect anew on a busy machine, within one attempt. */
    private static final Duration SHORT = Duration.ofSeconds(8);

    private SilentPipe pipe;

    @BeforeEach
    void startPipe() throws IOException {
        useTls();
        answer(request -> thing());
        pipe = pipe();
    }

    @ParameterizedTest
    @EnumSource
    void aGetIsRepeatedOnANewConnection(Mode mode) {
        TestApi things = connected(mode);
        pipe.goSilent();

        assertThat(mode.run(within(SHORT, things.get("a"))).attempts()).isEqualTo(2);
        assertThat(pipe.accepted()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void aPostFailsAndTheNextCallHasANewConnection(Mode mode) {
        TestApi things = connected(mode);
        pipe.goSilent();

        assertThat(mode.failure(within(SHORT, things.create(NEW))))
                .asInstanceOf(InstanceOfAssertFactories.type(TransportException.class))
                .satisfies(e -> assertThat(e.requestSent()).isTrue())
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(1));
        assertThat(mode.run(within(SHORT, things.create(NEW))).attempts()).isEqualTo(1);
        assertThat(pipe.accepted()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void callsThatShareASilentConnectionAllSucceed(Mode mode) {
        TestApi things = connected(mode);
        pipe.goSilent();

        List<CompletableFuture<ApiResponse<Thing>>> calls = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            calls.add(mode.start(within(SHORT, things.get("a"))));
        }

        assertThat(calls).allSatisfy(call -> assertThat(call.join().body()).isEqualTo(NEW));
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatFallsSilentDuringCallsIsLeft(Mode mode) throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(5);
        AtomicInteger arrived = new AtomicInteger();
        TestApi things = connected(mode);
        answer(request -> {
            if (arrived.incrementAndGet() <= 5) {
                underWay.countDown();
                over.await();
            }
            return thing();
        });
        List<CompletableFuture<ApiResponse<Thing>>> calls = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            calls.add(mode.start(within(SHORT, things.get("a"))));
        }
        await(underWay);
        pipe.goSilent();

        assertThat(calls).allSatisfy(call -> assertThat(call.join().body()).isEqualTo(NEW));
    }

    /** A slow answer is no reason to think the connection dead, and the others on it must not suffer. */
    @ParameterizedTest
    @EnumSource
    void aSlowAnswerDoesNotDisturbOthersOnItsConnection(Mode mode) throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch released = gate();
        answer(request -> {
            if (request.getTarget().equals("/things/slow")) {
                over.await();
            } else if (request.getMethod().equals("POST")) {
                arrived.countDown();
                released.await();
            }
            return thing();
        });
        TestApi things = connected(mode);
        CompletableFuture<ApiResponse<Thing>> held = mode.start(things.create(NEW));
        await(arrived);

        CompletableFuture<ApiResponse<Thing>> slow = mode.start(
                things.get("slow").with(options -> options.attemptTimeout(SHORT).maxAttempts(1)));
        while (!slow.isDone()) {
            mode.run(things.get("quick"));
        }
        released.countDown();

        assertThat(Mode.failure(slow)).isInstanceOf(TransportException.class);
        assertThat(held.join().attempts()).isEqualTo(1);
        assertThat(mode.run(things.create(NEW)).attempts()).isEqualTo(1);
    }

    /** A client whose connection has carried one call. */
    private TestApi connected(Mode mode) {
        TestApi things = things(builder(mode, urlThrough(pipe)));
        mode.run(things.get("a"));
        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThat(pipe.accepted()).isEqualTo(1);
        return things;
    }

    private static <T> ApiCall<T> within(Duration attemptTimeout, ApiCall<T> call) {
        return call.with(options -> options.attemptTimeout(attemptTimeout));
    }
}
