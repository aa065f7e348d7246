package dev.espalier.runtime.internal.http;

import java.io.IOException;
import java.io.Serial;

/** Nothing was sent, and another attempt would fail the same way. */
public final class PermanentException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    public PermanentException(String message, Throwable cause) {
        super(message, cause);
    }
}
