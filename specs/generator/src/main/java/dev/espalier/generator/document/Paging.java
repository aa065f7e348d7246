package dev.espalier.generator.document;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the pages of a list follow each other.
 *
 * @param place where the document says so
 * @param request the parameter that asks for a page: one of the query, or a page number that ends the path
 * @param items where a response holds the items
 * @param next where it holds what leads to the next page; empty if pages are counted
 * @param more where it says whether another page follows, with a flag or a list of links; empty if it does not
 * @param poll how soon the last cursor may be asked again for what is new; empty if the list ends
 */
public record Paging(
        String place,
        Style style,
        String request,
        List<String> items,
        List<String> next,
        List<String> more,
        Optional<Duration> poll) {
    /** Whether the list grows at its end. */
    public boolean isFeed() {
        return poll.isPresent();
    }

    /** What leads to the next page. */
    public enum Style {
        CURSOR,
        PAGE
    }
}
