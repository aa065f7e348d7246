package dev.espalier.runtime.internal.call;

import dev.espalier.runtime.ApiResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** What a run comes to, and how its caller gets it. The first outcome counts. Thread-safe. */
final class Outcome<T extends @Nullable Object> {
    private final CompletableFuture<ApiResponse<T>> future = new CompletableFuture<>();

    boolean isDone() {
        return future.isDone();
    }

    /** A result that comes too late is dropped; false then. */
    boolean succeed(ApiResponse<T> response) {
        boolean first = future.complete(response);
        if (!first) {
            drop(response);
        }
        return first;
    }

    boolean fail(Throwable failure) {
        return future.completeExceptionally(failure);
    }

    /** A body that nobody takes any more must not hold its connection. */
    private static void drop(ApiResponse<?> response) {
        if (response.body() instanceof ResponseBody body) {
            body.close();
        }
    }

    void whenDone(Runnable action) {
        future.whenComplete((response, failure) -> action.run());
    }

    /** @param atMost null to wait as long as it takes */
    void await(@Nullable Duration atMost) throws InterruptedException, TimeoutException {
        try {
            if (atMost == null) {
                future.get();
            } else {
                future.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (ExecutionException e) {
            // It is done, and get() tells it.
        }
    }

    /**
     * The response of a run that is done, or what it failed with: it was made on another thread, but thrown on this.
     */
    ApiResponse<T> get() {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw ThrownHere.of(e.getCause());
        }
    }

    /**
     * The outcome as a future of the caller's.
     *
     * @param executor completes it, and runs what the caller does then
     * @param carry asked on this thread, for what runs then
     * @param onGivenUp runs when the caller completes it, which is to cancel it
     */
    <R extends @Nullable Object> CompletableFuture<R> toFuture(
            Executor executor, UnaryOperator<Runnable> carry, Function<ApiResponse<T>, R> result, Runnable onGivenUp) {
        CompletableFuture<R> given = new CompletableFuture<>();
        Runnable give = carry.apply(() -> future.whenComplete((response, failure) -> {
            if (failure != null) {
                given.completeExceptionally(failure);
            } else if (!given.complete(result.apply(response))) {
                drop(response);
            }
        }));
        future.whenComplete((response, failure) -> executor.execute(give));
        given.whenComplete((value, failure) -> {
            if (failure != null) {
                onGivenUp.run();
            }
        });
        return given;
    }
}
