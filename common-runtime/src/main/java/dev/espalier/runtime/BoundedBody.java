package dev.espalier.runtime;

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
    private static final long KEPT_BYTES = 64 * 1024;

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

    /** From here on it may be as long as it is: whoever takes the body itself reads it bit by bit. */
    void handOver() {
        bounded.handOver();
    }

    /** Its first 64 KiB as text, as far as they arrive. */
    String start() {
        bounded.readStart();
        return bounded.start.readUtf8();
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
        private final Buffer start = new Buffer();
        private long count;
        private boolean exceeded;
        private boolean handedOver;

        BoundedSource(BufferedSource source, long maxBytes) {
            super(source);
            this.maxBytes = maxBytes;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long read = super.read(sink, byteCount);
            if (read > 0 && !handedOver) {
                keep(sink, read);
                count += read;
                if (count > maxBytes) {
                    exceeded = true;
                    throw new TooLongException(maxBytes);
                }
            }
            return read;
        }

        /** Segments are shared, not copied. */
        private void keep(Buffer sink, long read) {
            sink.copyTo(start, sink.size() - read, Math.min(read, KEPT_BYTES - start.size()));
        }

        /** Reads what is missing from the start. The decoder stopped where it did not understand, often early. */
        private void readStart() {
            try {
                while (start.size() < KEPT_BYTES && delegate().read(start, KEPT_BYTES - start.size()) != -1) {
                    // The start fills.
                }
            } catch (IOException | IllegalStateException e) {
                // The body broke off, or the decoder closed it. What there is must do.
            }
        }

        private void handOver() {
            handedOver = true;
            start.clear();
        }
    }
}
