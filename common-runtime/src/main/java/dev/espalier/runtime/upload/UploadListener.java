package dev.espalier.runtime.upload;

/** Hears how far an upload is, for a progress bar. */
@FunctionalInterface
public interface UploadListener {
    /**
     * The upload got on. Called with 0 or where it goes on at first, now and then, and at the end with all bytes; never
     * with less than before, and by one thread at a time. Where a listener is slower than the line, values are left
     * out. A part that is lost on the way is sent again, and nothing is told until it is made up for.
     *
     * <p>What it throws goes to the thread's handler of uncaught exceptions, and the upload goes on.
     *
     * @param sent bytes that the server has, and those of the present part that were written to the connection
     * @param total all bytes; -1 as long as a stream of unknown length has not ended
     */
    void onProgress(long sent, long total);
}
