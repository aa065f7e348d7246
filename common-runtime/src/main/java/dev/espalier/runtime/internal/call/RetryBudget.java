package dev.espalier.runtime.internal.call;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds what retries add to an outage. Each call puts in a tenth of a retry, up to 100 whole ones, and each retry
 * takes one out: a few failures are all repeated, but where everything fails, retries add a tenth to the requests.
 * Thread-safe.
 */
final class RetryBudget {
    private static final int RETRY = 10;
    private static final int MOST = 100 * RETRY;

    private final AtomicInteger tenths = new AtomicInteger(MOST);

    /** A call begins. */
    void onCall() {
        if (tenths.get() < MOST) {
            tenths.updateAndGet(now -> Math.min(now + 1, MOST));
        }
    }

    /** Takes out a retry; false if there is none. */
    boolean tryRetry() {
        return tenths.getAndUpdate(now -> now < RETRY ? now : now - RETRY) >= RETRY;
    }
}
