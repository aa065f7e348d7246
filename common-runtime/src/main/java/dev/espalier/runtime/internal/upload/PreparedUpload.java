package dev.espalier.runtime.internal.upload;

import dev.espalier.runtime.CallOptions;
import dev.espalier.runtime.error.InterruptedCallException;
import dev.espalier.runtime.internal.upload.UploadProtocol.Result;
import dev.espalier.runtime.upload.UploadCall;
import dev.espalier.runtime.upload.UploadListener;
import dev.espalier.runtime.upload.UploadSource;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known of an upload before it runs. */
record PreparedUpload<T>(
        Uploader uploader,
        UploadSource source,
        UploadProtocol.Factory<T> protocol,
        ChunkSize chunkSizes,
        long chunk,
        UploadListener listener,
        @Nullable Duration limit)
        implements UploadCall<T> {
    private static final UploadListener NOBODY = (sent, total) -> {};

    static <T> PreparedUpload<T> of(
            Uploader uploader, UploadSource source, ChunkSize chunkSizes, UploadProtocol.Factory<T> protocol) {
        return new PreparedUpload<>(uploader, source, protocol, chunkSizes, chunkSizes.usual(), NOBODY, null);
    }

    @Override
    public UploadCall<T> chunkSize(long bytes) {
        return new PreparedUpload<>(uploader, source, protocol, chunkSizes, chunkSizes.checked(bytes), listener, limit);
    }

    @Override
    public UploadCall<T> onProgress(UploadListener listener) {
        return new PreparedUpload<>(uploader, source, protocol, chunkSizes, chunk, listener, limit);
    }

    @Override
    public UploadCall<T> deadline(Duration deadline) {
        // Its limits are those of the deadline of a call.
        CallOptions.defaults().newBuilder().deadline(deadline);
        return new PreparedUpload<>(uploader, source, protocol, chunkSizes, chunk, listener, deadline);
    }

    @Override
    public T execute() {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedCallException(uploader.name(), 0, null);
        }
        CallingThread here = new CallingThread();
        UploadRun<T> run = start(here, result -> result.awaitOn(here));
        run.whenOver((result, failure) -> here.release());
        try {
            here.work();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            run.interrupt(e);
        }
        return run.get();
    }

    @Override
    public CompletableFuture<T> executeAsync() {
        CompletableFuture<T> given = new CompletableFuture<>();
        UploadRun<T> run = start(uploader.engine::runForUser, Result::awaitAsync);
        run.whenOver((result, failure) -> {
            if (failure == null) {
                given.complete(result);
            } else {
                given.completeExceptionally(failure);
            }
        });
        given.whenComplete((result, failure) -> {
            if (failure != null) {
                run.end(new CancellationException());
            }
        });
        return given;
    }

    private UploadRun<T> start(Executor executor, Function<Result<T>, CompletableFuture<T>> waiting) {
        UploadRun<T> run = new UploadRun<>(this, executor, waiting);
        run.start();
        return run;
    }

    /** The source alone: the rest may hold what lets in whoever has it. */
    @Override
    public String toString() {
        return "UploadCall{" + uploader.name() + ", " + source + "}";
    }
}
