package dev.espalier.runtime;

import java.time.Duration;
import java.util.Iterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that the vendor hands out in pages. Lazy: a page is requested when its first item is needed, and not earlier
 * unless {@link #prefetch} says so. Immutable and thread-safe; every iteration starts anew.
 *
 * <pre>{@code
 * for (LiveStream stream : mux.liveStreams().list()) { ... }
 * }</pre>
 *
 * <p>The iteration ends where the vendor says that there is no more; an empty page does not end it, except where pages
 * are counted. A failed page throws what {@link ApiCall#execute()} throws, after the retries; the iterator asks for it
 * again when it is used again.
 *
 * <p>A list that would never end throws a {@link dev.espalier.runtime.error.PagingException}: where a counted page
 * holds the same items as the one before, and where cursors lead in a circle. A page that leads to itself is noticed at
 * once, a longer circle before twice as many pages have come again as the list has.
 *
 * @param <T> the items
 */
public sealed class Pager<T> implements Iterable<T> permits Feed {
    /** Gives the call for the page at a cursor. */
    @FunctionalInterface
    public interface PageSource<T> {
        /** @param cursor where the page starts; {@code null} for the first page */
        ApiCall<Page<T>> page(@Nullable String cursor);
    }

    final Listing<T> listing;

    Pager(Listing<T> listing) {
        this.listing = listing;
    }

    /**
     * A pager over any source of pages, such as a fake one in a test.
     *
     * @param operation names the list in errors
     */
    public static <T> Pager<T> of(String operation, PageSource<T> source) {
        return new Pager<>(Listing.of(operation, source));
    }

    /**
     * This list from a page on: a {@linkplain Page#nextCursor() cursor}, or a page number where the vendor counts
     * pages.
     */
    public Pager<T> from(String cursor) {
        return new Pager<>(listing.from(cursor));
    }

    /** This list with other options for the call of each page. */
    public Pager<T> with(UnaryOperator<CallOptions.Builder> change) {
        return new Pager<>(listing.with(change));
    }

    /**
     * This list with a deadline for all its pages together. Default none.
     *
     * <p>Each iteration has its own, from its first request on; what is done with the items counts too. The call of
     * each page keeps {@linkplain CallOptions#deadline() the deadline of its options}, and gets what is left if that is
     * less. When the deadline has passed, the next page throws a
     * {@link dev.espalier.runtime.error.DeadlineExceededException}, with 0 attempts if it was not asked for.
     *
     * @throws IllegalArgumentException if it is not longer than zero, or longer than a year
     */
    public Pager<T> deadline(Duration deadline) {
        return new Pager<>(listing.deadline(deadline));
    }

    /**
     * This list with up to {@code pages} pages asked for before they are needed, while those before them are handled.
     * Default 0: each page is asked for when it is needed.
     *
     * <p>The items, their order and the errors stay the same: what a page fails with is thrown where its items would
     * be. At most {@code pages} requests are under way at a time, and at most as many pages are held ahead. Where a
     * page holds the cursor of the next, requests still follow one another, so that 1 does nearly as much as more;
     * counted pages are asked for side by side, also up to {@code pages} beyond the end.
     *
     * <p>An iteration that is left in the middle asks for no more. To cancel what it has under way, close its
     * {@link #stream()}; {@link #forEachPageAsync} does that when it ends.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Pager<T> prefetch(int pages) {
        return new Pager<>(listing.prefetch(pages));
    }

    /** The call for the first page alone, within the {@link #deadline} if there is one. */
    public ApiCall<Page<T>> firstPage() {
        return SharedDeadline.of(listing).limit(listing.call(listing.start()));
    }

    /** The items, page after page. */
    @Override
    public Iterator<T> iterator() {
        return new PageIterator<>(this).items();
    }

    /**
     * The items as a sequential stream. To close it cancels what {@link #prefetch} has under way; without that it holds
     * nothing that would have to be closed.
     */
    public Stream<T> stream() {
        PageIterator<T> pages = new PageIterator<>(this);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages.items(), 0), false)
                .onClose(pages::cancel);
    }

    /** The pages, each requested when it is needed, or {@linkplain #prefetch earlier}. */
    public Iterable<Page<T>> pages() {
        return () -> new PageIterator<>(this);
    }

    /**
     * Visits the pages one after the other without blocking a thread.
     *
     * @param visitor takes a page and says whether to go on; runs on the client's {@linkplain ClientBuilder#executor
     *     executor}
     * @return completes after the last page, or fails as {@link ApiCall#executeAsync()} does; to cancel it cancels the
     *     requests that are under way
     */
    public CompletableFuture<Void> forEachPageAsync(Predicate<? super Page<T>> visitor) {
        PageWalk<T> walk = new PageWalk<>(this);
        return new AsyncPages<T>(requests(), visitor) {
            @Override
            @Nullable
            String cursor() {
                return walk.cursor();
            }

            @Override
            void check(Page<T> page) {
                walk.check(page);
            }

            @Override
            boolean advance(Page<T> page) {
                boolean goesOn = walk.goesOn(page);
                if (goesOn) {
                    walk.advance(page);
                }
                return goesOn;
            }

            @Override
            void then(Runnable step) {
                step.run();
            }
        }.start();
    }

    /** The requests of one walk. */
    PageRequests<T> requests() {
        return new PageRequests<>(this, listing.ahead(), SharedDeadline.of(listing));
    }

    /** Whether another page is to be asked for after {@code page}, which came at {@code cursor}. */
    boolean goesOn(@Nullable String cursor, Page<T> page) {
        return page.hasNext();
    }
}
