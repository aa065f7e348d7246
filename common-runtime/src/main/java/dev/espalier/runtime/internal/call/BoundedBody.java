package dev.espalier.runtime.internal.call;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response while it is decoded. It ends with a failure where it gets longer than it may be: a few
 * kilobytes on the wire can be gigabytes once they are decompressed. Its start is kept, to be looked at if it cannot be
 * decoded.
 */
final class BoundedBody extends ResponseBody {
    private final ResponseBody body;
    private final BoundedSource bounded;
    private final BufferedSource source;

    /** @param maxBytes how long it may be, decompressed */
    BoundedBody(ResponseBody body, long maxBytes) {
        this.body = body;
        bounded = new BoundedSource(body.source(), maxBytes);
        source = Okio.buffer(bounded);
    }

    /** Whether it is longer than it may be; whatever a decoder made of the failure, this was its cause. */
    boolean isTooLong() {
        return bounded.exceeded;
    }

    /**
     * From here on it may be as long as it is: whoever takes the body itself reads it bit by bit.
     *
     * @param onClosed runs when it is closed
     */
    void handOver(Runnable onClosed) {
        bounded.handOver(onClosed);
    }

    @Override
    public @Nullable MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public BufferedSource source() {
        return source;
    }

    /** Thrown to a decoder that reads on beyond the end. */
    static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLongException(long maxBytes) {
            super("the body is longer than " + maxBytes + " bytes");
        }
    }

    private static final class BoundedSource extends ForwardingSource {
        private final long maxBytes;
        private long count;
        private boolean exceeded;
        private @Nullable Runnable onClosed;

        BoundedSource(BufferedSource source, long maxBytes) {
            super(source);
            this.maxBytes = maxBytes;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long read = super.read(sink, byteCount);
            if (read > 0 && onClosed == null) {
                count += read;
                if (count > maxBytes) {
                    exceeded = true;
                    throw new TooLongException(maxBytes);
                }
            }
            return read;
        }

        private void handOver(Runnable onClosed) {
            this.onClosed = onClosed;
        }

        @Override
        public void close() throws IOException {
            super.close();
            if (onClosed != null) {
                onClosed.run();
            }
        }
    }
}
