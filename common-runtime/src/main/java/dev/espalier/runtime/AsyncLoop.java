package dev.espalier.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Asks, looks at the answer, and asks again or ends, without holding a thread. The subclass knows what it asks for.
 *
 * @param <A> the answers
 * @param <R> what the last of them leads to
 */
abstract class AsyncLoop<A, R extends @Nullable Object> {
    private final CompletableFuture<R> done = new CompletableFuture<>();
    private final AtomicInteger steps = new AtomicInteger();
    private volatile @Nullable CompletableFuture<A> asked;

    abstract CompletableFuture<A> ask();

    /** Looks at an answer, and says whether to ask again. */
    abstract boolean goesOn(A answer);

    /** What {@code last} leads to. */
    abstract R result(A last);

    /** Has {@code step} run, now or later. */
    abstract void then(Runnable step);

    /** What is told of a failure. */
    Throwable explain(Throwable failure) {
        return failure;
    }

    /** The loop is over, be it because its future was cancelled. */
    void ended() {
        CompletableFuture<A> last = asked;
        if (last != null) {
            last.cancel(true);
        }
    }

    CompletableFuture<R> start() {
        done.whenComplete((result, failure) -> ended());
        step();
        return done;
    }

    /** An answer that is there at once leads back here from within; the loop, not the stack, goes on to the next. */
    private void step() {
        if (steps.getAndIncrement() > 0) {
            return;
        }
        do {
            request();
        } while (steps.decrementAndGet() > 0);
    }

    /** May run on a timer, where an exception would be lost and the loop would never end. */
    private void request() {
        try {
            if (done.isDone()) {
                return;
            }
            CompletableFuture<A> request = ask();
            asked = request;
            if (done.isDone()) {
                // It was cancelled before there was a request to be cancelled.
                ended();
            }
            request.whenComplete(this::look);
        } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
        }
    }

    private void look(@Nullable A answer, @Nullable Throwable failure) {
        if (answer == null) {
            done.completeExceptionally(explain(failure));
            return;
        }
        try {
            if (done.isDone()) {
                return;
            }
            if (goesOn(answer)) {
                then(this::step);
            } else {
                done.complete(result(answer));
            }
        } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
        }
    }
}
