package dev.espalier.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One asynchronous walk over pages. The subclass knows where it goes. */
abstract class AsyncPages<T> extends AsyncLoop<Page<T>, @Nullable Void> {
    private final PageRequests<T> requests;
    private final Predicate<? super Page<T>> visitor;

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

    @Override
    CompletableFuture<Page<T>> ask() {
        return requests.take(cursor());
    }

    @Override
    boolean goesOn(Page<T> page) {
        check(page);
        return visitor.test(page) && advance(page);
    }

    @Override
    @Nullable
    Void result(Page<T> last) {
        return null;
    }

    @Override
    void ended() {
        requests.cancel();
    }
}
