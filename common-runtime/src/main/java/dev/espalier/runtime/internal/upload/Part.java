package dev.espalier.runtime.internal.upload;

import dev.espalier.runtime.internal.http.PatientBody;
import dev.espalier.runtime.internal.http.PermanentException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
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
    private final AtomicReference<@Nullable Exception> fault;

    /** The bytes of a part. Several threads may read them at a time. */
    interface Bytes {
        /** Those from {@code offset} on, counted from the start of the part. */
        InputStream open(long offset) throws IOException;

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
        this(start, length, total, bytes, watch, new AtomicReference<>());
    }

    private Part(
            long start, long length, long total, Bytes bytes, Watch watch, AtomicReference<@Nullable Exception> fault) {
        this.start = start;
        this.length = length;
        this.total = total;
        this.bytes = bytes;
        this.watch = watch;
        this.fault = fault;
    }

    /** This part as several of {@code each} bytes, the last of which may have less, to be sent at the same time. */
    List<Part> split(long each) {
        int count = Math.toIntExact((length + each - 1) / each);
        AtomicLongArray written = new AtomicLongArray(count);
        List<Part> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int index = i;
            long offset = i * each;
            parts.add(new Part(
                    start + offset,
                    Math.min(each, length - offset),
                    total,
                    from(offset),
                    new Watch(watch.longestSilence(), reached -> {
                        written.set(index, reached - start - offset);
                        watch.written().accept(start + sum(written));
                    }),
                    fault));
        }
        return parts;
    }

    private Bytes from(long offset) {
        return new Bytes() {
            @Override
            public InputStream open(long further) throws IOException {
                return bytes.open(offset + further);
            }

            @Override
            public void check() throws IOException {
                bytes.check();
            }
        };
    }

    private static long sum(AtomicLongArray values) {
        long sum = 0;
        for (int i = 0; i < values.length(); i++) {
            sum += values.get(i);
        }
        return sum;
    }

    /** The server has it already. */
    void leaveOut() {
        watch.written().accept(start + length);
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
        return fault.get();
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
        if (length == 0) {
            return;
        }
        byte[] buffer = new byte[(int) Math.min(BUFFER, length)];
        try (InputStream in = source(() -> bytes.open(0))) {
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
            fault.set(e);
            throw new PermanentException("the source of the upload failed", e);
        }
    }
}
