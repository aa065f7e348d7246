package dev.espalier.runtime.internal.json;

import com.google.gson.stream.JsonToken;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object with arbitrary names.
 *
 * @param <T> the values
 */
final class MapType<T> extends JsonType<Map<String, T>> {
    private final TypeReference<T> values;

    MapType(TypeReference<T> values) {
        this.values = values;
    }

    @Override
    Object read(JsonInput in) {
        if (in.peek() != JsonToken.BEGIN_OBJECT) {
            return OddValue.read(in);
        }
        JsonType<T> value = values.get();
        Map<String, @Nullable Object> stored = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            stored.put(in.nextName(), value.readItem(in));
        }
        in.endObject();
        return StoredMap.of(value, stored);
    }

    @Override
    void write(JsonOutput out, Object stored) {
        JsonType<T> value = values.get();
        out.beginObject();
        ((StoredMap<?>) stored).stored().forEach((name, item) -> {
            out.name(name);
            value.writeItem(out, item);
        });
        out.endObject();
    }

    @Override
    boolean isScalar() {
        return false;
    }

    @Override
    String expected() {
        return "an object";
    }

    @Override
    Object store(Map<String, T> map) {
        if (map instanceof StoredMap<T>) {
            return map;
        }
        JsonType<T> value = values.get();
        Map<String, @Nullable Object> stored = new LinkedHashMap<>();
        map.forEach((name, given) -> stored.put(name, given == null ? value.ofNull() : value.store(given)));
        return StoredMap.of(value, stored);
    }
}
