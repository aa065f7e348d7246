package dev.espalier.runtime.retry;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt failed.
 *
 * @param status HTTP status of the response; 0 if none arrived
 * @param retryAfter how long the response asked to wait
 * @param failure why no response arrived
 * @param sent whether any part of the request may have reached the server
 */
public record Outcome(
        int status, @Nullable Duration retryAfter, @Nullable IOException failure, boolean sent) {
    /** An error response arrived. */
    public static Outcome response(int status, @Nullable Duration retryAfter) {
        return new Outcome(status, retryAfter, null, true);
    }

    /** No response arrived. */
    public static Outcome failure(IOException failure, boolean sent) {
        return new Outcome(0, null, failure, sent);
    }
}
