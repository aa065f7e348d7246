package dev.espalier.runtime.error;

import java.io.Serial;

/** A response with a success status is longer than the call allows. The operation took effect. */
public final class ResponseTooLargeException extends EspalierException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final long maxBytes;

    /** @param reads whether the operation only reads, so that to repeat it does no harm */
    public ResponseTooLargeException(String operation, int attempts, int status, long maxBytes, boolean reads) {
        super(
                operation + " succeeded with status " + status + ", but its response is longer than " + maxBytes
                        + " bytes. Ask for less at a time, or allow more with maxResponseBytes."
                        + (reads ? "" : DecodeException.CARRIED_OUT),
                null,
                operation,
                attempts);
        this.status = status;
        this.maxBytes = maxBytes;
    }

    /** HTTP status of the response. */
    public int status() {
        return status;
    }

    /** How many bytes the call allows, after decompression. */
    public long maxBytes() {
        return maxBytes;
    }
}
