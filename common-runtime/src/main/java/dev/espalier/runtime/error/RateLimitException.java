package dev.espalier.runtime.error;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Status 429: too many requests, and the attempts or the deadline are used up. */
public final class RateLimitException extends ApiException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /** @param retryAfter how long the vendor asked to wait */
    public RateLimitException(ErrorResponse response, @Nullable Duration retryAfter) {
        super(response, advice(retryAfter));
        this.retryAfter = retryAfter;
    }

    /** How long the vendor asked to wait, if it did. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    private static String advice(@Nullable Duration retryAfter) {
        return retryAfter == null
                ? "Send fewer requests, or allow more attempts or a later deadline."
                : "The vendor asks to wait " + retryAfter.toMillis()
                        + " ms; allow a later deadline, or send fewer requests.";
    }
}
