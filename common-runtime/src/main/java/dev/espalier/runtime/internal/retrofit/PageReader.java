package dev.espalier.runtime.internal.retrofit;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonToken;
import dev.espalier.runtime.Page;
import dev.espalier.runtime.internal.call.UnreadablePageException;
import dev.espalier.runtime.internal.json.JsonInput;
import dev.espalier.runtime.internal.json.JsonType;
import dev.espalier.runtime.internal.json.JsonTypes;
import dev.espalier.runtime.json.UnexpectedValueException;
import dev.espalier.runtime.operation.Paginated;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page: the items one by one into models, the little that is around them into a tree. A page without a cursor
 * goes on where pages are counted, unless it says otherwise.
 */
final class PageReader<T> implements Function<JsonInput, Page<T>> {
    private final List<String> itemsPath;
    private final List<String> nextPath;
    private final List<String> morePath;
    private final JsonType<List<T>> items;

    PageReader(Paginated paging, JsonType<T> item) {
        itemsPath = List.of(paging.items());
        nextPath = List.of(paging.next());
        morePath = List.of(paging.more());
        items = JsonTypes.list(item);
    }

    @Override
    public Page<T> apply(JsonInput in) {
        Found<T> found = new Found<>();
        JsonObject envelope = readObject(in, 0, found);
        String next = text(at(envelope, nextPath));
        if (found.items == null) {
            throw new UnreadablePageException(
                    found.fault == null
                            ? "the page holds no items at " + String.join(".", itemsPath)
                            : found.fault.getMessage(),
                    next);
        }
        Boolean more = more(at(envelope, morePath));
        return Page.<T>builder()
                .items(found.items)
                .nextCursor(next)
                .hasNext(more == null ? next != null || nextPath.isEmpty() : more)
                .envelope(envelope)
                .build();
    }

    /** An object on the way to the items; {@code depth} names of the path lead to it. */
    private JsonObject readObject(JsonInput in, int depth, Found<T> found) {
        JsonObject object = new JsonObject();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            boolean onPath = name.equals(itemsPath.get(depth));
            if (onPath && depth == itemsPath.size() - 1) {
                readItems(in, found);
            } else if (onPath && in.peek() == JsonToken.BEGIN_OBJECT) {
                object.add(name, readObject(in, depth + 1, found));
            } else {
                object.add(name, in.nextElement());
            }
        }
        in.endObject();
        return object;
    }

    /** What is no item costs the page, but not what stands behind it: the cursor that leads on. */
    private void readItems(JsonInput in, Found<T> found) {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            // Some servers write an empty list as null.
            found.items = List.of();
            return;
        }
        if (in.peek() != JsonToken.BEGIN_ARRAY) {
            found.fault = new JsonParseException("no array stands at " + in.path());
            in.skipValue();
            return;
        }
        List<T> list = items.readValue(in);
        try {
            list.forEach(item -> {});
            found.items = list;
        } catch (UnexpectedValueException e) {
            found.fault = new JsonParseException(e.found() + " stands at " + e.path() + " among the items", e);
        }
    }

    private static @Nullable JsonElement at(JsonObject envelope, List<String> path) {
        JsonElement element = path.isEmpty() ? null : envelope;
        for (String name : path) {
            element = element instanceof JsonObject object ? object.get(name) : null;
        }
        return element;
    }

    /** Null if the page does not say. */
    private static @Nullable Boolean more(@Nullable JsonElement said) {
        if (said instanceof JsonPrimitive flag && flag.isBoolean()) {
            return flag.getAsBoolean();
        }
        return said instanceof JsonArray links
                ? StreamSupport.stream(links.spliterator(), false).anyMatch(PageReader::leadsOn)
                : null;
    }

    /** RFC 8288: capitals make no difference. */
    private static boolean leadsOn(JsonElement link) {
        return link instanceof JsonObject object
                && object.get("rel") instanceof JsonPrimitive rel
                && rel.getAsString().equalsIgnoreCase("next");
    }

    /** Cursors are text; an empty one leads nowhere. */
    private static @Nullable String text(@Nullable JsonElement cursor) {
        return cursor == null
                        || !cursor.isJsonPrimitive()
                        || cursor.getAsString().isEmpty()
                ? null
                : cursor.getAsString();
    }

    private static final class Found<T> {
        private @Nullable List<T> items;
        private @Nullable JsonParseException fault;
    }
}
