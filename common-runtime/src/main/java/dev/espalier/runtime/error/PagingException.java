package dev.espalier.runtime.error;

import java.io.Serial;

/** The vendor's pages do not follow each other as documented; going on would lose items or never end. */
public final class PagingException extends EspalierException {
    @Serial
    private static final long serialVersionUID = 1L;

    public PagingException(String operation, String message) {
        super(operation + ": " + message, null, operation, 1);
    }
}
