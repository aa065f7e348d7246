package dev.espalier.runtime;

import dev.espalier.runtime.error.DeadlineExceededException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The time that calls which follow one another may take together, from the first one on. */
final class SharedDeadline {
    private final @Nullable Duration whole;
    private final LongSupplier nanoTime;
    private final Late late;
    private boolean started;
    private long start;
    private @Nullable Duration ofCall;

    /** Says that the time is over. */
    @FunctionalInterface
    interface Late {
        /** @param attempts of the last call; 0 if it was not made any more */
        DeadlineExceededException after(int attempts, Duration deadline, @Nullable Throwable cause);
    }

    /** @param whole null for no deadline */
    SharedDeadline(@Nullable Duration whole, LongSupplier nanoTime, Late late) {
        this.whole = whole;
        this.nanoTime = nanoTime;
        this.late = late;
    }

    /** Of one walk over pages. */
    static SharedDeadline of(Listing<?> listing) {
        return new SharedDeadline(
                listing.deadline(),
                listing.nanoTime(),
                (attempts, deadline, cause) ->
                        new DeadlineExceededException(listing.operation(), attempts, deadline, cause));
    }

    /** @throws DeadlineExceededException if nothing is left */
    synchronized void check() {
        if (whole != null) {
            leftOf(whole);
        }
    }

    /**
     * {@code call}, limited to what is left.
     *
     * @throws DeadlineExceededException if nothing is left
     */
    synchronized <R> ApiCall<R> limit(ApiCall<R> call) {
        if (whole == null) {
            return call;
        }
        Duration left = leftOf(whole);
        return call.with(options -> {
            ofCall = options.build().deadline().orElse(null);
            return isShorter(left) ? options.deadline(left) : options;
        });
    }

    /**
     * {@code wait}, if it ends before the deadline. If not, one that ends there, or earlier by {@code rest} if that
     * leaves a wait as long.
     */
    synchronized Duration atMost(Duration wait, Duration rest) {
        if (whole == null) {
            return wait;
        }
        Duration left = left(whole);
        if (wait.compareTo(left) < 0) {
            return wait;
        }
        return rest.multipliedBy(2).compareTo(left) <= 0 ? left.minus(rest) : left;
    }

    /**
     * What a call failed with; where that is the time which was left for it, it is told as the whole time, which the
     * caller set.
     */
    synchronized Throwable explain(Throwable failure) {
        return whole != null && failure instanceof DeadlineExceededException last && isShorter(last.deadline())
                ? late.after(last.attempts(), whole, last.getCause())
                : failure;
    }

    private Duration leftOf(Duration whole) {
        Duration left = left(whole);
        if (left.isZero()) {
            throw late.after(0, whole, null);
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

    /** Whether {@code time} is less than a call has by its own options. */
    private boolean isShorter(Duration time) {
        return ofCall == null || time.compareTo(ofCall) < 0;
    }
}
