package dev.espalier.runtime.fault;

import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.ApiResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** How a call is run, and whose HTTP client it uses. The promises are the same for all. */
enum Mode {
    SYNC(true, true),
    ASYNC(false, true),
    SYNC_ON_USERS_CLIENT(true, false),
    ASYNC_ON_USERS_CLIENT(false, false);

    private final boolean sync;
    private final boolean owned;

    Mode(boolean sync, boolean owned) {
        this.sync = sync;
        this.owned = owned;
    }

    /** Whether the client makes its own HTTP client. */
    boolean isOwned() {
        return owned;
    }

    boolean isSync() {
        return sync;
    }

    /** Runs a call to its end; throws what it fails with. */
    <T extends @Nullable Object> ApiResponse<T> run(ApiCall<T> call) {
        if (sync) {
            return call.executeForResponse();
        }
        try {
            return call.executeForResponseAsync().join();
        } catch (CompletionException e) {
            throw cause(e);
        }
    }

    /** Starts a call; one that blocks has a thread of its own. */
    <T extends @Nullable Object> CompletableFuture<ApiResponse<T>> start(ApiCall<T> call) {
        if (!sync) {
            return call.executeForResponseAsync();
        }
        CompletableFuture<ApiResponse<T>> future = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        future.complete(call.executeForResponse());
                    } catch (Throwable e) {
                        future.completeExceptionally(e);
                    }
                },
                "caller");
        thread.setDaemon(true);
        thread.start();
        return future;
    }

    /** What {@code future} fails with. */
    static Throwable failure(CompletableFuture<?> future) {
        try {
            Object result = future.join();
            throw new AssertionError("the call did not fail, but gave " + result);
        } catch (CompletionException e) {
            return cause(e);
        }
    }

    /** What a call fails with. */
    Throwable failure(ApiCall<?> call) {
        return failure(start(call));
    }

    private static RuntimeException cause(CompletionException wrapped) {
        if (wrapped.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        throw new AssertionError("not an unchecked exception", wrapped.getCause());
    }
}
