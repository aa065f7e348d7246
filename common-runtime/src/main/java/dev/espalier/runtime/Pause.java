package dev.espalier.runtime;

import dev.espalier.runtime.error.InterruptedCallException;
import dev.espalier.runtime.retry.Sleeper;
import java.time.Duration;

/** The time between two requests of a caller who waits for both. */
final class Pause {
    private Pause() {}

    /**
     * @param attempts made so far
     * @throws InterruptedCallException if the thread is interrupted
     */
    static void sleep(Sleeper sleeper, Duration wait, String operation, int attempts) {
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw InterruptedCallException.betweenRequests(operation, attempts, e);
        }
    }
}
