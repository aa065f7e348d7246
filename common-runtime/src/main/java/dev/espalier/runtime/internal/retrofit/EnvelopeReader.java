package dev.espalier.runtime.internal.retrofit;

import dev.espalier.runtime.internal.json.JsonInput;
import dev.espalier.runtime.internal.json.JsonType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a result that the vendor wraps in an object, such as {@code {"data": ...}}. */
final class EnvelopeReader<T> implements Function<JsonInput, @Nullable T> {
    private final String property;
    private final JsonType<T> result;

    EnvelopeReader(String property, JsonType<T> result) {
        this.property = property;
        this.result = result;
    }

    @Override
    public @Nullable T apply(JsonInput in) {
        T value = null;
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals(property)) {
                value = result.readValue(in);
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        return value;
    }
}
