package dev.espalier.testkit.internal.stub;

import com.google.gson.JsonElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a test says of a list.
 *
 * @param items what is in it at first; null for the document's examples
 * @param count how many of those; null for two pages
 * @param pageSize the most that a page holds; null for as many as the example has
 */
public record ListSettings(
        @Nullable List<JsonElement> items,
        @Nullable Integer count,
        @Nullable Integer pageSize) {
    static final ListSettings DEFAULT = new ListSettings(null, null, null);

    public ListSettings withItems(List<JsonElement> items) {
        return new ListSettings(List.copyOf(items), null, pageSize);
    }

    public ListSettings withCount(int count) {
        return new ListSettings(null, count, pageSize);
    }

    public ListSettings withPageSize(int size) {
        return new ListSettings(items, count, size);
    }

    /** @param example how many items the document shows on a page */
    int sizeOfPage(int example) {
        return pageSize != null ? pageSize : Math.max(1, example);
    }

    /** @param isPaged whether there is more than one page to fill */
    int countOf(int example, boolean isPaged) {
        if (count != null) {
            return count;
        }
        return isPaged ? 2 * sizeOfPage(example) : example;
    }
}
