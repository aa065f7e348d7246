package dev.espalier.runtime.error;

import java.io.Serial;

/** Status 422: the request is well formed and its content is not acceptable. */
public final class UnprocessableEntityException extends ApiException {
    @Serial
    private static final long serialVersionUID = 1L;

    public UnprocessableEntityException(ErrorResponse response) {
        super(response, "Correct the request; sending it again as it is will not help.");
    }
}
