package dev.espalier.runtime;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Moves on only when the next page is asked for, so that a faulty cursor does not cost the page that holds it. After a
 * failure {@code next()} asks for the same page again.
 */
final class PageIterator<T> implements Iterator<Page<T>> {
    private final PageWalk<T> walk;
    private final PageRequests<T> requests;
    private @Nullable Page<T> last;
    private boolean advanced;

    PageIterator(Pager<T> pager) {
        walk = new PageWalk<>(pager);
        requests = pager.requests();
    }

    @Override
    public boolean hasNext() {
        return last == null || advanced || walk.goesOn(last);
    }

    @Override
    public Page<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (last != null && !advanced) {
            walk.advance(last);
            advanced = true;
        }
        Page<T> page = requests.get(walk.cursor());
        walk.check(page);
        last = page;
        advanced = false;
        return page;
    }

    /** Cancels what was asked for ahead. */
    void cancel() {
        requests.cancel();
    }

    /** The items, page after page. */
    Iterator<T> items() {
        return new Items<>(this);
    }

    private static final class Items<T> implements Iterator<T> {
        private final Iterator<Page<T>> pages;
        private Iterator<T> items = Collections.emptyIterator();

        Items(Iterator<Page<T>> pages) {
            this.pages = pages;
        }

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
    }
}
