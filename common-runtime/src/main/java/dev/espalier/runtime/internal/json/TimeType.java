package dev.espalier.runtime.internal.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonToken;
import java.time.DateTimeException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A time, which is stored as its text and becomes a value when somebody asks for it.
 *
 * @param <T> the value
 */
final class TimeType<T> extends JsonType<T> {
    private final String expected;
    private final Predicate<String> valid;
    private final Function<String, T> parser;
    private final Function<T, String> formatter;

    TimeType(String expected, Predicate<String> valid, Function<String, T> parser, Function<T, String> formatter) {
        this.expected = expected;
        this.valid = valid;
        this.parser = parser;
        this.formatter = formatter;
    }

    @Override
    Object read(JsonInput in) {
        if (in.peek() != JsonToken.STRING) {
            return OddValue.read(in);
        }
        String text = in.nextString();
        return valid.test(text) ? text : OddValue.text(text, in);
    }

    @Override
    void write(JsonOutput out, Object stored) {
        out.value((String) stored);
    }

    @Override
    String expected() {
        return expected;
    }

    @Override
    Object store(T value) {
        return formatter.apply(value);
    }

    @Override
    T restore(Object stored) {
        return parser.apply((String) stored);
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
            return parser.apply(primitive.getAsString());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
