package dev.espalier.runtime.internal.call;

import dev.espalier.runtime.internal.ForeignAnswer;
import dev.espalier.runtime.internal.json.UnreadableBodyException;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a success that has no result. What the vendor sends along is passed over; but a page that something else sent
 * in its place is no success.
 */
public final class NoResult {
    private static final int SHOWN_BYTES = 64 * 1024;

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
        String text = start(body);
        if (!text.isEmpty() && ForeignAnswer.is(type, text)) {
            throw new UnreadableBodyException(
                    new IllegalStateException("the body is neither JSON nor plain text"), text);
        }
        return null;
    }

    /** As far as it arrives: the status is known, and a body that breaks off is no reason to lose it. */
    private static String start(ResponseBody body) {
        Buffer buffer = new Buffer();
        try {
            while (buffer.size() < SHOWN_BYTES && body.source().read(buffer, SHOWN_BYTES - buffer.size()) != -1) {
                // The buffer fills.
            }
        } catch (IOException e) {
            return buffer.readUtf8();
        }
        return buffer.readUtf8();
    }
}
