package dev.espalier.runtime.internal.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the texts in a value that its document marks as secret. */
public final class JsonSecrets {
    private JsonSecrets() {}

    /** @param type that {@code value} is of */
    public static Set<String> of(Object value, JsonType<?> type) {
        return JsonMemory.use(memory -> {
            JsonOutput out = memory.output();
            write(out, value, type);
            Set<String> texts = new LinkedHashSet<>();
            List<Integer> places = out.secrets();
            for (int i = 0; i < places.size(); i += 2) {
                JsonInput in = new JsonInput().reset(out.buffer(), places.get(i), places.get(i + 1));
                collect(in.nextElement(), texts);
            }
            return texts;
        });
    }

    // The caller says what it is of.
    @SuppressWarnings("unchecked")
    private static <T> void write(JsonOutput out, Object value, JsonType<T> type) {
        type.writeValue(out, (T) value);
    }

    /** What is marked may be a list or a map, and whatever a vendor sent in its place. */
    private static void collect(JsonElement json, Set<String> texts) {
        if (json instanceof JsonPrimitive primitive) {
            texts.add(primitive.getAsString());
        } else if (json instanceof JsonArray array) {
            array.forEach(item -> collect(item, texts));
        } else if (json instanceof JsonObject object) {
            object.entrySet().forEach(member -> collect(member.getValue(), texts));
        }
    }
}
