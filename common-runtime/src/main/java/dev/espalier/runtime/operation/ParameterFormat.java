package dev.espalier.runtime.operation;

import dev.espalier.runtime.json.OpenEnum;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** The text of a value in a path, a query or a header. */
public final class ParameterFormat {
    private ParameterFormat() {}

    /** Dates are RFC 3339 with seconds; enums are their value on the wire. */
    public static String text(Object value) {
        if (value instanceof OffsetDateTime time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        }
        if (value instanceof OpenEnum<?> constant) {
            return constant.value();
        }
        return value.toString();
    }
}
