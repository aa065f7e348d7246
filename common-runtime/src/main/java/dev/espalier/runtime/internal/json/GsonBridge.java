package dev.espalier.runtime.internal.json;

import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Lets a user's own Gson read and write a type, however it is set up. The JSON passes through a tree, so that there is
 * one way in which a value is read, and the same text gives the same value from every source.
 */
final class GsonBridge<T> extends TypeAdapter<T> {
    private final JsonType<T> type;

    GsonBridge(JsonType<T> type) {
        this.type = type;
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
        return type.readTree(GsonTree.read(in));
    }

    @Override
    public void write(JsonWriter out, @Nullable T value) throws IOException {
        JsonElement tree = JsonMemory.use(memory -> {
            JsonOutput bytes = memory.output();
            type.writeValue(bytes, value);
            return memory.input(bytes.buffer(), bytes.size()).nextElement();
        });
        GsonTree.write(out, tree);
    }
}
