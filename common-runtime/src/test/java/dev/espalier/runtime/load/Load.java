package dev.espalier.runtime.load;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** How much load there is, and what is told about it. */
final class Load {
    /** Calls of the soak. */
    static final int SOAK_CALLS = Integer.getInteger("soak.calls", 5_000);
    /** How often each caller calls a server that is down. */
    static final int OUTAGE_ROUNDS = Integer.getInteger("soak.outageRounds", 5);

    static final int PACING_SECONDS = Integer.getInteger("soak.pacingSeconds", 2);
    /** Whether the figures are printed. */
    static final boolean PRINTED = Boolean.getBoolean("soak.figures");

    private Load() {}

    /** Prints a line, where figures are asked for. */
    static void figure(String name, String format, Object... values) {
        if (PRINTED) {
            System.out.println("[load] " + name + ": " + String.format(Locale.ROOT, format, values));
        }
    }

    interface Caller {
        void run(int number) throws Exception;
    }

    /** Has callers begin at the same moment, each on a thread of its own, and waits for all; throws what one throws. */
    static void together(int callers, Caller caller) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            CyclicBarrier start = new CyclicBarrier(callers);
            List<Callable<Void>> tasks = IntStream.range(0, callers)
                    .<Callable<Void>>mapToObj(number -> () -> {
                        start.await();
                        caller.run(number);
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("a caller failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
