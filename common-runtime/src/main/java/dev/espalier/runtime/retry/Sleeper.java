package dev.espalier.runtime.retry;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** How time passes for a client: waits, and what deadlines are measured with. Tests put a fake one in its place. */
public interface Sleeper {
    /** Blocks the calling thread. */
    void sleep(Duration delay) throws InterruptedException;

    /** Runs {@code action} later without holding a thread meanwhile. {@code action} is short and does not block. */
    void schedule(Duration delay, Runnable action);

    /** A monotonic clock, in nanoseconds from any moment. Default {@link System#nanoTime()}. */
    default long nanoTime() {
        return System.nanoTime();
    }

    /** Real time. */
    static Sleeper system() {
        return SystemSleeper.INSTANCE;
    }

    /** Real time; the timer is the JDK's own daemon thread, so there is nothing to close. */
    enum SystemSleeper implements Sleeper {
        INSTANCE;

        @Override
        public void sleep(Duration delay) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(delay.toNanos());
        }

        @Override
        public void schedule(Duration delay, Runnable action) {
            CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, Runnable::run)
                    .execute(action);
        }
    }
}
