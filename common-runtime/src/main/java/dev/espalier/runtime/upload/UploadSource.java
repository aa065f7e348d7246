package dev.espalier.runtime.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Where the bytes of an upload come from. A source of your own, such as an object in a store, says how many bytes it
 * has and opens them at a position; what it throws ends the upload. Where parts are sent at the same time, several
 * threads open and read it at the same time.
 */
public interface UploadSource {
    /**
     * A file. It is read bit by bit while it is sent, so its length does not matter to the memory. One that changes
     * meanwhile (its length, the time of its last change, or another file in its place) ends the upload with an
     * {@link dev.espalier.runtime.error.UploadSourceException}.
     */
    static UploadSource of(Path file) {
        return new FileSource(file);
    }

    /** Bytes in memory. They are not copied, and must stay as they are. */
    static UploadSource of(byte[] bytes) {
        return new BytesSource(bytes);
    }

    /**
     * A stream of unknown length, which can be read once. What is sent at a time is held in memory, so that it can be
     * sent again; what came before is gone, so the upload ends where the server has lost what it had. After a restart
     * it goes on only if the same stream can be had again from its start; it is read then up to where the server is.
     * The stream is not closed.
     */
    static UploadSource of(InputStream stream) {
        return new StreamSource(stream, -1);
    }

    /**
     * As {@link #of(InputStream)}, of a length that is known. One that turns out to be shorter or longer ends the
     * upload with an {@link dev.espalier.runtime.error.UploadSourceException}.
     *
     * @throws IllegalArgumentException if the length is negative
     */
    static UploadSource of(InputStream stream, long size) {
        if (size < 0) {
            throw new IllegalArgumentException(
                    "The size of the stream is " + size + "; pass how many bytes it has, or leave it out.");
        }
        return new StreamSource(stream, size);
    }

    /** How many bytes there are; -1 if that shows at their end only, and then they are read once and in order. */
    long size() throws IOException;

    /** The bytes from {@code position} on, which is less than the size. The stream is closed after use. */
    InputStream open(long position) throws IOException;

    /**
     * What stays equal for as long as the bytes are the same, such as an entity tag; its text is shown where it does
     * not. It is asked before and after each part. Default always the same.
     */
    default Object version() throws IOException {
        return "";
    }

    /** Whether the bytes can be read once and in order only; then they are opened once, at 0. Default false. */
    default boolean isOneShot() {
        return false;
    }
}
