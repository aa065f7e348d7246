package dev.espalier.runtime.internal.json;

import java.io.Serial;

/** A body arrived whole and is not what it should be. The cause says what is wrong, and where. */
public final class UnreadableBodyException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String start;

    /** @param start of its text */
    public UnreadableBodyException(RuntimeException cause, String start) {
        super(cause.getMessage(), cause);
        this.start = start;
    }

    /** The start of the body's text; it may hold secrets. */
    public String start() {
        return start;
    }
}
