package dev.espalier.runtime.internal.call;

import dev.espalier.runtime.retry.Sleeper;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Waits as another one does, but no longer than the client is open: whoever waits goes on then, and learns of it. */
final class ClosableSleeper implements Sleeper {
    private final Sleeper sleeper;
    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    ClosableSleeper(Sleeper sleeper) {
        this.sleeper = sleeper;
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
        schedule(delay, over::countDown);
        over.await();
    }

    @Override
    public void schedule(Duration delay, Runnable action) {
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
