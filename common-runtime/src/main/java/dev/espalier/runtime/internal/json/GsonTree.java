package dev.espalier.runtime.internal.json;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/** A JSON tree, from our reader, and from and to a reader and writer of Gson. */
final class GsonTree {
    private static final TypeAdapter<JsonElement> ELEMENT = new Gson().getAdapter(JsonElement.class);

    private GsonTree() {}

    static JsonElement read(JsonReader in) throws IOException {
        return ELEMENT.read(in);
    }

    /** The numbers are {@link NumberText}s. Of properties with the same name the last counts. */
    static JsonElement read(JsonInput in) {
        return switch (in.peek()) {
            case BEGIN_OBJECT -> object(in);
            case BEGIN_ARRAY -> array(in);
            case STRING -> new JsonPrimitive(in.nextString());
            case NUMBER -> new JsonPrimitive(new NumberText(in.nextNumber()));
            case BOOLEAN -> new JsonPrimitive(in.nextBoolean());
            case NULL -> {
                in.nextNull();
                yield JsonNull.INSTANCE;
            }
            default -> throw in.noValue();
        };
    }

    private static JsonObject object(JsonInput in) {
        JsonObject object = new JsonObject();
        in.beginObject();
        while (in.hasNext()) {
            object.add(in.nextName(), read(in));
        }
        in.endObject();
        return object;
    }

    private static JsonArray array(JsonInput in) {
        JsonArray array = new JsonArray();
        in.beginArray();
        while (in.hasNext()) {
            array.add(read(in));
        }
        in.endArray();
        return array;
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
