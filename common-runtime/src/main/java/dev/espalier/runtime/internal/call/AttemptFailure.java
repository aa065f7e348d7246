package dev.espalier.runtime.internal.call;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How an attempt failed. */
sealed interface AttemptFailure {
    /**
     * No response arrived.
     *
     * @param sent whether any part of the request may have reached the server
     * @param permanent whether another attempt would fail the same way
     */
    record NoAnswer(boolean sent, boolean permanent) implements AttemptFailure {}

    /**
     * An error response arrived.
     *
     * @param retryAfter how long it asks to wait
     */
    record Answer(int status, @Nullable Duration retryAfter) implements AttemptFailure {}
}
