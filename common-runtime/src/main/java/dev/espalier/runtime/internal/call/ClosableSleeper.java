package dev.espalier.runtime.internal.call;

import dev.espalier.runtime.retry.Sleeper;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/**
 * Waits as another one does, but no longer than the client is open: whoever waits goes on then, and learns of it. What
 * is scheduled runs where what follows it, down to a user's code, keeps no timer.
 */
final class ClosableSleeper implements Sleeper {
    private final Sleeper sleeper;
    private final Executor executor;
    private final UnaryOperator<Runnable> carry;
    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param carry asked on the thread that schedules something to run on another */
    ClosableSleeper(Sleeper sleeper, Executor executor, UnaryOperator<Runnable> carry) {
        this.sleeper = sleeper;
        this.executor = executor;
        this.carry = carry;
    }

    /** Not a record: each is one of its own. */
    private static final class Wait {
        private final Runnable action;

        Wait(Runnable action) {
            this.action = action;
        }
    }

    @Override
    public void sleep(Duration delay) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        CountDownLatch over = new CountDownLatch(1);
        // On the timer: the threads of the executor may all wait here.
        start(delay, over::countDown);
        over.await();
    }

    @Override
    public void schedule(Duration delay, Runnable action) {
        schedule(delay, action, executor);
    }

    /** As {@link #schedule(Duration, Runnable)}, on {@code executor}. */
    void schedule(Duration delay, Runnable action, Executor executor) {
        Runnable carried = carry.apply(action);
        start(delay, () -> executor.execute(carried));
    }

    /** On the timer. */
    private void start(Duration delay, Runnable action) {
        Wait wait = new Wait(action);
        waits.add(wait);
        if (closed) {
            end(wait);
        } else {
            sleeper.schedule(delay, () -> end(wait));
        }
    }

    @Override
    public long nanoTime() {
        return sleeper.nanoTime();
    }

    private void end(Wait wait) {
        if (waits.remove(wait)) {
            wait.action.run();
        }
    }

    void close() {
        closed = true;
        waits.forEach(this::end);
    }
}
