package dev.espalier.runtime.internal.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import dev.espalier.runtime.json.UnexpectedValueException;
import org.jspecify.annotations.Nullable;

/**
 * JSON of another form than its place has in the vendor's document. It is kept and written back as it came.
 *
 * @param path where it stood
 * @param property what it is the value of, or of a part of; null outside of models
 */
record OddValue(JsonElement json, String path, @Nullable Property<?> property) implements Owned {
    private static final int SHOWN_CHARACTERS = 60;

    static OddValue read(JsonInput in) {
        String path = in.path();
        return new OddValue(in.nextElement(), path, null);
    }

    /** For text that was just read. */
    static OddValue text(String text, JsonInput in) {
        return new OddValue(new JsonPrimitive(text), in.path(), null);
    }

    /** For a number that was just read. */
    static OddValue number(long number, JsonInput in) {
        return new OddValue(new JsonPrimitive(number), in.path(), null);
    }

    @Override
    public OddValue in(Property<?> owner) {
        return new OddValue(json, path, owner);
    }

    /**
     * @param shown whether a scalar may be shown; where a container is expected, it could be a secret of its content
     */
    UnexpectedValueException unexpected(String expected, boolean shown) {
        boolean named = shown && property != null && !property.isSecret() && json instanceof JsonPrimitive;
        return new UnexpectedValueException(
                property == null ? "" : property.model(),
                property == null ? "" : property.wireName(),
                path,
                expected,
                named ? found() + " (" + shortened(json.getAsString()) + ")" : found());
    }

    /** What kind of JSON it is; never its text, which may be secret. */
    String found() {
        if (json instanceof JsonPrimitive primitive) {
            return primitive.isString() ? "text" : primitive.isBoolean() ? "a boolean" : "a number";
        }
        return json.isJsonArray() ? "an array" : json.isJsonObject() ? "an object" : "null";
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "...";
    }

    /** Two odd values are equal where their JSON is, wherever they stood. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OddValue that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** What it is, for the text of a model: numbers and booleans as they are; what else it holds could be secret. */
    @Override
    public String toString() {
        boolean shown = json instanceof JsonPrimitive primitive && !primitive.isString();
        return shown ? json.toString() : "(" + found() + ")";
    }
}
