package dev.espalier.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.TestApi;
import dev.espalier.runtime.TestClient;
import dev.espalier.runtime.Thing;
import dev.espalier.runtime.retry.Sleeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a user does with a result may take long or wait. On a thread of the HTTP client or of the JDK's timer it would
 * hold up every other call.
 */
class ContinuationFaultTest extends FaultTest {
    private static final String USERS_THREAD = "users-thread";

    /** Opens when the continuation is attached: one that is attached to a finished future runs where that is done. */
    private final CountDownLatch attached = gate();

    /** How a call ends. */
    enum End {
        RESULT,
        RESULT_AFTER_A_WAIT,
        ERROR,
        LOST_ANSWER,
        ATTEMPT_TIMEOUT,
        DEADLINE,
        DEADLINE_IN_THE_QUEUE,
        CLOSE
    }

    record Case(Mode mode, End end) {
        @Override
        public String toString() {
            return mode + " " + end;
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (End end : End.values()) {
            cases.add(new Case(Mode.ASYNC, end));
            cases.add(new Case(Mode.ASYNC_ON_USERS_CLIENT, end));
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void runsOnTheExecutorThatIsGiven(Case given) throws InterruptedException {
        ExecutorService users = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, USERS_THREAD);
            thread.setDaemon(true);
            return thread;
        });
        AutoCloseable end = users::shutdown;
        closing(end);

        assertThat(threadOfContinuation(given, builder(given.mode()).executor(users)))
                .isEqualTo(USERS_THREAD);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void runsOnNoThreadOfOkHttpNorOfTheTimer(Case given) throws InterruptedException {
        String thread = threadOfContinuation(given, builder(given.mode()));

        // OkHttp gives the threads that run calls names that begin like this, whoever made them.
        assertThat(thread).doesNotContain("OkHttp", "Okio", "CompletableFutureDelayScheduler");
    }

    private String threadOfContinuation(Case given, TestClient.Builder builder) throws InterruptedException {
        AtomicInteger arrived = new AtomicInteger();
        answer(request -> {
            attached.await();
            return answer(given.end(), arrived.incrementAndGet());
        });
        TestClient client = closing(
                builder.sleeper(Sleeper.system()).maxConcurrentRequests(1).build());
        TestApi things = client.things();
        if (given.end() == End.DEADLINE_IN_THE_QUEUE) {
            things.get("held").executeAsync();
            request();
        }
        CompletableFuture<Thing> call = things.create(NEW)
                .with(options -> switch (given.end()) {
                    case ATTEMPT_TIMEOUT -> options.attemptTimeout(Duration.ofSeconds(1));
                    case DEADLINE, DEADLINE_IN_THE_QUEUE -> options.deadline(Duration.ofSeconds(1));
                    default -> options;
                })
                .executeAsync();
        CompletableFuture<String> continuation =
                call.handle((result, failure) -> Thread.currentThread().getName());
        if (given.end() == End.CLOSE) {
            request();
            client.close();
        } else if (given.end() != End.DEADLINE_IN_THE_QUEUE) {
            attached.countDown();
        }
        String thread = continuation.join();
        attached.countDown();
        return thread;
    }

    private static MockResponse answer(End end, int number) {
        return switch (end) {
            case RESULT, DEADLINE_IN_THE_QUEUE, CLOSE -> thing();
            case RESULT_AFTER_A_WAIT ->
                number == 1 ? response(429, "").addHeader("Retry-After", "0.1").build() : thing();
            case ERROR -> response(404, "").build();
            case LOST_ANSWER ->
                new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build();
            case ATTEMPT_TIMEOUT, DEADLINE ->
                new MockResponse.Builder()
                        .onResponseStart(SocketEffect.Stall.INSTANCE)
                        .build();
        };
    }

    /** Whose call is over has given its place to others by then. */
    @ParameterizedTest
    @EnumSource(names = {"ASYNC", "ASYNC_ON_USERS_CLIENT"})
    void canWaitForAnotherCall(Mode mode) {
        respond(200, THING);
        respond(200, THING);
        TestApi things = things(builder(mode).maxConcurrentRequests(1));

        assertThat(things.get("a")
                        .executeAsync()
                        .thenApply(thing -> things.get("a").execute())
                        .join())
                .isEqualTo(NEW);
    }

    @ParameterizedTest
    @EnumSource(names = {"ASYNC", "ASYNC_ON_USERS_CLIENT"})
    void thatBlocksHoldsUpNoOtherCall(Mode mode) {
        // A continuation of a future that is complete already runs on the thread that adds it.
        CountDownLatch added = gate();
        answer(request -> {
            await(added);
            return thing();
        });
        TestApi things = things(mode);
        for (int i = 0; i < 20; i++) {
            things.get("a").executeAsync().thenRun(this::hangUntilOver);
        }
        added.countDown();

        assertThat(things.get("a").executeAsync().join()).isEqualTo(NEW);
    }

    /** An executor that was shut down is no reason to keep a result. */
    @ParameterizedTest
    @EnumSource(names = {"ASYNC", "ASYNC_ON_USERS_CLIENT"})
    void anExecutorThatRefusesLosesNoResult(Mode mode) {
        respond(200, THING);
        Executor refusing = task -> {
            throw new RejectedExecutionException("shut down");
        };

        assertThat(things(builder(mode).executor(refusing))
                        .get("a")
                        .executeAsync()
                        .join())
                .isEqualTo(NEW);
    }
}
