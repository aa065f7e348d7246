package dev.espalier.generator.document;

import java.util.List;

/**
 * How the pages of a list follow each other.
 *
 * @param place where the document says so
 * @param request the query parameter that asks for a page
 * @param items where a response holds the items
 * @param next where it holds what leads to the next page; empty if pages are counted
 * @param more where it says whether another page follows; empty if it does not
 * @param isFeed whether the last cursor may be asked again for what is new
 */
public record Paging(
        String place,
        Style style,
        String request,
        List<String> items,
        List<String> next,
        List<String> more,
        boolean isFeed) {
    /** What leads to the next page. */
    public enum Style {
        CURSOR,
        PAGE
    }
}
