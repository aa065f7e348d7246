package dev.espalier.runtime.internal.call;

import com.google.gson.JsonParseException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A page whose items cannot be read, but that may say where the list goes on. */
public final class UnreadablePageException extends JsonParseException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final @Nullable String nextCursor;

    public UnreadablePageException(String message, @Nullable String nextCursor) {
        super(message);
        this.nextCursor = nextCursor;
    }

    /** Null if the page does not say. */
    @Nullable
    String nextCursor() {
        return nextCursor;
    }
}
