package dev.espalier.runtime.error;

import java.io.Serial;

/** Status 404: what the request names does not exist, or not for this credential. */
public final class NotFoundException extends ApiException {
    @Serial
    private static final long serialVersionUID = 1L;

    public NotFoundException(ErrorResponse response) {
        super(response, "Check the ids in the request, and that the credential belongs to where they are.");
    }
}
