package dev.espalier.runtime.internal.json;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/** A JSON tree, from and to a reader and writer of Gson. */
final class GsonTree {
    private static final TypeAdapter<JsonElement> ELEMENT = new Gson().getAdapter(JsonElement.class);

    private GsonTree() {}

    static JsonElement read(JsonReader in) throws IOException {
        return ELEMENT.read(in);
    }

    /** A writer that leaves nulls out would lose those that mean something. */
    static void write(JsonWriter out, JsonElement tree) throws IOException {
        boolean before = out.getSerializeNulls();
        out.setSerializeNulls(true);
        try {
            ELEMENT.write(out, tree);
        } finally {
            out.setSerializeNulls(before);
        }
    }
}
