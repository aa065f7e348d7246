package dev.espalier.runtime.operation;

import dev.espalier.runtime.internal.json.Rfc3339;
import dev.espalier.runtime.json.OpenEnum;
import java.time.OffsetDateTime;

/** The text of a value in a path, a query or a header. */
public final class ParameterFormat {
    private ParameterFormat() {}

    /** Dates are RFC 3339 with seconds; enums are their value on the wire. */
    public static String text(Object value) {
        if (value instanceof OffsetDateTime time) {
            return Rfc3339.format(time);
        }
        if (value instanceof OpenEnum<?> constant) {
            return constant.value();
        }
        return value.toString();
    }
}
