package dev.espalier.runtime.internal.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The number that JSON stands for in another form than ours: {@code 7.0}, {@code 1e3}, {@code "7"}. */
final class NumberMeaning {
    /** Longer texts are no numbers that anyone counts with, and slow to read as one. */
    private static final int MAX_CHARACTERS = 400;

    private NumberMeaning() {}

    /** Null if it is not whole or does not fit. */
    static @Nullable Long wholeNumber(JsonElement json) {
        BigDecimal number = number(json);
        try {
            return number == null ? null : (Long) number.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** The nearest double; null if there is none but infinity. */
    static @Nullable Double decimal(JsonElement json) {
        BigDecimal number = number(json);
        if (number == null) {
            return null;
        }
        double nearest = Double.parseDouble(number.toString());
        return Double.isInfinite(nearest) ? null : (Double) nearest;
    }

    private static @Nullable BigDecimal number(JsonElement json) {
        if (!(json instanceof JsonPrimitive primitive) || primitive.isBoolean()) {
            return null;
        }
        String text = primitive.getAsString();
        // BigDecimal takes more than JSON does: a leading plus, other digits, a bare point.
        if (text.length() > MAX_CHARACTERS || !text.matches("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
