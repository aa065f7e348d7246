package dev.espalier.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;

/** A request, what is known about its operation, and how its response is read. */
final class OperationCall<T extends @Nullable Object> implements ApiCall<T> {
    private final CallEngine engine;
    final OperationInfo operation;
    final Request request;
    final Converter<ResponseBody, T> decoder;
    final CallOptions options;

    OperationCall(
            CallEngine engine,
            OperationInfo operation,
            Request request,
            Converter<ResponseBody, T> decoder,
            CallOptions options) {
        this.engine = engine;
        this.operation = operation;
        this.request = request;
        this.decoder = decoder;
        this.options = options;
    }

    @Override
    public ApiResponse<T> executeForResponse() {
        return engine.execute(this);
    }

    @Override
    public CompletableFuture<T> executeAsync() {
        return new AsyncExecution<>(engine, this, ApiResponse::body).start();
    }

    @Override
    public CompletableFuture<ApiResponse<T>> executeForResponseAsync() {
        return new AsyncExecution<>(engine, this, response -> response).start();
    }

    @Override
    public ApiCall<T> with(UnaryOperator<CallOptions.Builder> change) {
        return new OperationCall<>(
                engine,
                operation,
                request,
                decoder,
                change.apply(options.newBuilder()).build());
    }

    /** Leaves out the query and the body, which may hold secrets. */
    @Override
    public String toString() {
        return "ApiCall{" + operation.name() + ", " + request.method() + " "
                + request.url().encodedPath() + "}";
    }
}
