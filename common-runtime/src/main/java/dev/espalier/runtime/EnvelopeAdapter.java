package dev.espalier.runtime;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a result that the vendor wraps in an object, such as {@code {"data": ...}}. */
final class EnvelopeAdapter<T> extends TypeAdapter<T> {
    private final String property;
    private final TypeAdapter<T> result;

    EnvelopeAdapter(String property, TypeAdapter<T> result) {
        this.property = property;
        this.result = result;
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
        T value = null;
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals(property)) {
                value = result.read(in);
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        return value;
    }

    @Override
    public void write(JsonWriter out, T value) throws IOException {
        out.beginObject().name(property);
        result.write(out, value);
        out.endObject();
    }
}
