package dev.espalier.testkit.internal.stub;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands at a path of properties in a JSON value. */
public final class Json {
    private Json() {}

    /** Empty if there is nothing. */
    static Optional<JsonElement> at(@Nullable JsonElement json, List<String> path) {
        JsonElement found = json;
        for (String name : path) {
            found = found instanceof JsonObject object ? object.get(name) : null;
        }
        return Optional.ofNullable(found);
    }

    /** {@code json} with {@code value} at {@code path}, or with nothing there. Objects on the way are made. */
    static JsonElement with(JsonElement json, List<String> path, @Nullable JsonElement value) {
        if (path.isEmpty()) {
            return value == null ? JsonNull.INSTANCE : value;
        }
        JsonObject object = json instanceof JsonObject there ? there.deepCopy() : new JsonObject();
        String name = path.get(0);
        if (path.size() == 1 && value == null) {
            object.remove(name);
            return object;
        }
        JsonElement inner = object.has(name) ? object.get(name) : new JsonObject();
        object.add(name, with(inner, path.subList(1, path.size()), value));
        return object;
    }

    /** The list at {@code path}; an empty one if there is none. */
    static JsonArray list(@Nullable JsonElement json, List<String> path) {
        return at(json, path)
                .filter(JsonElement::isJsonArray)
                .map(JsonElement::getAsJsonArray)
                .orElseGet(JsonArray::new);
    }

    /** What {@code bytes} are; empty if they are no object. */
    static Optional<JsonObject> object(byte[] bytes) {
        try {
            return JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)) instanceof JsonObject object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (com.google.gson.JsonParseException e) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException if {@code pointer} does not begin with a slash */
    public static void checkPointer(String pointer) {
        if (!pointer.startsWith("/")) {
            throw new IllegalArgumentException(
                    "\"" + pointer + "\" is no JSON pointer; it begins with a slash, as /data/status does.");
        }
    }

    /**
     * {@code json} with {@code value} at a JSON pointer, such as {@code /data/0/status}.
     *
     * @throws IllegalArgumentException if nothing stands there that could be replaced or added
     */
    public static JsonElement replaced(JsonElement json, String pointer, JsonElement value) {
        JsonElement copy = json.deepCopy();
        String[] names = pointer.substring(1).split("/", -1);
        @Nullable JsonElement owner = copy;
        for (int i = 0; i < names.length - 1; i++) {
            owner = child(owner, name(names[i]));
        }
        String last = name(names[names.length - 1]);
        if (owner instanceof JsonObject object) {
            object.add(last, value);
        } else if (owner instanceof JsonArray array && child(array, last) != null) {
            array.set(Integer.parseInt(last), value);
        } else {
            throw new IllegalArgumentException("The answer has no place " + pointer + ": " + json);
        }
        return copy;
    }

    private static @Nullable JsonElement child(@Nullable JsonElement owner, String name) {
        if (owner instanceof JsonArray array && name.matches("\\d{1,6}")) {
            int index = Integer.parseInt(name);
            return index < array.size() ? array.get(index) : null;
        }
        return owner instanceof JsonObject object ? object.get(name) : null;
    }

    private static String name(String escaped) {
        return escaped.replace("~1", "/").replace("~0", "~");
    }
}
