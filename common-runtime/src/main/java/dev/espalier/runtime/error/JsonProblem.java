package dev.espalier.runtime.error;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Optional;

/** Reads error bodies that are JSON, as they should be, without failing on those that are not. */
public final class JsonProblem {
    private JsonProblem() {}

    /** The body as a JSON object; empty if it is anything else. */
    public static Optional<JsonObject> object(String body) {
        try {
            return JsonParser.parseString(body) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    /** A property that is a text which says something. */
    public static Optional<String> text(JsonObject object, String property) {
        return object.get(property) instanceof JsonPrimitive primitive
                        && !primitive.getAsString().isBlank()
                ? Optional.of(primitive.getAsString())
                : Optional.empty();
    }
}
