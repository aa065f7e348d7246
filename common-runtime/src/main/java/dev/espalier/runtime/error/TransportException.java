package dev.espalier.runtime.error;

import java.io.IOException;
import java.io.Serial;

/** No complete response arrived: the connection failed, or one attempt took longer than its timeout. */
public final class TransportException extends EspalierException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param cause what the HTTP client reported for the last attempt */
    public TransportException(String operation, int attempts, IOException cause) {
        super(
                operation + " got no response after " + times(attempts) + ": " + reason(cause)
                        + ". Whether the last request took effect is not known. Check the network, the base URL and the attempt timeout.",
                cause,
                operation,
                attempts);
    }
}
