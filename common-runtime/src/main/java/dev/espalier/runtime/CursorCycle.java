package dev.espalier.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Notices that cursors lead in a circle, and remembers one of them whatever the length of the list: Brent's algorithm.
 * Each cursor is compared with the one that is remembered, which gives way to another after 1, 2, 4, 8 ... pages.
 *
 * <p>Where {@code t} pages lead into a circle of {@code c}, at most the greater of {@code t} and {@code 2c - 2} pages
 * come again before it is noticed; none where a page leads to itself.
 */
final class CursorCycle {
    private @Nullable String remembered;
    private long pages;
    private long pagesUntilNext = 1;

    CursorCycle(@Nullable String start) {
        remembered = start;
    }

    /** Whether going on from {@code cursor} to {@code next} is known to lead back. */
    boolean isClosedBy(@Nullable String cursor, String next) {
        return next.equals(cursor) || next.equals(remembered);
    }

    void add(String cursor) {
        pages++;
        if (pages == pagesUntilNext) {
            remembered = cursor;
            pages = 0;
            pagesUntilNext *= 2;
        }
    }
}
