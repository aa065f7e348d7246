package dev.espalier.runtime.internal.call;

import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.ApiResponse;
import dev.espalier.runtime.CallOptions;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A plan and the engine that runs it. */
public final class OperationCall<T extends @Nullable Object> implements ApiCall<T> {
    private final CallEngine engine;
    private final CallPlan<T> plan;

    public OperationCall(CallEngine engine, CallPlan<T> plan) {
        this.engine = engine;
        this.plan = plan;
    }

    @Override
    public ApiResponse<T> executeForResponse() {
        return engine.execute(plan);
    }

    @Override
    public CompletableFuture<T> executeAsync() {
        return engine.start(plan).future(engine::runForUser, ApiResponse::body);
    }

    /** As {@link #executeAsync()}, for the client itself: completes on a thread of its own, not on the executor. */
    public CompletableFuture<T> executeAside() {
        return engine.start(plan).future(engine::runAside, ApiResponse::body);
    }

    @Override
    public CompletableFuture<ApiResponse<T>> executeForResponseAsync() {
        return engine.start(plan).future(engine::runForUser, response -> response);
    }

    @Override
    public ApiCall<T> with(UnaryOperator<CallOptions.Builder> change) {
        return new OperationCall<>(
                engine, plan.with(change.apply(plan.options().newBuilder()).build()));
    }

    /** What runs it. */
    public CallEngine engine() {
        return engine;
    }

    /** Leaves out the query and the body, which may hold secrets. */
    @Override
    public String toString() {
        return "ApiCall{" + plan.operation().name() + ", " + plan.request().method() + " "
                + plan.request().url().encodedPath() + "}";
    }
}
