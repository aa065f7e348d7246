package dev.espalier.runtime;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param <T> the items
 */
public final class Page<T> {
    private final List<T> items;
    private final @Nullable String nextCursor;
    private final boolean hasNext;
    private final JsonObject envelope;

    /**
     * @param items the items, possibly none; a null among them is left out
     * @param nextCursor where the list goes on, or where it will once there is more
     * @param hasNext whether the vendor has another page now
     * @param envelope the rest of the response, without the items
     */
    public Page(List<T> items, @Nullable String nextCursor, boolean hasNext, JsonObject envelope) {
        this.items = items.stream().filter(Objects::nonNull).toList();
        this.nextCursor = nextCursor;
        this.hasNext = hasNext;
        this.envelope = envelope;
    }

    /** The items. A page can be empty though more follow. */
    public List<T> items() {
        return items;
    }

    /**
     * What {@link Pager#from} takes to go on after this page; the number of the next page where the vendor counts
     * pages. It can be present on the last page, where it leads to what is added later.
     */
    public Optional<String> nextCursor() {
        return Optional.ofNullable(nextCursor);
    }

    /** Whether another page follows. */
    public boolean hasNext() {
        return hasNext;
    }

    /** The response without the items: totals, time frames, cursors. A copy. */
    public JsonObject envelope() {
        return envelope.deepCopy();
    }

    @Override
    public String toString() {
        return "Page{" + items.size() + " items, nextCursor=" + nextCursor + ", hasNext=" + hasNext + "}";
    }
}
