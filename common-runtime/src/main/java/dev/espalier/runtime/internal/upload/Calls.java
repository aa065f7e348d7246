package dev.espalier.runtime.internal.upload;

import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.ApiResponse;
import dev.espalier.runtime.internal.call.CallEngine;
import dev.espalier.runtime.internal.call.CallPlan;
import dev.espalier.runtime.internal.call.OperationCall;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one run. When the run ends, those that are under way are cancelled, and no other starts. What they give
 * arrives on threads of the client, whatever users do on theirs.
 */
public final class Calls {
    private final CallEngine engine;
    private final AtomicInteger started = new AtomicInteger();
    private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    Calls(CallEngine engine) {
        this.engine = engine;
    }

    public <T extends @Nullable Object> CompletableFuture<ApiResponse<T>> start(CallPlan<T> plan) {
        started.incrementAndGet();
        return ended ? refused() : follow(engine.startAside(plan));
    }

    public <T> CompletableFuture<T> start(ApiCall<T> call) {
        started.incrementAndGet();
        if (ended) {
            return refused();
        }
        return follow(call instanceof OperationCall<T> own ? own.executeAside() : call.executeAsync());
    }

    /** Waits; the wait is over at once when the client is closed, and the next call tells it. */
    public CompletableFuture<Void> pause(Duration time) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        engine.scheduleAside(time, () -> over.complete(null));
        return over;
    }

    private static <R> CompletableFuture<R> refused() {
        return CompletableFuture.failedFuture(new CancellationException());
    }

    /** Has {@code call} cancelled with the run. */
    public <R> CompletableFuture<R> follow(CompletableFuture<R> call) {
        underWay.add(call);
        call.whenComplete((result, failure) -> underWay.remove(call));
        if (ended) {
            call.cancel(false);
        }
        return call;
    }

    /** How many calls were started. */
    int count() {
        return started.get();
    }

    void end() {
        ended = true;
        underWay.forEach(call -> call.cancel(false));
    }
}
