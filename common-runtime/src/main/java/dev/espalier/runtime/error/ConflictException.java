package dev.espalier.runtime.error;

import java.io.Serial;

/** Status 409: the request collides with the state of the resource. */
public final class ConflictException extends ApiException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ConflictException(ErrorResponse response) {
        super(response, "Read the resource again and decide anew.");
    }
}
