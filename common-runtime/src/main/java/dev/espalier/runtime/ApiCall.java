package dev.espalier.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An operation that is ready to run. Nothing is sent before one of the {@code execute} methods is called; each call of
 * one runs the operation anew. Immutable and thread-safe.
 *
 * <p>Every {@code execute} method makes up to as many attempts as the {@linkplain CallOptions#retryPolicy() retry
 * policy} allows, all within one {@linkplain CallOptions#deadline() deadline}.
 *
 * @param <T> the result; {@link Void} where there is none, and then the result is {@code null}
 */
public interface ApiCall<T extends @Nullable Object> {
    /**
     * A call that sends nothing and gives {@code result} with status 200, for a fake of a generated interface.
     *
     * <pre>{@code when(streams.get("a")).thenReturn(ApiCall.of(stream))}</pre>
     */
    static <T extends @Nullable Object> ApiCall<T> of(T result) {
        return new FixedCall<>(ApiResponse.of(result));
    }

    /** A call that sends nothing and fails with {@code failure}, for a fake of a generated interface. */
    static <T extends @Nullable Object> ApiCall<T> failed(RuntimeException failure) {
        return new FailedCall<>(failure);
    }

    /**
     * Runs the operation and waits for its result. The request itself is made on a thread of the client, so the caller
     * gets control back at the deadline, whatever blocks.
     *
     * @throws dev.espalier.runtime.error.ApiException if the vendor answers with an error status
     * @throws dev.espalier.runtime.error.TransportException if no response arrives
     * @throws dev.espalier.runtime.error.DeadlineExceededException if the deadline passes
     * @throws dev.espalier.runtime.error.DecodeException if the response cannot be read
     * @throws dev.espalier.runtime.error.ResponseTooLargeException if the response is longer than
     *     {@linkplain CallOptions#maxResponseBytes() allowed}
     * @throws dev.espalier.runtime.error.ClientClosedException if the client is closed before there is a result
     * @throws dev.espalier.runtime.error.InterruptedCallException if the thread is interrupted; the request is
     *     cancelled
     * @throws RuntimeException what an interceptor of a client that was handed in throws unchecked, as it is
     */
    default T execute() {
        return executeForResponse().body();
    }

    /**
     * Runs the operation and waits for its result with the status and headers it came with. Throws as
     * {@link #execute()}.
     */
    ApiResponse<T> executeForResponse();

    /**
     * Starts the operation. The future completes on the client's {@linkplain ClientBuilder#executor executor}, or fails
     * with what {@link #execute()} throws. To cancel it cancels the HTTP request, and no further attempt is made.
     */
    CompletableFuture<T> executeAsync();

    /** As {@link #executeAsync()}, with the status and headers. */
    CompletableFuture<ApiResponse<T>> executeForResponseAsync();

    /**
     * This call with other options; this one stays as it is.
     *
     * <pre>{@code call.with(options -> options.deadline(Duration.ofSeconds(5))).execute()}</pre>
     */
    ApiCall<T> with(UnaryOperator<CallOptions.Builder> change);
}
