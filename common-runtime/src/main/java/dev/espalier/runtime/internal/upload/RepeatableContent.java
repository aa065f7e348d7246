package dev.espalier.runtime.internal.upload;

import dev.espalier.runtime.upload.UploadSource;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read again from anywhere. Nothing of them is held. */
final class RepeatableContent implements Content {
    private final UploadSource source;
    private final long chunkSize;
    private final Part.Watch watch;
    private final Object version;
    private final long total;

    RepeatableContent(UploadSource source, long chunkSize, Part.Watch watch) throws IOException {
        this.source = source;
        this.chunkSize = chunkSize;
        this.watch = watch;
        version = source.version();
        total = source.size();
    }

    @Override
    public boolean isEmpty() {
        return total == 0;
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public Part part(long position) throws IOException {
        check();
        Part.Bytes bytes = new Part.Bytes() {
            @Override
            public InputStream open(long offset) throws IOException {
                return source.open(position + offset);
            }

            @Override
            public void check() throws IOException {
                RepeatableContent.this.check();
            }
        };
        return new Part(position, Math.min(chunkSize, total - position), total, bytes, watch);
    }

    private void check() throws IOException {
        Object now = source.version();
        if (!now.equals(version)) {
            throw new SourceException("the source changed meanwhile (it was: " + version + "; it is: " + now
                    + "), so what is stored does not belong to it. Upload it anew.");
        }
    }
}
