package dev.espalier.runtime.error;

import java.io.Serial;

/** Status 429: too many requests, and the attempts or the deadline are used up. */
public final class RateLimitException extends ApiException {
    @Serial
    private static final long serialVersionUID = 1L;

    public RateLimitException(ErrorResponse response) {
        super(response, "Send fewer requests, or allow more attempts or a later deadline.");
    }
}
