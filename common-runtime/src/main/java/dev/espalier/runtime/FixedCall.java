package dev.espalier.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A call whose result is there already. */
record FixedCall<T extends @Nullable Object>(ApiResponse<T> response) implements ApiCall<T> {
    @Override
    public ApiResponse<T> executeForResponse() {
        return response;
    }

    @Override
    public CompletableFuture<T> executeAsync() {
        return CompletableFuture.completedFuture(response.body());
    }

    @Override
    public CompletableFuture<ApiResponse<T>> executeForResponseAsync() {
        return CompletableFuture.completedFuture(response);
    }

    @Override
    public ApiCall<T> with(UnaryOperator<CallOptions.Builder> change) {
        return this;
    }

    @Override
    public String toString() {
        return "ApiCall{" + response + "}";
    }
}
