package dev.espalier.runtime.internal.call;

import java.time.Duration;

/** What to do after a failed attempt. */
sealed interface RetryDecision {
    /** Give up. */
    record Stop(Reason reason) implements RetryDecision {}

    /** Try again after {@code delay}. */
    record Retry(Duration delay) implements RetryDecision {}

    /** Why there is no further attempt; in words for the log. */
    enum Reason {
        NOT_RETRYABLE("it would fail the same way again"),
        NOT_REPEATABLE("it may have taken effect, and must not take effect twice"),
        ATTEMPTS_USED_UP("all attempts are used up"),
        RETRY_AFTER_TOO_LONG("the vendor asks for a longer wait than the retry policy allows"),
        DEADLINE("the wait would end after the deadline"),
        BUDGET_USED_UP("too many calls of this client fail, and repeating all of them would make it worse");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
