package dev.espalier.runtime.internal.json;

import com.google.gson.JsonElement;
import org.jspecify.annotations.Nullable;

/** A whole number of 64 bits. */
final class LongType extends JsonType<Long> {
    @Override
    Object read(JsonInput in) {
        return in.nextIsInteger() ? in.nextInteger() : OddValue.read(in);
    }

    @Override
    void write(JsonOutput out, Object stored) {
        out.value((long) (Long) stored);
    }

    @Override
    String expected() {
        return "a whole number of at most 64 bits";
    }

    @Override
    @Nullable
    Long meaning(JsonElement json) {
        return NumberMeaning.wholeNumber(json);
    }
}
