package dev.espalier.runtime.internal.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.espalier.runtime.internal.json.JsonOutput;
import dev.espalier.runtime.internal.json.Rfc3339;
import dev.espalier.runtime.json.OpenEnum;
import java.time.OffsetDateTime;

/** The text of a value in a path, a query or a header. */
final class ParameterFormat {
    private ParameterFormat() {}

    /**
     * Dates are RFC 3339 with seconds; enums are their value on the wire; numbers are as in a body.
     *
     * @param label what the value is of, in messages
     * @throws IllegalArgumentException if it is no number that JSON has
     */
    static String text(String label, Object value) {
        if (value instanceof Double number) {
            return number(label, number);
        }
        if (value instanceof OffsetDateTime time) {
            return Rfc3339.format(time);
        }
        if (value instanceof OpenEnum<?> constant) {
            return constant.value();
        }
        return value.toString();
    }

    private static String number(String label, double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(label + " is " + number + ", which no vendor reads. Pass a number.");
        }
        JsonOutput out = new JsonOutput();
        out.value(number);
        return new String(out.buffer(), 0, out.size(), ISO_8859_1);
    }
}
