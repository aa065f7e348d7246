package dev.espalier.runtime.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.CallListener;
import dev.espalier.runtime.TestApi;
import dev.espalier.runtime.TestClient;
import dev.espalier.runtime.Thing;
import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.error.DeadlineExceededException;
import dev.espalier.runtime.error.RateLimitException;
import dev.espalier.runtime.error.TransportException;
import dev.espalier.runtime.retry.RetryPolicy;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many calls of all kinds at a server that fails one request in twenty: what is reported is what happened, nothing is
 * done twice that must not be, and nothing is left.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class SoakTest {
    private static final int CALLS = Load.SOAK_CALLS;
    private static final int CALLERS = 64;
    /** Fewer than the callers, so that requests wait for their turn too. */
    private static final int MAX_CONCURRENT_REQUESTS = 40;

    private static final int BATCH = 8;
    /** Of fewer calls, the noise of the JVM is all that could be seen. */
    private static final int ENOUGH_TO_SEE_A_LEAK = 200_000;

    private static final long HEAP_NOISE = 16L << 20;
    /** Threads that OkHttp and the JDK keep for the whole process, however many clients there are; how they begin. */
    private static final List<String> SHARED_THREADS =
            List.of("OkHttp ", "Okio Watchdog", "CompletableFutureDelayScheduler");

    private enum Outcome {
        SUCCEEDED,
        NOT_SENT,
        ANSWER_LOST,
        RATE_LIMITED,
        ERROR_STATUS,
        LATE,
        CANCELLED
    }

    private final FaultyServer faults = new FaultyServer(CALLS);
    private final Outcome[] outcomes = new Outcome[CALLS];
    private final AtomicInteger next = new AtomicInteger();
    private final Counts heard = new Counts();

    /** Every call that starts ends once. */
    private static final class Counts implements CallListener {
        final LongAdder started = new LongAdder();
        final LongAdder ended = new LongAdder();

        @Override
        public void started(CallInfo call) {
            started.increment();
        }

        @Override
        public void succeeded(CallInfo call, int status, int attempts, Duration time) {
            ended.increment();
        }

        @Override
        public void failed(CallInfo call, Throwable failure, int attempts, Duration time) {
            ended.increment();
        }
    }

    @Test
    void nothingIsLostNothingIsDoneTwiceAndNothingIsLeft() throws Exception {
        int threadsBefore = threads();
        long start = System.nanoTime();
        long heapAtHalf;
        long heapAtEnd;
        try (LoadServer server = LoadServer.start(faults);
                TestClient client = client(server)) {
            run(client, CALLS / 2);
            heapAtHalf = usedHeap();
            run(client, CALLS);
            double seconds = (System.nanoTime() - start) / 1e9;
            heapAtEnd = usedHeap();
            Load.figure("soak", "%,d calls in %.0f s, %,.0f/s", CALLS, seconds, CALLS / seconds);

            await("runs are left in the engine", () -> EngineState.runs(client) == 0);
            await("places of the request limit are taken", () -> EngineState.requests(client) == 0);
            await("calls have not ended", () -> heard.ended.sum() == CALLS);
            assertThat(heard.started.sum()).isEqualTo(CALLS);
        }
        tell(heapAtHalf, heapAtEnd);
        await("threads are left", () -> threads() <= threadsBefore);
        Load.figure("soak", "threads %d before, %d after", threadsBefore, threads());

        assertThat(outcomes).doesNotContainNull();
        assertThat(numbers(n -> outcomes[n] == Outcome.SUCCEEDED && faults.effects(n) == 0))
                .as("succeeded, and had no effect")
                .isEmpty();
        assertThat(numbers(n -> isPost(n) && faults.effects(n) > 1))
                .as("took effect twice")
                .isEmpty();
        assertThat(numbers(n -> isPost(n) && outcomes[n] == Outcome.NOT_SENT && faults.effects(n) > 0))
                .as("took effect, and was said not to be sent")
                .isEmpty();
        assertThat(numbers(n -> isPost(n) && outcomes[n] == Outcome.RATE_LIMITED && faults.effects(n) > 0))
                .as("took effect, and was said to be refused")
                .isEmpty();
        // A server that fails one in twenty is one that nearly all calls come through at; but for those cut short.
        assertThat(numbers(n -> outcomes[n] == Outcome.SUCCEEDED)).hasSizeGreaterThan(CALLS * 9 / 10);
        if (CALLS >= ENOUGH_TO_SEE_A_LEAK) {
            assertThat(heapAtEnd).isLessThan(heapAtHalf + HEAP_NOISE);
        }
    }

    private TestClient client(LoadServer server) {
        return TestClient.builder()
                .baseUrl(server.url())
                .maxConcurrentRequests(MAX_CONCURRENT_REQUESTS)
                .retryPolicy(
                        RetryPolicy.builder().baseDelay(Duration.ofMillis(1)).build())
                .listener(heard)
                .build();
    }

    /** Runs the calls up to number {@code end}, half of the callers waiting for each, half starting several. */
    private void run(TestClient client, int end) throws Exception {
        TestApi things = client.things();
        Load.together(CALLERS, caller -> {
            if (caller % 2 == 0) {
                for (int number = take(end); number < end; number = take(end)) {
                    runOne(things, number);
                }
            } else {
                for (List<Integer> batch = takeBatch(end); !batch.isEmpty(); batch = takeBatch(end)) {
                    runTogether(things, batch);
                }
            }
        });
    }

    private int take(int end) {
        return next.getAndUpdate(number -> Math.min(number + 1, end));
    }

    private List<Integer> takeBatch(int end) {
        return IntStream.generate(() -> take(end))
                .limit(BATCH)
                .filter(number -> number < end)
                .boxed()
                .toList();
    }

    private void runOne(TestApi things, int number) {
        Object result = null;
        Throwable failure = null;
        try {
            result = call(things, number).execute();
        } catch (RuntimeException e) {
            failure = e;
        }
        note(number, result, failure);
    }

    private void runTogether(TestApi things, List<Integer> numbers) {
        List<CompletableFuture<?>> noted = new ArrayList<>();
        for (int number : numbers) {
            CompletableFuture<?> future = call(things, number).executeAsync();
            noted.add(future.handle((result, failure) -> {
                note(number, result, failure);
                return null;
            }));
            if (number % 50 == 13) {
                future.cancel(true);
            }
        }
        noted.forEach(CompletableFuture::join);
    }

    private static boolean isPost(int number) {
        return number % 3 == 0;
    }

    /** A few have so little time, each another, that their end meets whatever they are just doing. */
    private static ApiCall<?> call(TestApi things, int number) {
        ApiCall<?> call = isPost(number)
                ? things.create(Thing.of("a", number))
                : number % 3 == 1 ? things.get(String.valueOf(number)) : things.delete(String.valueOf(number));
        return number % 50 == 7
                ? call.with(options -> options.deadline(Duration.ofMillis(1 + number / 50 % 100 * 4)))
                : call;
    }

    private void note(int number, @Nullable Object result, @Nullable Throwable failure) {
        if (result instanceof Thing thing) {
            assertThat(thing.size()).as("the answer to call %d", number).isEqualTo(number);
        }
        outcomes[number] = failure == null ? Outcome.SUCCEEDED : outcome(failure);
    }

    private static Outcome outcome(Throwable failure) {
        if (failure instanceof TransportException lost) {
            return lost.requestSent() ? Outcome.ANSWER_LOST : Outcome.NOT_SENT;
        } else if (failure instanceof RateLimitException) {
            return Outcome.RATE_LIMITED;
        } else if (failure instanceof ApiException) {
            return Outcome.ERROR_STATUS;
        } else if (failure instanceof DeadlineExceededException) {
            return Outcome.LATE;
        } else if (failure instanceof CancellationException) {
            return Outcome.CANCELLED;
        }
        throw new AssertionError("no call should fail so", failure);
    }

    private interface Numbers {
        boolean include(int number);
    }

    private static int[] numbers(Numbers numbers) {
        return IntStream.range(0, CALLS).filter(numbers::include).toArray();
    }

    private void tell(long heapAtHalf, long heapAtEnd) {
        Map<Outcome, Long> counts = Arrays.stream(outcomes)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        Load.figure("soak", "outcomes %s", counts);
        Load.figure("soak", "%,d requests were read; faults %s", faults.requests(), faults.counts());
        Load.figure(
                "soak",
                "lost %d, doubled %d",
                numbers(n -> outcomes[n] == Outcome.SUCCEEDED && faults.effects(n) == 0).length,
                numbers(n -> isPost(n) && faults.effects(n) > 1).length);
        Load.figure("soak", "heap %.1f MB at half, %.1f MB at the end", heapAtHalf / 1e6, heapAtEnd / 1e6);
    }

    private static int threads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> SHARED_THREADS.stream().noneMatch(thread.getName()::startsWith))
                .count();
    }

    private static long usedHeap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(20);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** What a call leaves behind may end a moment after it. */
    private static void await(String otherwise, Callable<Boolean> condition) throws Exception {
        long start = System.nanoTime();
        while (!condition.call()) {
            if (System.nanoTime() - start > 20_000_000_000L) {
                throw new AssertionError(otherwise + "; threads: "
                        + Thread.getAllStackTraces().keySet().stream()
                                .map(Thread::getName)
                                .sorted()
                                .toList());
            }
            Thread.sleep(10);
        }
    }
}
