package dev.espalier.runtime.retry;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a failed attempt is repeated. An immutable value; the default makes at most 3 attempts with full jitter between
 * 0 and 0.5 s doubling up to 8 s, and waits as long as a {@code Retry-After} asks, up to 60 s.
 *
 * <p>An idempotent operation is repeated when no response arrived and after 408, 429, 500, 502, 503 and 504. Any other
 * operation is repeated only when nothing of it was sent, or after 429, which says that nothing was done. A 409 counts
 * only where the vendor's document says so.
 */
public final class RetryPolicy {
    private static final Set<Integer> TRANSIENT = Set.of(408, 429, 500, 502, 503, 504);
    /** Far below where doubling and nanoseconds overflow. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final RetryPolicy DEFAULT = new Builder().build();

    private final int maxAttempts;
    private final Duration baseDelay;
    private final Duration maxDelay;
    private final Duration maxRetryAfter;

    private RetryPolicy(Builder builder) {
        maxAttempts = builder.maxAttempts;
        baseDelay = builder.baseDelay;
        maxDelay = builder.maxDelay;
        maxRetryAfter = builder.maxRetryAfter;
    }

    public static RetryPolicy defaults() {
        return DEFAULT;
    }

    /** One attempt and no more. */
    public static RetryPolicy none() {
        return builder().maxAttempts(1).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder newBuilder() {
        return new Builder()
                .maxAttempts(maxAttempts)
                .baseDelay(baseDelay)
                .maxDelay(maxDelay)
                .maxRetryAfter(maxRetryAfter);
    }

    /** Attempts in all, the first one included. */
    public int maxAttempts() {
        return maxAttempts;
    }

    /**
     * Decides what follows a failed attempt. A pure function.
     *
     * @param outcome how the attempt failed
     * @param attempt its number, from 1
     * @param idempotent whether the operation may be repeated after it was sent
     * @param retryOnConflict whether a 409 is worth another attempt
     * @param remaining time left until the deadline; {@code null} if there is none
     * @param random a number from 0 (inclusive) to 1 (exclusive), for the jitter
     */
    public RetryDecision decide(
            Outcome outcome,
            int attempt,
            boolean idempotent,
            boolean retryOnConflict,
            @Nullable Duration remaining,
            double random) {
        if (outcome.failure() == null
                && !TRANSIENT.contains(outcome.status())
                && !(outcome.status() == 409 && retryOnConflict)) {
            return new RetryDecision.Stop(RetryDecision.Reason.NOT_RETRYABLE);
        }
        boolean tookNoEffect = !outcome.sent() || outcome.status() == 429 || outcome.status() == 409;
        if (!idempotent && !tookNoEffect) {
            return new RetryDecision.Stop(RetryDecision.Reason.NOT_REPEATABLE);
        }
        if (attempt >= maxAttempts) {
            return new RetryDecision.Stop(RetryDecision.Reason.ATTEMPTS_USED_UP);
        }
        Duration delay = delay(outcome, attempt, random);
        if (remaining != null && delay.compareTo(remaining) >= 0) {
            return new RetryDecision.Stop(RetryDecision.Reason.DEADLINE);
        }
        return new RetryDecision.Retry(delay);
    }

    private Duration delay(Outcome outcome, int attempt, double random) {
        if (outcome.retryAfter() != null) {
            return shorter(outcome.retryAfter(), maxRetryAfter);
        }
        Duration ceiling = attempt > 30 ? maxDelay : shorter(baseDelay.multipliedBy(1L << (attempt - 1)), maxDelay);
        return Duration.ofNanos((long) (ceiling.toNanos() * random));
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    @Override
    public String toString() {
        return "RetryPolicy{maxAttempts=" + maxAttempts + ", baseDelay=" + baseDelay + ", maxDelay=" + maxDelay
                + ", maxRetryAfter=" + maxRetryAfter + "}";
    }

    /** Makes a {@link RetryPolicy}. */
    public static final class Builder {
        private int maxAttempts = 3;
        private Duration baseDelay = Duration.ofMillis(500);
        private Duration maxDelay = Duration.ofSeconds(8);
        private Duration maxRetryAfter = Duration.ofSeconds(60);

        private Builder() {}

        /** Attempts in all, the first one included; at least 1. */
        public Builder maxAttempts(int attempts) {
            if (attempts < 1) {
                throw new IllegalArgumentException(
                        "maxAttempts is " + attempts + "; the first request counts, so it must be 1 or more.");
            }
            maxAttempts = attempts;
            return this;
        }

        /** Longest wait before the second attempt; each further one doubles it. */
        public Builder baseDelay(Duration delay) {
            baseDelay = checked("baseDelay", delay);
            return this;
        }

        /** Longest wait that the doubling leads to. */
        public Builder maxDelay(Duration delay) {
            maxDelay = checked("maxDelay", delay);
            return this;
        }

        /** Longest wait that a response can ask for; a longer one is cut to this. */
        public Builder maxRetryAfter(Duration delay) {
            maxRetryAfter = checked("maxRetryAfter", delay);
            return this;
        }

        public RetryPolicy build() {
            return new RetryPolicy(this);
        }

        private static Duration checked(String name, Duration delay) {
            if (delay.isNegative() || delay.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(
                        name + " is " + delay + "; it must not be negative, nor longer than a day (" + LONGEST + ").");
            }
            return delay;
        }
    }
}
