package dev.espalier.runtime;

import dev.espalier.runtime.error.PagingException;
import dev.espalier.runtime.internal.page.NumberedPages;
import org.jspecify.annotations.Nullable;

/** Where a walk over a list stands, and the rules by which one page leads to the next. Used by one thread at a time. */
final class PageWalk<T> {
    private final Pager<T> pager;
    private final CursorCycle cycle;
    private @Nullable String cursor;
    private @Nullable Page<T> before;

    PageWalk(Pager<T> pager) {
        this.pager = pager;
        cursor = pager.listing.start();
        cycle = new CursorCycle(cursor);
    }

    /** Where the page is that the walk stands at. */
    @Nullable
    String cursor() {
        return cursor;
    }

    boolean goesOn(Page<T> page) {
        return pager.goesOn(cursor, page);
    }

    /**
     * Looks at the page at the cursor before anybody else does.
     *
     * @throws PagingException if pages are counted, and it is the one before once more
     */
    void check(Page<T> page) {
        if (pager.listing.source() instanceof NumberedPages
                && before != null
                && !page.items().isEmpty()
                && page.items().equals(before.items())) {
            throw failure("page " + cursor + " holds the same items as the page before it. The vendor seems to ignore"
                    + " the page number, so the list would never end. Read the first page alone with firstPage(), and"
                    + " report this to the vendor.");
        }
    }

    /**
     * Moves on to the page after {@code page}, which has one.
     *
     * @throws PagingException if the vendor does not say where, or leads back; the walk stays where it is
     */
    void advance(Page<T> page) {
        String next = page.nextCursor()
                .orElseThrow(() -> failure(
                        "the vendor says that more pages follow, but gives no cursor. Report this to the vendor."));
        if (cycle.isClosedBy(cursor, next)) {
            throw failure("the cursor \"" + next
                    + "\" came a second time, so the list would never end. Report this to the vendor.");
        }
        cycle.add(next);
        cursor = next;
        before = page;
    }

    private PagingException failure(String message) {
        return new PagingException(pager.listing.operation(), message);
    }
}
