package dev.espalier.mux;

import dev.espalier.runtime.retry.Sleeper;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Waits no time, and remembers how long it was asked to. */
class FakeSleeper implements Sleeper {
    private final List<Duration> waits = new CopyOnWriteArrayList<>();

    List<Duration> waits() {
        return List.copyOf(waits);
    }

    @Override
    public void sleep(Duration delay) {
        waits.add(delay);
    }

    @Override
    public void schedule(Duration delay, Runnable action) {
        waits.add(delay);
        action.run();
    }
}
