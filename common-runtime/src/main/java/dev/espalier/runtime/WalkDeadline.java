package dev.espalier.runtime;

import dev.espalier.runtime.error.DeadlineExceededException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The time that one walk over pages may take, from its first request on. */
final class WalkDeadline {
    private final String operation;
    private final @Nullable Duration whole;
    private final LongSupplier nanoTime;
    private boolean started;
    private long start;
    private @Nullable Duration ofPage;

    WalkDeadline(Listing<?> listing) {
        operation = listing.operation();
        whole = listing.deadline();
        nanoTime = listing.nanoTime();
    }

    /** @throws DeadlineExceededException if nothing is left */
    synchronized void check() {
        if (whole != null) {
            leftOf(whole);
        }
    }

    /**
     * The call of a page, limited to what is left.
     *
     * @throws DeadlineExceededException if nothing is left
     */
    synchronized <R> ApiCall<R> limit(ApiCall<R> call) {
        if (whole == null) {
            return call;
        }
        Duration left = leftOf(whole);
        return call.with(options -> {
            ofPage = options.build().deadline().orElse(null);
            return isShorter(left) ? options.deadline(left) : options;
        });
    }

    /** {@code wait}, or what is left if that is less. */
    synchronized Duration atMost(Duration wait) {
        if (whole == null) {
            return wait;
        }
        Duration left = left(whole);
        return left.compareTo(wait) < 0 ? left : wait;
    }

    /**
     * What a page failed with; where that is the time which was left for it, it is told as the whole time, which the
     * caller set.
     */
    synchronized Throwable explain(Throwable failure) {
        return whole != null && failure instanceof DeadlineExceededException late && isShorter(late.deadline())
                ? new DeadlineExceededException(operation, late.attempts(), whole, late.getCause())
                : failure;
    }

    private Duration leftOf(Duration whole) {
        Duration left = left(whole);
        if (left.isZero()) {
            throw new DeadlineExceededException(operation, 0, whole, null);
        }
        return left;
    }

    private Duration left(Duration whole) {
        long now = nanoTime.getAsLong();
        if (!started) {
            started = true;
            start = now;
        }
        return Duration.ofNanos(Math.max(0, whole.toNanos() - (now - start)));
    }

    /** Whether {@code time} is less than a page has by its own options. */
    private boolean isShorter(Duration time) {
        return ofPage == null || time.compareTo(ofPage) < 0;
    }
}
