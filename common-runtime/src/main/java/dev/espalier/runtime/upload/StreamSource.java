package dev.espalier.runtime.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;

/** A stream that belongs to the caller. */
final class StreamSource implements UploadSource {
    private final InputStream stream;
    private final long size;
    private final AtomicBoolean opened = new AtomicBoolean();

    StreamSource(InputStream stream, long size) {
        this.stream = stream;
        this.size = size;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream open(long position) throws IOException {
        if (opened.getAndSet(true)) {
            throw new IOException("the stream was read by an earlier run, and can be read only once");
        }
        return new FilterInputStream(stream) {
            @Override
            public void close() {
                // Whoever opened it closes it.
            }
        };
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public String toString() {
        return "UploadSource{stream}";
    }
}
