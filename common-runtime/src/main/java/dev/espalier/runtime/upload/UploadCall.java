package dev.espalier.runtime.upload;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * An upload that is ready to run. Nothing is sent before one of the {@code execute} methods is called. Immutable and
 * thread-safe; each run of it is an upload of its own, so a one-shot source serves one run.
 *
 * <p>The bytes are sent in parts, one after the other, or a few at a time where the vendor takes them so. After a
 * failure that may pass, which the client's {@linkplain dev.espalier.runtime.retry.RetryPolicy retry policy} tells, the
 * upload goes on where the server is. It gives up when as many failures as the policy has attempts follow each other
 * without a byte more at the server; an upload that gets on may fail as often as it likes.
 *
 * <p>The client's attempt timeout limits how long nothing may move while a part is sent, not how long that takes; a
 * part may take that and a second for each 8 KiB.
 *
 * @param <T> the result
 */
public interface UploadCall<T> {
    /**
     * This upload with another length of its parts, in bytes: what a failure can cost, and, for a stream, what is held
     * in memory. Where several are sent at a time, it is the length of them together.
     *
     * @throws IllegalArgumentException if the vendor takes no parts of this length
     */
    UploadCall<T> chunkSize(long bytes);

    /**
     * This upload with a listener of its progress. It is called by the thread that waits in {@link #execute()}; of an
     * asynchronous upload, on the client's {@linkplain dev.espalier.runtime.ClientBuilder#executor executor}.
     */
    UploadCall<T> onProgress(UploadListener listener);

    /**
     * This upload with a limit for all of it, up to the result. Default none: how long it takes is a matter of size and
     * line, and one that does not get on ends by itself.
     *
     * @throws IllegalArgumentException if it is not longer than zero, or longer than a year
     */
    UploadCall<T> deadline(Duration deadline);

    /**
     * Uploads and waits for the result. Bytes are read and sent on threads of the client.
     *
     * @throws dev.espalier.runtime.error.UploadException if it gives up; whether the server keeps what it has, so that
     *     an upload can go on there, is the vendor's matter
     * @throws dev.espalier.runtime.error.UploadExpiredException if the server does not know the upload any more
     * @throws dev.espalier.runtime.error.UploadSourceException if the source is empty, cannot be read, or changes while
     *     it is sent
     * @throws dev.espalier.runtime.error.ApiException if an operation before or after the bytes fails
     * @throws dev.espalier.runtime.error.DeadlineExceededException if the deadline passes
     * @throws dev.espalier.runtime.error.ClientClosedException if the client is closed before there is a result
     * @throws dev.espalier.runtime.error.InterruptedCallException if the thread is interrupted; nothing more is sent
     */
    T execute();

    /**
     * Starts the upload. The future completes on the client's executor, after the listener was told all, or fails with
     * what {@link #execute()} throws. To cancel it cancels the request that is under way, and nothing more is sent.
     */
    CompletableFuture<T> executeAsync();
}
