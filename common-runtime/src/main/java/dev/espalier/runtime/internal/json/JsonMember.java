package dev.espalier.runtime.internal.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.espalier.runtime.json.MissingFieldException;
import org.jspecify.annotations.Nullable;

/** A property of JSON that no model fits. */
public final class JsonMember {
    private JsonMember() {}

    /** @throws MissingFieldException if there is none, or one of another form */
    public static <T> T read(JsonElement json, JsonType<T> type, String model, String property) {
        JsonElement member = json instanceof JsonObject object ? object.get(property) : null;
        T value = member == null ? null : value(member, type);
        if (value == null) {
            throw new MissingFieldException(model, property);
        }
        return value;
    }

    private static <T> @Nullable T value(JsonElement json, JsonType<T> type) {
        try {
            return type.readTree(json);
        } catch (JsonParseException e) {
            return null;
        }
    }
}
