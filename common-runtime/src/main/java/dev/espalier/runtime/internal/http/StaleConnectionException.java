package dev.espalier.runtime.internal.http;

import java.io.IOException;
import java.io.Serial;

/** The server had closed the pooled connection before the request was written, so nothing was sent. */
public final class StaleConnectionException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    public StaleConnectionException() {
        super("the server has closed the connection");
    }
}
