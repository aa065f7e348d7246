package dev.espalier.runtime.internal.upload;

import dev.espalier.runtime.internal.http.PatientBody;
import dev.espalier.runtime.internal.http.PermanentException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongConsumer;
import okhttp3.MediaType;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** Some bytes of an upload, as the body of a request. They are read while they are sent. */
public final class Part extends PatientBody {
    private static final MediaType BYTES = MediaType.get("application/octet-stream");
    private static final int BUFFER = 64 * 1024;

    private final long start;
    private final long length;
    private final long total;
    private final Bytes bytes;
    private final Watch watch;
    private volatile @Nullable Exception fault;

    /** The bytes of a part. */
    interface Bytes {
        InputStream open() throws IOException;

        /** @throws IOException if they are not what they were */
        void check() throws IOException;
    }

    /**
     * What is to be known of every part of an upload.
     *
     * @param longestSilence how long nothing may move
     * @param written told how far what was written reaches
     */
    record Watch(Duration longestSilence, LongConsumer written) {}

    /** @param total all bytes of the upload; -1 if that is not known yet */
    Part(long start, long length, long total, Bytes bytes, Watch watch) {
        this.start = start;
        this.length = length;
        this.total = total;
        this.bytes = bytes;
        this.watch = watch;
    }

    /** Position of the first byte. */
    public long start() {
        return start;
    }

    /** How many bytes the upload has; -1 if that is not known yet. */
    public long total() {
        return total;
    }

    public boolean isLast() {
        return start + length == total;
    }

    /** What went wrong while the source was read, so that the request failed for it; null if nothing did. */
    @Nullable
    Exception fault() {
        return fault;
    }

    @Override
    public MediaType contentType() {
        return BYTES;
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    protected Duration longestSilence() {
        return watch.longestSilence();
    }

    /** The last bytes are not sent before it is checked that all of them belong together. */
    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        byte[] buffer = new byte[(int) Math.min(BUFFER, length)];
        try (InputStream in = source(bytes::open)) {
            long left = length;
            while (left > 0) {
                int wanted = (int) Math.min(buffer.length, left);
                int read = source(() -> read(in, buffer, wanted));
                left -= read;
                if (left == 0) {
                    source(() -> {
                        bytes.check();
                        return true;
                    });
                }
                sink.write(buffer, 0, read);
                watch.written().accept(start + length - left);
            }
        }
    }

    private static int read(InputStream in, byte[] buffer, int wanted) throws IOException {
        int read = in.read(buffer, 0, wanted);
        if (read < 1) {
            throw new SourceException("the source has fewer bytes than it said. Upload it anew.");
        }
        return read;
    }

    private interface Reading<R> {
        R read() throws IOException;
    }

    /** Remembers what goes wrong on this side: to OkHttp it looks like a failure of the connection. */
    private <R> R source(Reading<R> reading) throws IOException {
        try {
            return reading.read();
        } catch (IOException | RuntimeException e) {
            fault = e;
            throw new PermanentException("the source of the upload failed", e);
        }
    }
}
