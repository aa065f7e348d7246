package dev.espalier.runtime.testing;

import dev.espalier.runtime.retry.Sleeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Waits by moving a {@link FakeClock} and a monotonic clock of its own, and remembers how long. An action that is
 * scheduled runs at once, or, after {@link #holdActions()}, when the test says so. Thread-safe.
 */
public final class FakeSleeper implements Sleeper {
    private final FakeClock clock;
    private final List<Duration> waits = new ArrayList<>();
    private final List<Scheduled> held = new ArrayList<>();
    private Duration oversleep = Duration.ZERO;
    private boolean holding;
    private long nanos;

    private record Scheduled(long due, Runnable action) {}

    public FakeSleeper(FakeClock clock) {
        this.clock = clock;
    }

    /** Every wait that was asked for, in order, whether it is over or not. */
    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    /** Keeps scheduled actions until {@link #runNext()}. */
    public synchronized FakeSleeper holdActions() {
        holding = true;
        return this;
    }

    /** Lets every wait last longer than it should, as on a busy machine. */
    public synchronized FakeSleeper oversleep(Duration time) {
        oversleep = time;
        return this;
    }

    /** Lets time pass while nobody waits. */
    public void advance(Duration time) {
        pass(time);
    }

    /** Waits, in real time, until an action is held. */
    public synchronized void awaitAction() throws InterruptedException {
        while (held.isEmpty()) {
            wait();
        }
    }

    /** Whether an action is held. */
    public synchronized boolean hasAction() {
        return !held.isEmpty();
    }

    /** Lets time pass until the action that is due first, and runs it on this thread. */
    public void runNext() throws InterruptedException {
        Scheduled next;
        synchronized (this) {
            awaitAction();
            next = Collections.min(held, Comparator.comparingLong(Scheduled::due));
            held.remove(next);
            pass(Duration.ofNanos(Math.max(0, next.due() - nanos)));
        }
        next.action().run();
    }

    @Override
    public void sleep(Duration delay) throws InterruptedException {
        record(delay);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        pass(delay);
    }

    @Override
    public void schedule(Duration delay, Runnable action) {
        record(delay);
        if (hold(delay, action)) {
            return;
        }
        pass(delay);
        action.run();
    }

    private synchronized void record(Duration delay) {
        waits.add(delay);
    }

    private synchronized boolean hold(Duration delay, Runnable action) {
        if (holding) {
            held.add(new Scheduled(nanos + delay.toNanos(), action));
            notifyAll();
        }
        return holding;
    }

    private synchronized void pass(Duration delay) {
        clock.advance(delay.plus(oversleep));
        nanos += delay.plus(oversleep).toNanos();
    }

    @Override
    public synchronized long nanoTime() {
        return nanos;
    }
}
