package dev.espalier.runtime;

import dev.espalier.runtime.error.DeadlineExceededException;
import dev.espalier.runtime.error.InterruptedCallException;
import dev.espalier.runtime.internal.page.NumberedPages;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one walk: for the page that the walk needs now, and for those that it will need next. The walk alone
 * decides where it goes; what was asked for ahead and is not the page that it comes to is dropped.
 */
final class PageRequests<T> {
    private final Pager<T> pager;
    private final int most;
    private final SharedDeadline deadline;

    /** In the order of the pages: the one that the walk waits for, and those asked for ahead, arrived or not. */
    private final Deque<Request<T>> requests = new ArrayDeque<>();

    private @Nullable Request<T> awaited;

    /** Where the page after the last of the requests is; null while that is not known, or where none follows. */
    private @Nullable String next;

    private boolean asking;
    private boolean cancelled;

    private static final class Request<T> {
        final @Nullable String cursor;
        final CompletableFuture<Page<T>> call;

        /** Completes after the pages ahead were asked for, so that those are under way while this one is handled. */
        final CompletableFuture<Page<T>> page = new CompletableFuture<>();

        boolean arrived;
        boolean dropped;

        Request(@Nullable String cursor, CompletableFuture<Page<T>> call) {
            this.cursor = cursor;
            this.call = call;
        }
    }

    /** @param most how many pages may be asked for ahead */
    PageRequests(Pager<T> pager, int most, SharedDeadline deadline) {
        this.pager = pager;
        this.most = most;
        this.deadline = deadline;
    }

    /** The page at {@code cursor}, waiting for it. Without pages ahead it is asked for on this thread. */
    Page<T> get(@Nullable String cursor) {
        if (most > 0) {
            return await(take(cursor));
        }
        try {
            return call(cursor).execute();
        } catch (DeadlineExceededException e) {
            throw unchecked(deadline.explain(e));
        }
    }

    /**
     * The page at {@code cursor}.
     *
     * @throws DeadlineExceededException if it has passed, even if the page is there
     */
    synchronized CompletableFuture<Page<T>> take(@Nullable String cursor) {
        if (cancelled) {
            return CompletableFuture.failedFuture(new CancellationException(
                    pager.listing.operation() + " was closed, so it asks for no more pages. Start anew."));
        }
        deadline.check();
        Request<T> request = requests.peek();
        if (request == null || !Objects.equals(request.cursor, cursor)) {
            drop();
            request = ask(cursor);
        }
        awaited = request;
        if (request.arrived) {
            handOver();
        }
        askAhead();
        return request.page;
    }

    /** Cancels what is under way; nothing is asked for any more. */
    synchronized void cancel() {
        cancelled = true;
        drop();
    }

    private Page<T> await(CompletableFuture<Page<T>> page) {
        try {
            return page.get();
        } catch (InterruptedException e) {
            synchronized (this) {
                drop();
            }
            Thread.currentThread().interrupt();
            throw new InterruptedCallException(pager.listing.operation(), 1, e);
        } catch (CancellationException e) {
            // From JDK 23 on, get() puts one of its own around the one that says why.
            throw e.getCause() instanceof CancellationException why ? why : e;
        } catch (ExecutionException e) {
            throw unchecked(e.getCause());
        }
    }

    private ApiCall<Page<T>> call(@Nullable String cursor) {
        return deadline.limit(pager.listing.call(cursor));
    }

    private Request<T> ask(@Nullable String cursor) {
        next = null;
        Request<T> request = new Request<>(cursor, start(cursor));
        requests.add(request);
        request.call.whenComplete((page, failure) -> {
            try {
                arrived(request, page);
            } finally {
                if (page == null) {
                    request.page.completeExceptionally(deadline.explain(cause(failure)));
                } else {
                    request.page.complete(page);
                }
            }
        });
        return request;
    }

    /** A page that cannot even be asked for fails like any other, when the walk comes to it. */
    private CompletableFuture<Page<T>> start(@Nullable String cursor) {
        try {
            CompletableFuture<Page<T>> page = call(cursor).executeAsync();
            if (pager.listing.source() instanceof NumberedPages<T> numbered) {
                next = numbered.after(cursor);
            }
            return page;
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** @param page null if it failed; then no more are asked for until the walk has come to it */
    private synchronized void arrived(Request<T> request, @Nullable Page<T> page) {
        if (request.dropped) {
            return;
        }
        request.arrived = true;
        if (page == null) {
            next = null;
        } else if (!pager.goesOn(request.cursor, page)) {
            next = null;
            dropAfter(request);
        } else if (!(pager.listing.source() instanceof NumberedPages)) {
            next = page.nextCursor().orElse(null);
        }
        if (request == awaited) {
            handOver();
        }
        askAhead();
    }

    private void handOver() {
        requests.remove();
        awaited = null;
    }

    /** A page that is there at once leads back here from within; the loop, not the stack, goes on. */
    private void askAhead() {
        if (asking) {
            return;
        }
        asking = true;
        while (next != null && requests.size() < most) {
            ask(next);
        }
        asking = false;
    }

    private void drop() {
        awaited = null;
        next = null;
        dropAfter(null);
    }

    /** @param last null to drop all */
    private void dropAfter(@Nullable Request<T> last) {
        while (requests.peekLast() != last) {
            Request<T> request = requests.removeLast();
            request.dropped = true;
            request.call.cancel(true);
        }
    }

    /** Without what a future puts around a failure. */
    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException exception ? exception : new CompletionException(failure);
    }
}
