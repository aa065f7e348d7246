package dev.espalier.runtime.internal.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonToken;
import org.jspecify.annotations.Nullable;

/** Text. */
final class StringType extends JsonType<String> {
    @Override
    Object read(JsonInput in) {
        return in.peek() == JsonToken.STRING ? in.nextString() : OddValue.read(in);
    }

    @Override
    void write(JsonOutput out, Object stored) {
        out.value((String) stored);
    }

    @Override
    String expected() {
        return "text";
    }

    /** The text of a number is certain. */
    @Override
    @Nullable
    String meaning(JsonElement json) {
        return json instanceof JsonPrimitive primitive && primitive.isNumber() ? primitive.getAsString() : null;
    }
}
