package dev.espalier.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.TestApi;
import dev.espalier.runtime.error.InterruptedCallException;
import dev.espalier.runtime.internal.auth.Credentials;
import dev.espalier.runtime.retry.Sleeper;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An interrupt ends a blocking call, wherever it is. Java itself would let it wait for the socket. */
class InterruptFaultTest extends FaultTest {
    /** Shorter than any timeout that would end the call. */
    private static final long AT_ONCE = 10_000;
    /** For the caller to get to where it blocks; an interrupt that comes sooner has to do the same. */
    private static final long A_LITTLE = 200;

    @ParameterizedTest
    @EnumSource(names = {"SYNC", "SYNC_ON_USERS_CLIENT"})
    void endsACallThatWaitsForItsAnswerAndItsRequest(Mode mode) throws IOException, InterruptedException {
        SilentPipe pipe = pipe();
        stall();
        Caller caller = new Caller(things(builder(mode, urlThrough(pipe))).get("a"));
        request();

        caller.assertInterruptible();

        pipe.awaitClientGone();
        assertThat(requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNC", "SYNC_ON_USERS_CLIENT"})
    void endsACallThatWaitsForItsNextAttempt(Mode mode) throws InterruptedException {
        respondRetryAfter(503, "50");
        Caller caller =
                new Caller(things(builder(mode).sleeper(Sleeper.system())).get("a"));
        request();

        caller.assertInterruptible();

        assertThat(requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNC", "SYNC_ON_USERS_CLIENT"})
    void endsACallThatWaitsForItsTurn(Mode mode) throws InterruptedException {
        TestApi things = things(builder(mode).maxConcurrentRequests(1));
        stall();
        mode.start(things.get("a"));
        request();

        new Caller(things.create(NEW)).assertInterruptible();

        assertThat(requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNC", "SYNC_ON_USERS_CLIENT"})
    void endsACallWhoseTokenSupplierHangs(Mode mode) throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        Caller caller = new Caller(things(builder(mode).credentials(Credentials.rotatingBearer(() -> {
                    asked.countDown();
                    hangUntilOver();
                    return "token";
                })))
                .get("a"));
        await(asked);

        caller.assertInterruptible();

        assertThat(requests()).isZero();
    }

    /** A thread that runs one call. */
    private static final class Caller {
        private final AtomicReference<Object> outcome = new AtomicReference<>();
        private final AtomicBoolean flag = new AtomicBoolean();
        private final Thread thread;

        Caller(ApiCall<?> call) {
            thread = new Thread(
                    () -> {
                        try {
                            outcome.set(call.executeForResponse());
                        } catch (RuntimeException e) {
                            outcome.set(e);
                        }
                        flag.set(Thread.currentThread().isInterrupted());
                    },
                    "caller");
            thread.setDaemon(true);
            thread.start();
        }

        void assertInterruptible() throws InterruptedException {
            Thread.sleep(A_LITTLE);
            thread.interrupt();
            thread.join(AT_ONCE);

            assertThat(thread.isAlive()).as("the caller still waits").isFalse();
            assertThat(outcome.get()).isInstanceOf(InterruptedCallException.class);
            assertThat(flag).as("the interrupt flag").isTrue();
        }
    }
}
