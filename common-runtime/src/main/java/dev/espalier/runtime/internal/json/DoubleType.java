package dev.espalier.runtime.internal.json;

import com.google.gson.JsonElement;
import org.jspecify.annotations.Nullable;

/** A number. One whose text would change on the way through a double is kept as it came. */
final class DoubleType extends JsonType<Double> {
    @Override
    Object read(JsonInput in) {
        return in.nextNumberIsCanonical() ? Double.parseDouble(in.nextNumber()) : OddValue.read(in);
    }

    @Override
    void write(JsonOutput out, Object stored) {
        out.value((double) (Double) stored);
    }

    @Override
    String expected() {
        return "a number";
    }

    @Override
    @Nullable
    Double meaning(JsonElement json) {
        return NumberMeaning.decimal(json);
    }
}
