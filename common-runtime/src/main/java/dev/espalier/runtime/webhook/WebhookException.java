package dev.espalier.runtime.webhook;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A webhook delivery was refused. Answer with status 400 and do not act on it. Holds neither a secret nor a signature.
 */
public final class WebhookException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why a delivery was refused. */
    public enum Reason {
        /** A header that the vendor always sends is not there. */
        MISSING_HEADER,
        /** A header is not of the form that the vendor sends. */
        MALFORMED_HEADER,
        /** It was signed longer ago than the tolerance. Possibly a replay. */
        TOO_OLD,
        /** It was signed later than now by more than the tolerance. */
        IN_THE_FUTURE,
        /** No signature fits the body and any of the secrets. */
        WRONG_SIGNATURE,
        /** The signature is right, and the body is no event. */
        UNREADABLE_BODY
    }

    public WebhookException(Reason reason, String message) {
        this(reason, message, null);
    }

    public WebhookException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why, for a {@code switch} or a metric. */
    public Reason reason() {
        return reason;
    }
}
