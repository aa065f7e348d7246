package dev.espalier.runtime.internal.upload;

import java.io.IOException;
import java.io.Serial;

/** A source is not what it should be. The message goes on after a colon, and says what to do. */
final class SourceException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    SourceException(String message) {
        super(message);
    }
}
