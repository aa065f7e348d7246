package dev.espalier.runtime.error;

import java.time.Duration;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * An error response and where it came from.
 *
 * @param operation vendor and id of the operation
 * @param status HTTP status, outside 200 to 299
 * @param headers headers of the response
 * @param body text of the response, at most the first 64 KiB
 * @param problem what the body says
 * @param retryAfter how long the vendor asked to wait; {@code null} if it did not
 * @param attempts how many requests were sent
 */
public record ErrorResponse(
        String operation,
        int status,
        Headers headers,
        String body,
        Problem problem,
        @Nullable Duration retryAfter,
        int attempts) {
    /** Leaves out the headers and the body. */
    @Override
    public String toString() {
        return operation + " " + status + " " + problem;
    }
}
