package dev.espalier.runtime.error;

import java.io.Serial;

/** Status 401: the credential is missing, wrong or expired. */
public final class AuthenticationException extends ApiException {
    @Serial
    private static final long serialVersionUID = 1L;

    public AuthenticationException(ErrorResponse response) {
        super(response, "Check the credential that the client was built with.");
    }
}
