package dev.espalier.runtime.error;

import java.io.Serial;

/** Status 500 or above: the vendor failed. */
public final class ServerException extends ApiException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ServerException(ErrorResponse response) {
        super(response, "Try again later; if it lasts, ask the vendor's support.");
    }
}
