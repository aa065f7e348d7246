package dev.espalier.runtime.internal.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonToken;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/**
 * A time, which is stored as its text and becomes a value when somebody asks for it.
 *
 * @param <T> the value
 */
abstract class TimeType<T> extends JsonType<T> {
    /** Whether a text is one, strictly. */
    abstract boolean isValid(String text);

    /** @throws DateTimeException if the text is none */
    abstract T parse(String text);

    abstract String format(T value);

    @Override
    Object read(JsonInput in) {
        if (in.peek() != JsonToken.STRING) {
            return OddValue.read(in);
        }
        String text = in.nextString();
        return isValid(text) ? text : OddValue.text(text, in);
    }

    @Override
    void write(JsonOutput out, Object stored) {
        out.value((String) stored);
    }

    @Override
    Object store(T value) {
        return format(value);
    }

    @Override
    T restore(Object stored) {
        return parse((String) stored);
    }

    @Override
    boolean isStoredAsItself() {
        return false;
    }

    /** Some texts are not of RFC 3339 and yet certain, such as a time without seconds. */
    @Override
    @Nullable
    T meaning(JsonElement json) {
        if (!(json instanceof JsonPrimitive primitive) || !primitive.isString()) {
            return null;
        }
        try {
            return parse(primitive.getAsString());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
