package dev.espalier.runtime.internal.upload;

import dev.espalier.runtime.upload.UploadSource;
import java.io.IOException;
import java.io.InputStream;
import okio.Buffer;
import okio.Okio;
import okio.Source;

/**
 * Bytes that are read once. The part that is being sent is held, and the byte after it, which tells that it is not the
 * last.
 */
final class StreamedContent implements Content {
    private final long chunkSize;
    private final Part.Watch watch;
    private final Source source;
    private final Buffer held = new Buffer();
    private long heldFrom;
    private volatile long total;
    private boolean ended;

    StreamedContent(UploadSource source, long chunkSize, Part.Watch watch) throws IOException {
        this.chunkSize = chunkSize;
        this.watch = watch;
        total = source.size();
        this.source = Okio.source(source.open(0));
    }

    @Override
    public boolean isEmpty() throws IOException {
        fill(1);
        return held.exhausted();
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public Part part(long position) throws IOException {
        if (position < heldFrom) {
            throw new SourceException(
                    "the server asks for bytes from " + position
                            + " on, but the stream can be read only once and is beyond. Upload it anew, from a file if it can be.");
        }
        moveTo(position);
        fill(chunkSize + 1);
        checkTotal(heldFrom + held.size());
        Buffer part = new Buffer();
        held.copyTo(part, 0, Math.min(chunkSize, held.size()));
        Part.Bytes bytes = new Part.Bytes() {
            @Override
            public InputStream open(long offset) {
                Buffer rest = new Buffer();
                synchronized (part) {
                    part.copyTo(rest, offset, part.size() - offset);
                }
                return rest.inputStream();
            }

            @Override
            public void check() {
                // What is held does not change.
            }
        };
        return new Part(position, part.size(), total, bytes, watch);
    }

    /** Another stream of the same bytes may have been sent as far as {@code position}; this one is read up to there. */
    private void moveTo(long position) throws IOException {
        while (heldFrom < position) {
            fill(Math.min(chunkSize, position - heldFrom));
            if (held.exhausted()) {
                throw new SourceException("the server has " + position + " bytes, and the stream has only " + heldFrom
                        + ", so it is another one. Upload it anew.");
            }
            long skipped = Math.min(held.size(), position - heldFrom);
            held.skip(skipped);
            heldFrom += skipped;
        }
    }

    private void fill(long size) throws IOException {
        while (!ended && held.size() < size) {
            ended = source.read(held, size - held.size()) == -1;
        }
        if (ended) {
            source.close();
        }
    }

    private void checkTotal(long known) throws IOException {
        if (total < 0) {
            total = ended ? known : -1;
        } else if (ended ? known != total : known > total) {
            throw new SourceException("the stream has " + (ended ? known : "more than " + total)
                    + " bytes, and was to have " + total + ". Say how many it has, or leave it out.");
        }
    }
}
