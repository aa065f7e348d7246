package dev.espalier.runtime.error;

import java.io.Serial;

/** Status 403: the credential does not allow this operation. */
public final class PermissionException extends ApiException {
    @Serial
    private static final long serialVersionUID = 1L;

    public PermissionException(ErrorResponse response) {
        super(response, "Check the permissions of the credential.");
    }
}
