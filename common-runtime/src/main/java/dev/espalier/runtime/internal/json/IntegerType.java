package dev.espalier.runtime.internal.json;

import com.google.gson.JsonElement;
import org.jspecify.annotations.Nullable;

/** A whole number of 32 bits. */
final class IntegerType extends JsonType<Integer> {
    @Override
    Object read(JsonInput in) {
        if (!in.nextIsInteger()) {
            return OddValue.read(in);
        }
        long value = in.nextInteger();
        return value == (int) value ? (Object) (int) value : OddValue.number(value, in);
    }

    @Override
    void write(JsonOutput out, Object stored) {
        out.value((long) (Integer) stored);
    }

    @Override
    String expected() {
        return "a whole number of at most 32 bits";
    }

    @Override
    @Nullable
    Integer meaning(JsonElement json) {
        Long value = NumberMeaning.wholeNumber(json);
        return value != null && value == value.intValue() ? (Integer) value.intValue() : null;
    }
}
