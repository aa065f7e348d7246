package dev.espalier.runtime;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import dev.espalier.runtime.json.JsonTypes;
import dev.espalier.runtime.operation.Paginated;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a page: the items one by one into models, the little that is around them into a tree. */
final class PageAdapter<T> extends TypeAdapter<Page<T>> {
    private final List<String> itemsPath;
    private final List<String> nextPath;
    private final List<String> morePath;
    private final TypeAdapter<List<T>> items;

    PageAdapter(Paginated paging, TypeAdapter<T> item) {
        itemsPath = List.of(paging.items());
        nextPath = List.of(paging.next());
        morePath = List.of(paging.more());
        items = JsonTypes.list(() -> item);
    }

    @Override
    public Page<T> read(JsonReader in) throws IOException {
        Found<T> found = new Found<>();
        JsonObject envelope = readObject(in, 0, found);
        if (found.items == null) {
            throw new JsonParseException("the page holds no items at " + String.join(".", itemsPath));
        }
        String next = text(at(envelope, nextPath));
        boolean hasNext = next != null;
        if (!morePath.isEmpty() && at(envelope, morePath) instanceof JsonPrimitive more) {
            hasNext = more.getAsBoolean();
        }
        return new Page<>(found.items, next, hasNext, envelope);
    }

    /** An object on the way to the items; {@code depth} names of the path lead to it. */
    private JsonObject readObject(JsonReader in, int depth, Found<T> found) throws IOException {
        JsonObject object = new JsonObject();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            boolean onPath = name.equals(itemsPath.get(depth));
            if (onPath && depth == itemsPath.size() - 1) {
                found.items = in.peek() == JsonToken.NULL ? none(in) : items.read(in);
            } else if (onPath && in.peek() == JsonToken.BEGIN_OBJECT) {
                object.add(name, readObject(in, depth + 1, found));
            } else {
                object.add(name, JsonTypes.ANY.read(in));
            }
        }
        in.endObject();
        return object;
    }

    /** Some servers write an empty list as null. */
    private static <T> List<T> none(JsonReader in) throws IOException {
        in.nextNull();
        return List.of();
    }

    private static @Nullable JsonElement at(JsonObject envelope, List<String> path) {
        JsonElement element = path.isEmpty() ? null : envelope;
        for (String name : path) {
            element = element instanceof JsonObject object ? object.get(name) : null;
        }
        return element;
    }

    /** Cursors are text; an empty one leads nowhere. */
    private static @Nullable String text(@Nullable JsonElement cursor) {
        return cursor == null
                        || !cursor.isJsonPrimitive()
                        || cursor.getAsString().isEmpty()
                ? null
                : cursor.getAsString();
    }

    @Override
    public void write(JsonWriter out, Page<T> page) {
        throw new UnsupportedOperationException("Pages are only read.");
    }

    private static final class Found<T> {
        private @Nullable List<T> items;
    }
}
