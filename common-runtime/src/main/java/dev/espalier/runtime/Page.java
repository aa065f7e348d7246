package dev.espalier.runtime;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.gson.JsonObject;
import dev.espalier.runtime.internal.json.PageContent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. Jackson writes it as an object with {@code items}, {@code nextCursor}, {@code hasNext} and
 * {@code envelope}, and reads it back.
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
    Page(List<T> items, @Nullable String nextCursor, boolean hasNext, JsonObject envelope) {
        this.items = items.stream().filter(Objects::nonNull).toList();
        this.nextCursor = nextCursor;
        this.hasNext = hasNext;
        this.envelope = envelope;
    }

    @JsonCreator
    Page(PageContent<T> content) {
        this(
                Objects.requireNonNullElse(content.items(), List.of()),
                content.nextCursor(),
                Boolean.TRUE.equals(content.hasNext()),
                content.envelopeJson());
    }

    @JsonValue
    PageContent<T> content() {
        return PageContent.of(items, nextCursor, hasNext, envelope);
    }

    /** A page with these items, after which no other follows. */
    public static <T> Page<T> of(List<T> items) {
        return Page.<T>builder().items(items).build();
    }

    /** A page of a fake list. */
    public static <T> Builder<T> builder() {
        return new Builder<>();
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

    /**
     * Makes a {@link Page}.
     *
     * @param <T> the items
     */
    public static final class Builder<T> {
        private List<T> items = List.of();
        private @Nullable String nextCursor;
        private boolean hasNext;
        private JsonObject envelope = new JsonObject();

        private Builder() {}

        /** The items; a null among them is left out. Default none. */
        public Builder<T> items(List<T> items) {
            this.items = items;
            return this;
        }

        /** Where the list goes on, or where it will once there is more. Default nowhere. */
        public Builder<T> nextCursor(@Nullable String cursor) {
            nextCursor = cursor;
            return this;
        }

        /** Whether the vendor has another page now; it needs a cursor then. Default no. */
        public Builder<T> hasNext(boolean hasNext) {
            this.hasNext = hasNext;
            return this;
        }

        /** The rest of the response, without the items. Default an empty object. */
        public Builder<T> envelope(JsonObject envelope) {
            this.envelope = envelope.deepCopy();
            return this;
        }

        public Page<T> build() {
            return new Page<>(items, nextCursor, hasNext, envelope);
        }
    }
}
