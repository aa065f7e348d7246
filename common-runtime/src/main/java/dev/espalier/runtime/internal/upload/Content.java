package dev.espalier.runtime.internal.upload;

import dev.espalier.runtime.upload.UploadSource;
import java.io.IOException;

/** What one run reads of its source. Used by one thread at a time. */
interface Content {
    static Content of(UploadSource source, long chunkSize, Part.Watch watch) throws IOException {
        return source.isOneShot() || source.size() < 0
                ? new StreamedContent(source, chunkSize, watch)
                : new RepeatableContent(source, chunkSize, watch);
    }

    /** Looks at the source without keeping any of it. */
    boolean isEmpty() throws IOException;

    /** All bytes; -1 as long as that is not known. */
    long total();

    /** The next part, for a server that has what is before {@code position}. */
    Part part(long position) throws IOException;
}
