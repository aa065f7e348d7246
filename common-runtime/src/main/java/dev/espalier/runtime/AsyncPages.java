package dev.espalier.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One asynchronous walk over pages. The subclass knows where it goes. */
abstract class AsyncPages<T> {
    private final Predicate<? super Page<T>> visitor;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private volatile @Nullable CompletableFuture<Page<T>> current;

    AsyncPages(Predicate<? super Page<T>> visitor) {
        this.visitor = visitor;
    }

    /** The call for the page where the walk stands. */
    abstract ApiCall<Page<T>> call();

    /** Moves on after {@code page}; false at the end. */
    abstract boolean advance(Page<T> page);

    /** Has {@code request} run, now or later. */
    abstract void then(Runnable request);

    CompletableFuture<Void> start() {
        done.whenComplete((nothing, failure) -> {
            CompletableFuture<Page<T>> page = current;
            if (page != null) {
                page.cancel(true);
            }
        });
        request();
        return done;
    }

    /** May run on a timer, where an exception would be lost and the walk would never end. */
    private void request() {
        try {
            requestPage();
        } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
        }
    }

    private void requestPage() {
        if (done.isDone()) {
            return;
        }
        CompletableFuture<Page<T>> page = call().executeAsync();
        current = page;
        if (done.isDone()) {
            page.cancel(true);
        }
        page.whenComplete(this::visit);
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
            if (visitor.test(page) && advance(page)) {
                then(this::request);
            } else {
                done.complete(null);
            }
        } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
        }
    }
}
