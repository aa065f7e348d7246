package dev.espalier.runtime.error;

import java.io.Serial;

/** The client was closed before the call had its result. */
public final class ClientClosedException extends EspalierException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ClientClosedException(String operation, int attempts) {
        super(
                operation + " ended because the client is closed, after " + times(attempts)
                        + ". Make calls before close(), or make a new client.",
                null,
                operation,
                attempts);
    }
}
