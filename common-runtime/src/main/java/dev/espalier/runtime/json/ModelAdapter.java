package dev.espalier.runtime.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes one model as a JSON object. Each generated model has one, so that no reflection is needed. */
public abstract class ModelAdapter<T, B> extends TypeAdapter<T> {
    protected ModelAdapter() {}

    protected abstract B newBuilder();

    /** Reads the value of property {@code name} into {@code builder}. */
    protected abstract void readProperty(JsonReader in, String name, B builder) throws IOException;

    /** Makes the model. Nothing is checked: a response that lacks a field is still a response. */
    protected abstract T build(B builder);

    protected abstract void writeProperties(JsonWriter out, T model) throws IOException;

    @Override
    public final @Nullable T read(JsonReader in) throws IOException {
        if (JsonTypes.isNull(in)) {
            return null;
        }
        B builder = newBuilder();
        in.beginObject();
        while (in.hasNext()) {
            readProperty(in, in.nextName(), builder);
        }
        in.endObject();
        return build(builder);
    }

    @Override
    public final void write(JsonWriter out, @Nullable T model) throws IOException {
        if (model == null) {
            out.nullValue();
            return;
        }
        out.beginObject();
        writeProperties(out, model);
        out.endObject();
    }
}
