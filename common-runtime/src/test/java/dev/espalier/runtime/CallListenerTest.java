package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.runtime.error.NotFoundException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallListenerTest extends ServerTest {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final Set<CallListener.CallInfo> calls = ConcurrentHashMap.newKeySet();

    private final class Hearing implements CallListener {
        private void hear(CallInfo call, String event) {
            calls.add(call);
            heard.add(call + " " + event);
        }

        @Override
        public void started(CallInfo call) {
            hear(call, "started");
        }

        @Override
        public void sent(CallInfo call, int attempt) {
            hear(call, "sent " + attempt);
        }

        @Override
        public void held(CallInfo call, Duration wait) {
            hear(call, "held " + wait);
        }

        @Override
        public void retried(CallInfo call, int attempt, String reason, Duration wait) {
            hear(call, "retried " + attempt + " " + reason + " " + wait);
        }

        @Override
        public void succeeded(CallInfo call, int status, int attempts, Duration time) {
            hear(call, "succeeded " + status + " " + attempts);
        }

        @Override
        public void failed(CallInfo call, Throwable failure, int attempts, Duration time) {
            hear(call, "failed " + failure.getClass().getSimpleName() + " " + attempts);
        }
    }

    private List<String> events(int count) {
        return Stream.generate(() -> {
                    try {
                        return heard.take();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                })
                .limit(count)
                .toList();
    }

    @Test
    void hearsWhatHappensToACallInOrder() {
        respondRetryAfter(503, "2");
        respond(200, THING);

        builder().listener(new Hearing()).build().things().get("a").execute();

        assertThat(events(5))
                .containsExactly(
                        "acme get-thing started",
                        "acme get-thing sent 1",
                        "acme get-thing retried 1 status 503 PT2S",
                        "acme get-thing sent 2",
                        "acme get-thing succeeded 200 2");
        assertThat(calls).hasSize(1);
    }

    @Test
    void hearsOfAFailureOnce() {
        respond(404);

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> builder()
                        .listener(new Hearing())
                        .build()
                        .things()
                        .get("a")
                        .execute());

        assertThat(events(3)).last().isEqualTo("acme get-thing failed NotFoundException 1");
        assertThat(heard).isEmpty();
    }

    @Test
    void hearsOfACallThatTheCallerGaveUp() throws InterruptedException {
        sleeper.holdActions();
        respondRetryAfter(429, "5");
        TestApi things = builder().listener(new Hearing()).build().things();
        CompletableFuture<Thing> call = things.get("a").executeAsync();
        sleeper.awaitAction();

        call.cancel(true);

        assertThat(events(4)).last().isEqualTo("acme get-thing failed CancellationException 1");
    }

    @Test
    void hearsOfAHold() throws InterruptedException {
        sleeper.holdActions();
        respondRetryAfter(429, "5");
        TestApi things = builder().listener(new Hearing()).build().things();
        things.get("a").executeAsync();
        sleeper.awaitAction();
        things.get("a").executeAsync();

        // The events of different calls come side by side, so the one that is held may overtake the other.
        assertThat(events(5)).containsSubsequence("acme get-thing started", "acme get-thing held PT5S");
        assertThat(calls).hasSize(2);
    }

    @Test
    void runsOnTheClientsExecutor() {
        respond(200, THING);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Executor executor = action -> new Thread(action, "mine").start();
        CallListener listener = new CallListener() {
            @Override
            public void succeeded(CallInfo call, int status, int attempts, Duration time) {
                threads.add(Thread.currentThread());
                heard.add("succeeded");
            }
        };

        builder()
                .executor(executor)
                .listener(listener)
                .build()
                .things()
                .get("a")
                .execute();

        events(1);
        assertThat(threads).singleElement().extracting(Thread::getName).isEqualTo("mine");
    }

    static Stream<Throwable> faults() {
        return Stream.of(
                new IllegalStateException("a listener's fault"), new AssertionError("a listener's failed assertion"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatItThrowsIsNoBusinessOfTheCall(Throwable fault) {
        respond(200, THING);
        BlockingQueue<Throwable> uncaught = new LinkedBlockingQueue<>();
        Executor executor = action -> {
            Thread thread = new Thread(action);
            thread.setUncaughtExceptionHandler((where, failure) -> uncaught.add(failure));
            thread.start();
        };
        CallListener failing = new CallListener() {
            @Override
            public void sent(CallInfo call, int attempt) {
                if (fault instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) fault;
            }

            @Override
            public void succeeded(CallInfo call, int status, int attempts, Duration time) {
                heard.add("succeeded");
            }
        };

        builder().executor(executor).listener(failing).build().things().get("a").execute();

        assertThat(events(1)).containsExactly("succeeded");
        assertThat(uncaught).containsExactly(fault);
    }

    /** Carries what the thread has that asks. */
    private static class Carrying implements CallListener {
        final ThreadLocal<String> context = new ThreadLocal<>();

        @Override
        public Runnable carry(Runnable action) {
            String carried = context.get();
            return () -> {
                context.set(carried);
                action.run();
                context.remove();
            };
        }
    }

    @Test
    void hearsOfTheStartOnTheThreadThatBeginsTheCall() {
        respond(200, THING);
        respond(200, THING);
        List<Thread> threads = new CopyOnWriteArrayList<>();
        CallListener listener = new CallListener() {
            @Override
            public void started(CallInfo call) {
                threads.add(Thread.currentThread());
            }
        };
        TestApi things = builder().listener(listener).build().things();

        things.get("a").execute();
        things.get("a").executeAsync().join();

        assertThat(threads).containsExactly(Thread.currentThread(), Thread.currentThread());
    }

    @Test
    void aContinuationRunsInTheContextOfTheCaller() throws InterruptedException {
        sleeper.holdActions();
        respondRetryAfter(503, "2");
        respond(200, THING);
        Carrying listener = new Carrying();
        TestApi things = builder().listener(listener).build().things();
        listener.context.set("mine");
        CompletableFuture<String> seen = things.get("a").executeAsync().thenApply(thing -> listener.context.get());
        listener.context.set("another");

        sleeper.runNext();

        assertThat(seen.join()).isEqualTo("mine");
    }

    @Test
    void everyPageOfAListIsAskedForInTheContextOfTheCaller() {
        respond(200, "{\"data\":[" + THING + "],\"pagination\":{\"hasNextPage\":true,\"endCursor\":\"1\"}}");
        respond(200, "{\"data\":[" + THING + "],\"pagination\":{\"hasNextPage\":false}}");
        List<String> seen = new CopyOnWriteArrayList<>();
        Carrying listener = new Carrying() {
            @Override
            public void started(CallInfo call) {
                seen.add("call of " + context.get());
            }
        };
        TestApi things = builder().listener(listener).build().things();
        listener.context.set("mine");

        things.list()
                .forEachPageAsync(page -> seen.add("page of " + listener.context.get()))
                .join();

        assertThat(seen).containsExactly("call of mine", "page of mine", "call of mine", "page of mine");
    }

    @Test
    void aWaiterAsksAgainInTheContextOfTheCaller() throws InterruptedException {
        sleeper.holdActions();
        respond(200, "{\"id\":\"a\",\"size\":0}");
        respond(200, THING);
        List<String> seen = new CopyOnWriteArrayList<>();
        Carrying listener = new Carrying() {
            @Override
            public void started(CallInfo call) {
                seen.add("call of " + context.get());
            }
        };
        TestApi things = builder().listener(listener).build().things();
        listener.context.set("mine");

        CompletableFuture<Thing> waiting = Waiter.polling(
                        "a thing", things.get("a"), Thing::size, List.of(1), List.of())
                .awaitAsync();
        listener.context.set("another");
        sleeper.runNext();
        waiting.join();

        assertThat(seen).containsExactly("call of mine", "call of mine");
    }

    static Stream<UnaryOperator<Runnable>> badCarriers() {
        return Stream.of(
                action -> {
                    throw new IllegalStateException("a listener's fault");
                },
                action -> () -> {
                    throw new IllegalStateException("a listener's fault");
                },
                action -> () -> {
                    action.run();
                    throw new IllegalStateException("a listener's fault");
                },
                action -> () -> {
                    action.run();
                    action.run();
                },
                action -> () -> {});
    }

    @ParameterizedTest
    @MethodSource("badCarriers")
    void whatIsCarriedRunsOnceWhateverTheListenerDoesWrong(UnaryOperator<Runnable> carrier) {
        respond(200, THING);
        UncaughtExceptionHandler nobody = (thread, failure) -> {};
        Thread.currentThread().setUncaughtExceptionHandler(nobody);
        Executor executor = action -> {
            Thread thread = new Thread(action);
            thread.setUncaughtExceptionHandler(nobody);
            thread.start();
        };
        CallListener listener = new CallListener() {
            @Override
            public Runnable carry(Runnable action) {
                return carrier.apply(action);
            }
        };
        AtomicInteger runs = new AtomicInteger();

        builder()
                .executor(executor)
                .listener(listener)
                .build()
                .things()
                .get("a")
                .executeAsync()
                .whenComplete((thing, failure) -> runs.incrementAndGet())
                .join();

        assertThat(runs).hasValue(1);
    }
}
