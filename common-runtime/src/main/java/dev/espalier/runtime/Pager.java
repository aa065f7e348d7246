package dev.espalier.runtime;

import dev.espalier.runtime.error.PagingException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that the vendor hands out in pages. Lazy: a page is requested when its first item is needed, and never
 * earlier. Immutable and thread-safe; every iteration starts anew.
 *
 * <pre>{@code
 * for (LiveStream stream : mux.liveStreams().list()) { ... }
 * }</pre>
 *
 * <p>The iteration ends where the vendor says that there is no more; an empty page does not end it, except where pages
 * are counted. A failed page throws what {@link ApiCall#execute()} throws, after the retries.
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

    final String operation;
    final PageSource<T> source;
    final @Nullable String start;

    Pager(String operation, PageSource<T> source, @Nullable String start) {
        this.operation = operation;
        this.source = source;
        this.start = start;
    }

    /**
     * A pager over any source of pages, such as a fake one in a test.
     *
     * @param operation names the list in errors
     */
    public static <T> Pager<T> of(String operation, PageSource<T> source) {
        return new Pager<>(operation, source, null);
    }

    /**
     * This list from a page on: a {@linkplain Page#nextCursor() cursor}, or a page number where the vendor counts
     * pages.
     */
    public Pager<T> from(String cursor) {
        return new Pager<>(operation, source, cursor);
    }

    /** This list with other options for the call of each page. */
    public Pager<T> with(UnaryOperator<CallOptions.Builder> change) {
        return new Pager<>(operation, cursor -> source.page(cursor).with(change), start);
    }

    /** The call for the first page alone. */
    public ApiCall<Page<T>> firstPage() {
        return source.page(start);
    }

    /** The items, page after page. */
    @Override
    public Iterator<T> iterator() {
        Iterator<Page<T>> pages = pages().iterator();
        return new Iterator<>() {
            private Iterator<T> items = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!items.hasNext() && pages.hasNext()) {
                    items = pages.next().items().iterator();
                }
                return items.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return items.next();
            }
        };
    }

    /** The items as a sequential stream. It holds nothing that would have to be closed. */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** The pages, each requested when it is needed. */
    public Iterable<Page<T>> pages() {
        return () -> new PageIterator<>(this);
    }

    /**
     * Visits the pages one after the other without blocking a thread.
     *
     * @param visitor takes a page and says whether to go on; runs on one of the client's threads
     * @return completes after the last page, or fails as {@link ApiCall#executeAsync()} does; to cancel it cancels the
     *     request that is under way
     */
    public CompletableFuture<Void> forEachPageAsync(Predicate<? super Page<T>> visitor) {
        Progress<T> progress = new Progress<>(this);
        return new AsyncPages<T>(visitor) {
            @Override
            ApiCall<Page<T>> call() {
                return progress.call();
            }

            @Override
            boolean advance(Page<T> page) {
                boolean goesOn = progress.goesOn(page);
                if (goesOn) {
                    progress.advance(page);
                }
                return goesOn;
            }

            @Override
            void then(Runnable request) {
                request.run();
            }
        }.start();
    }

    /** Whether another page is to be asked for after {@code page}, which came at {@code cursor}. */
    boolean goesOn(@Nullable String cursor, Page<T> page) {
        return page.hasNext();
    }

    /** The rules by which one page leads to the next. */
    private static final class Progress<T> {
        private final Pager<T> pager;
        private final Set<String> seen = new HashSet<>();
        private @Nullable String cursor;

        Progress(Pager<T> pager) {
            this.pager = pager;
            cursor = pager.start;
            if (cursor != null) {
                seen.add(cursor);
            }
        }

        ApiCall<Page<T>> call() {
            return pager.source.page(cursor);
        }

        boolean goesOn(Page<T> page) {
            return pager.goesOn(cursor, page);
        }

        /**
         * Moves on to the page after {@code page}, which has one.
         *
         * @throws PagingException if the vendor does not say where, or leads back
         */
        void advance(Page<T> page) {
            String next = page.nextCursor()
                    .orElseThrow(() -> new PagingException(
                            pager.operation,
                            "the vendor says that more pages follow, but gives no cursor. Report this to the vendor."));
            if (!seen.add(next)) {
                throw new PagingException(
                        pager.operation,
                        "the cursor \"" + next
                                + "\" came a second time, so the list would never end. Report this to the vendor.");
            }
            cursor = next;
        }
    }

    /**
     * Moves on only when the next page is asked for, so that a faulty cursor does not cost the page that holds it.
     * After a failure {@code next()} asks for the same page again.
     */
    private static final class PageIterator<T> implements Iterator<Page<T>> {
        private final Progress<T> progress;
        private @Nullable Page<T> last;
        private boolean advanced;

        PageIterator(Pager<T> pager) {
            progress = new Progress<>(pager);
        }

        @Override
        public boolean hasNext() {
            return last == null || advanced || progress.goesOn(last);
        }

        @Override
        public Page<T> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (last != null && !advanced) {
                progress.advance(last);
                advanced = true;
            }
            last = progress.call().execute();
            advanced = false;
            return last;
        }
    }
}
