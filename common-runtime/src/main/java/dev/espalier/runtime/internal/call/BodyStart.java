package dev.espalier.runtime.internal.call;

import java.io.IOException;
import okhttp3.ResponseBody;
import okio.Buffer;

/** How a body starts that is looked at and not decoded. */
final class BodyStart {
    /** Enough to see what it is, and not too much to keep in an exception. */
    static final long MAX_BYTES = 64 * 1024;

    private BodyStart() {}

    /**
     * The text as far as it arrives and may be read: the status is known, so a body that breaks off or is too long is
     * no reason to lose it.
     */
    static String of(ResponseBody body, long maxBytes) {
        Buffer buffer = new Buffer();
        try {
            while (buffer.size() < maxBytes && body.source().read(buffer, maxBytes - buffer.size()) != -1) {
                // The buffer fills.
            }
        } catch (IOException e) {
            return buffer.readUtf8();
        }
        return buffer.readUtf8();
    }
}
