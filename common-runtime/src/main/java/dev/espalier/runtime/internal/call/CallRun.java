package dev.espalier.runtime.internal.call;

import dev.espalier.runtime.ApiResponse;
import dev.espalier.runtime.error.TransportException;
import dev.espalier.runtime.internal.http.Exchange;
import dev.espalier.runtime.internal.http.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One run of a call, from its start to its outcome. Whatever comes first ends it: a result, a failure, the deadline, an
 * interrupt, a cancellation, the closing of the client. What comes later is undone, and finds nobody.
 */
final class CallRun<T extends @Nullable Object> implements Transport.Task {
    private final CallEngine engine;
    private final CallPlan<T> plan;
    private final CallEvents events;
    private final Execution<T> execution;
    private final Outcome<T> outcome = new Outcome<>();
    private volatile @Nullable Exchange exchange;
    private volatile @Nullable Call current;
    private volatile @Nullable CompletableFuture<Void> turn;

    CallRun(CallEngine engine, CallPlan<T> plan, CallEvents events) {
        this.engine = engine;
        this.plan = plan;
        this.events = events;
        execution = new Execution<>(engine, plan, events);
    }

    /** Sends the next attempt, once nothing holds it. Runs on a timer after a wait, so nothing may escape from here. */
    void proceed() {
        if (outcome.isDone()) {
            return;
        }
        try {
            Duration hold = execution.hold();
            if (!hold.isZero()) {
                follow(execution.onHold(hold));
                return;
            }
            CompletableFuture<Void> next = engine.pacing.acquire(plan.operation());
            turn = next;
            if (outcome.isDone()) {
                next.cancel(false);
            }
            next.whenComplete((nothing, failure) -> onTurn(failure));
        } catch (Throwable e) {
            end(e);
        }
    }

    private void onTurn(@Nullable Throwable failure) {
        if (failure != null) {
            end(failure);
        } else if (execution.hold().isZero()) {
            engine.transport.run(this);
            if (outcome.isDone()) {
                engine.transport.forget(this);
            }
        } else {
            proceed();
        }
    }

    @Override
    public void run() {
        if (outcome.isDone()) {
            return;
        }
        try {
            if (execution.hold().isZero()) {
                attempt();
            } else {
                // The vendor has asked for it while this waited for its place.
                proceed();
            }
        } catch (InterruptedException e) {
            end(execution.interrupted(e));
        } catch (Throwable e) {
            // Of a user's interceptor, and in Kotlin it may be checked: it goes to the caller as it is.
            end(e);
        }
    }

    @Override
    public void refused(Throwable reason) {
        end(
                reason instanceof RejectedExecutionException
                        ? new TransportException(
                                plan.operation().name(),
                                execution.requests(),
                                new IOException("the executor of the OkHttpClient is shut down", reason),
                                false)
                        : reason);
    }

    private void attempt() throws InterruptedException {
        Exchange exchange = new Exchange(plan.operation().idempotent(), () -> !outcome.isDone() && !execution.isLate());
        Call call = engine.transport.newCall(execution.nextRequest(exchange));
        call.timeout().timeout(plan.options().attemptTimeout().toNanos(), TimeUnit.NANOSECONDS);
        this.exchange = exchange;
        current = call;
        if (outcome.isDone()) {
            // It ended before there was a call to be cancelled.
            return;
        }
        try {
            follow(execution.onResponse(exchange, response(call)));
        } catch (IOException e) {
            if (!outcome.isDone()) {
                engine.transport.onFailure(exchange, e);
                follow(execution.onFailure(exchange, e));
            }
        }
    }

    /** While OkHttp connects it throws InterruptedException, which Kotlin does not have to declare. */
    private static Response response(Call call) throws IOException, InterruptedException {
        return call.execute();
    }

    private void follow(Execution.Step<T> step) {
        if (step instanceof Execution.Success<T> success) {
            succeed(success.response());
        } else if (step instanceof Execution.Failure<T> failure) {
            end(failure.exception());
        } else {
            engine.time.sleeper().schedule(((Execution.Wait<T>) step).delay(), this::proceed);
        }
    }

    private void succeed(ApiResponse<T> response) {
        if (outcome.succeed(response)) {
            engine.ended(this);
            events.succeeded(response.status(), response.attempts());
        }
    }

    /** Ends the run, unless it has ended; true if it had not. */
    boolean end(Throwable failure) {
        boolean first = outcome.fail(failure);
        if (first) {
            engine.ended(this);
            Call call = current;
            if (call != null) {
                call.cancel();
            }
            engine.transport.forget(this);
            CompletableFuture<Void> waitingFor = turn;
            if (waitingFor != null) {
                waitingFor.cancel(false);
            }
            events.failed(failure, execution.requests());
        }
        return first;
    }

    void onClose() {
        end(execution.closed());
    }

    private void onDeadline() {
        Exchange last = exchange;
        if (last != null) {
            engine.transport.onTimeout(last);
        }
        end(execution.deadlineExceeded());
    }

    /** Waits for the outcome on the calling thread, until the deadline at most. */
    ApiResponse<T> await() {
        try {
            outcome.await(plan.options().deadline().orElse(null));
        } catch (TimeoutException e) {
            onDeadline();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(execution.interrupted(e));
        }
        return outcome.get();
    }

    /**
     * The outcome, for a caller that does not wait.
     *
     * @param executor completes it
     */
    <R extends @Nullable Object> CompletableFuture<R> future(Executor executor, Function<ApiResponse<T>, R> result) {
        plan.options()
                .deadline()
                .ifPresent(deadline -> outcome.whenDone(engine.startTimer(deadline, this::onDeadline)));
        return outcome.toFuture(executor, engine::carry, result, () -> end(new CancellationException()));
    }
}
