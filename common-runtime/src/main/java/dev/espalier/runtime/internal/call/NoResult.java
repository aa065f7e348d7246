package dev.espalier.runtime.internal.call;

import dev.espalier.runtime.internal.ForeignAnswer;
import dev.espalier.runtime.internal.json.UnreadableBodyException;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Reads a success that has no result. What the vendor sends along is passed over; but a page that something else sent
 * in its place is no success.
 */
public final class NoResult {
    private NoResult() {}

    /**
     * Returns null.
     *
     * @throws UnreadableBodyException if the body is neither JSON nor plain text
     */
    public static <T> @Nullable T read(ResponseBody body) {
        MediaType type = body.contentType();
        if (ForeignAnswer.isJson(type)) {
            return null;
        }
        String text = BodyStart.of(body, BodyStart.MAX_BYTES);
        if (!text.isEmpty() && ForeignAnswer.is(type, text)) {
            throw new UnreadableBodyException(
                    new IllegalStateException("the body is neither JSON nor plain text"), text);
        }
        return null;
    }
}
