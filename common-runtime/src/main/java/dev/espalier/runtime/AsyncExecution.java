package dev.espalier.runtime;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Runs one call without holding a thread while it waits, for the network or for its next attempt. */
final class AsyncExecution<T extends @Nullable Object, R extends @Nullable Object> {
    private final CallEngine engine;
    private final Execution<T> execution;
    private final Function<ApiResponse<T>, R> result;
    private final CompletableFuture<R> future = new CompletableFuture<>();
    private volatile @Nullable Call current;

    AsyncExecution(CallEngine engine, OperationCall<T> call, Function<ApiResponse<T>, R> result) {
        this.engine = engine;
        this.execution = new Execution<>(engine, call);
        this.result = result;
    }

    CompletableFuture<R> start() {
        future.whenComplete((result, failure) -> {
            if (failure != null) {
                cancelCurrent();
            }
        });
        attempt();
        return future;
    }

    /** Runs on a timer after a wait, where an exception would be lost and the future would never complete. */
    private void attempt() {
        try {
            enqueue();
        } catch (RuntimeException | Error e) {
            future.completeExceptionally(e);
        }
    }

    private void enqueue() {
        if (future.isDone()) {
            return;
        }
        Call call = execution.newAttempt();
        current = call;
        if (future.isDone()) {
            return;
        }
        call.enqueue(new Callback() {
            @Override
            public void onResponse(Call call, Response response) {
                proceed(() -> execution.onResponse(response));
            }

            @Override
            public void onFailure(Call call, IOException failure) {
                proceed(() -> execution.onFailure(failure));
            }
        });
    }

    private interface StepSource<T extends @Nullable Object> {
        Execution.Step<T> get();
    }

    /** Nothing may escape from here: OkHttp would log it, and the future would never complete. */
    private void proceed(StepSource<T> source) {
        try {
            Execution.Step<T> step = source.get();
            if (step instanceof Execution.Success<T> success) {
                complete(success.response());
            } else if (step instanceof Execution.Failure<T> failure) {
                future.completeExceptionally(failure.exception());
            } else {
                engine.sleeper.schedule(((Execution.Wait<T>) step).delay(), this::attempt);
            }
        } catch (RuntimeException | Error e) {
            future.completeExceptionally(e);
        }
    }

    /** A body that nobody takes any more must not hold its connection. */
    private void complete(ApiResponse<T> response) {
        if (!future.complete(result.apply(response)) && response.body() instanceof ResponseBody body) {
            body.close();
        }
    }

    /** However the future was completed from outside: by {@code cancel}, by {@code orTimeout}. */
    private void cancelCurrent() {
        Call call = current;
        if (call != null) {
            call.cancel();
        }
    }
}
