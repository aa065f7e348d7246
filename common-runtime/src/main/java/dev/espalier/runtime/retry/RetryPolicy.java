package dev.espalier.runtime.retry;

import java.time.Duration;

/**
 * When a failed attempt is repeated. An immutable value; the default makes at most 3 attempts with full jitter between
 * 0 and 0.5 s doubling up to 8 s.
 *
 * <p>An idempotent operation is repeated when no response arrived and after 408, 421, 425, 429, 500, 502, 503 and 504.
 * Any other operation is repeated only when nothing of it was sent, or after 421, 425 and 429, which say that nothing
 * was done. A 409 counts only where the vendor's document says so. What would fail the same way again is never
 * repeated: a certificate that is not trusted, a proxy that refuses the credentials, a redirect.
 *
 * <p>The wait that a {@code Retry-After} asks for is never cut short: up to as much again is added, at least a quarter
 * of a second and at most 10 s, so that who was asked the same does not come back at the same moment. If it is longer
 * than 60 s or does not fit into the deadline, the call fails at once, and the exception tells it.
 *
 * <p>Where most calls of a client fail, retries end: they add at most a tenth to the requests in the long run.
 */
public final class RetryPolicy {
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

    /** Longest wait before the second attempt; each further one doubles it. Default 0.5 seconds. */
    public Duration baseDelay() {
        return baseDelay;
    }

    /** Longest wait that the doubling leads to. Default 8 seconds. */
    public Duration maxDelay() {
        return maxDelay;
    }

    /** Longest wait that a response can ask for; a longer one ends the call. Default 60 seconds. */
    public Duration maxRetryAfter() {
        return maxRetryAfter;
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

        /** Longest wait that a response can ask for; a longer one ends the call at once, with the response's error. */
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
