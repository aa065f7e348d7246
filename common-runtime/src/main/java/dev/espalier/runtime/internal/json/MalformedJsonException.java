package dev.espalier.runtime.internal.json;

import com.google.gson.JsonParseException;

/**
 * A document is not JSON, or holds another kind of value than was asked for. The message says what and where; it never
 * repeats a value, which may be secret.
 */
public final class MalformedJsonException extends JsonParseException {
    private static final long serialVersionUID = 1L;

    public MalformedJsonException(String message) {
        super(message);
    }
}
