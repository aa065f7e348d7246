package dev.espalier.runtime.internal.json;

import com.google.gson.JsonParseException;
import java.io.Serial;

/** A body arrived whole and is not what it should be. The cause says what is wrong, and where. */
public final class UnreadableJsonException extends JsonParseException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String start;

    UnreadableJsonException(JsonParseException cause, String start) {
        super(cause.getMessage(), cause);
        this.start = start;
    }

    /** The body's first 64 KiB; they may hold secrets. */
    public String start() {
        return start;
    }
}
