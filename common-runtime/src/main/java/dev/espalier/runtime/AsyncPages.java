package dev.espalier.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One asynchronous walk over pages. The subclass knows where it goes. */
abstract class AsyncPages<T> {
    private final PageRequests<T> requests;
    private final Predicate<? super Page<T>> visitor;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final AtomicInteger steps = new AtomicInteger();

    AsyncPages(PageRequests<T> requests, Predicate<? super Page<T>> visitor) {
        this.requests = requests;
        this.visitor = visitor;
    }

    /** Where the page is that the walk stands at. */
    abstract @Nullable String cursor();

    /** Looks at the page before the visitor does, and may refuse it. */
    void check(Page<T> page) {}

    /** Moves on after {@code page}; false at the end. */
    abstract boolean advance(Page<T> page);

    /** Has {@code step} run, now or later. */
    abstract void then(Runnable step);

    CompletableFuture<Void> start() {
        done.whenComplete((nothing, failure) -> requests.cancel());
        step();
        return done;
    }

    /** A page that is there at once leads back here from within; the loop, not the stack, goes on to the next. */
    private void step() {
        if (steps.getAndIncrement() > 0) {
            return;
        }
        do {
            request();
        } while (steps.decrementAndGet() > 0);
    }

    /** May run on a timer, where an exception would be lost and the walk would never end. */
    private void request() {
        try {
            if (!done.isDone()) {
                requests.take(cursor()).whenComplete(this::visit);
            }
        } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
        }
    }

    private void visit(@Nullable Page<T> page, @Nullable Throwable failure) {
        if (page == null) {
            done.completeExceptionally(failure);
            return;
        }
        try {
            if (done.isDone()) {
                return;
            }
            check(page);
            if (visitor.test(page) && advance(page)) {
                then(this::step);
            } else {
                done.complete(null);
            }
        } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
        }
    }
}
