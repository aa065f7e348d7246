package dev.espalier.runtime.error;

import java.io.Serial;

/**
 * A response with a success status could not be read as what the vendor's document promises. The operation took effect.
 */
public final class DecodeException extends EspalierException {
    @Serial
    private static final long serialVersionUID = 1L;

    static final String CARRIED_OUT = " The vendor carried the request out; to repeat it carries it out again.";

    private final int status;

    /** @param cause what is wrong, and where in the body */
    public DecodeException(String operation, int attempts, int status, Throwable cause) {
        super(
                operation + " succeeded with status " + status + ", but its response could not be read: "
                        + reason(cause) + "." + CARRIED_OUT,
                cause,
                operation,
                attempts);
        this.status = status;
    }

    /** HTTP status of the response. */
    public int status() {
        return status;
    }
}
