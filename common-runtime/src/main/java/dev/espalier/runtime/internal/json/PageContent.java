package dev.espalier.runtime.internal.json;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page as Jackson writes and reads it; what is missing is null.
 *
 * @param envelope as maps, lists, texts, numbers and booleans
 * @param <T> the items
 */
public record PageContent<T>(
        @Nullable List<T> items,
        @Nullable String nextCursor,
        @Nullable Boolean hasNext,
        @Nullable Map<String, @Nullable Object> envelope) {
    /** With the envelope as a tree of plain values. */
    @SuppressWarnings("unchecked")
    public static <T> PageContent<T> of(
            List<T> items, @Nullable String nextCursor, boolean hasNext, JsonObject envelope) {
        return new PageContent<>(items, nextCursor, hasNext, (Map<String, @Nullable Object>) PlainTree.of(envelope));
    }

    /** The envelope as JSON. */
    public JsonObject envelopeJson() {
        return envelope == null
                ? new JsonObject()
                : JsonMemory.use(memory -> {
                    JsonOutput out = memory.output();
                    PlainTree.write(envelope, out);
                    return memory.input(out.buffer(), out.size()).nextElement().getAsJsonObject();
                });
    }
}
