package dev.espalier.runtime.error;

import java.io.Serial;

/** Status 400: a parameter or the body is not valid. */
public final class BadRequestException extends ApiException {
    @Serial
    private static final long serialVersionUID = 1L;

    public BadRequestException(ErrorResponse response) {
        super(response, "Correct the request; sending it again as it is will not help.");
    }
}
