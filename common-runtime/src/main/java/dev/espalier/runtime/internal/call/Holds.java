package dev.espalier.runtime.internal.call;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The limits of a client that are used up for now: the vendor answered 429 and said how long to wait. Nobody who falls
 * under the same limit asks before that. Thread-safe.
 */
final class Holds {
    private final Map<String, Long> until = new ConcurrentHashMap<>();

    /**
     * Nothing of the operation's limit is to be sent for a time.
     *
     * @param now on a monotonic clock, in nanoseconds
     */
    void hold(OperationInfo operation, Duration time, long now) {
        until.merge(operation.id(), now + time.toNanos(), (a, b) -> a - b > 0 ? a : b);
    }

    /** How long a request of the operation has to wait; zero if it need not. */
    Duration remaining(OperationInfo operation, long now) {
        Long end = until.get(operation.id());
        if (end == null) {
            return Duration.ZERO;
        }
        if (end - now > 0) {
            return Duration.ofNanos(end - now);
        }
        until.remove(operation.id(), end);
        return Duration.ZERO;
    }
}
