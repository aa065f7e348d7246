package dev.espalier.runtime.retry;

import java.time.Duration;

/** What to do after a failed attempt. */
public sealed interface RetryDecision {
    /** Give up; {@code reason} completes "stopped because". */
    record Stop(Reason reason) implements RetryDecision {}

    /** Try again after {@code delay}. */
    record Retry(Duration delay) implements RetryDecision {}

    /** Why there is no further attempt. */
    enum Reason {
        /** The failure would be the same again. */
        NOT_RETRYABLE,
        /** The request may have taken effect and must not take effect twice. */
        NOT_REPEATABLE,
        /** All attempts are used up. */
        ATTEMPTS_USED_UP,
        /** The wait would end after the deadline. */
        DEADLINE
    }
}
