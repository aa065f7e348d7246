package dev.espalier.runtime.internal.error;

import dev.espalier.runtime.error.Problem;
import java.util.Optional;
import okhttp3.Headers;

/**
 * Reads a vendor's error responses. Bodies may be anything, so an implementation must take any text and never throw.
 */
@FunctionalInterface
public interface ProblemDecoder {
    /**
     * @param status HTTP status, 400 or more
     * @param headers headers of the response
     * @param body text of the response, possibly empty, possibly not JSON
     */
    Problem decode(int status, Headers headers, String body);

    /** The request id that the headers of any response tell; {@code X-Request-Id} where the vendor has no other. */
    default Optional<String> requestId(Headers headers) {
        return Optional.ofNullable(headers.get("X-Request-Id"));
    }
}
