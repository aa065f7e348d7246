package dev.espalier.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A call that failed already. */
record FailedCall<T extends @Nullable Object>(RuntimeException failure) implements ApiCall<T> {
    @Override
    public ApiResponse<T> executeForResponse() {
        throw failure;
    }

    @Override
    public CompletableFuture<T> executeAsync() {
        return CompletableFuture.failedFuture(failure);
    }

    @Override
    public CompletableFuture<ApiResponse<T>> executeForResponseAsync() {
        return CompletableFuture.failedFuture(failure);
    }

    @Override
    public ApiCall<T> with(UnaryOperator<CallOptions.Builder> change) {
        return this;
    }

    @Override
    public String toString() {
        return "ApiCall{" + failure + "}";
    }
}
