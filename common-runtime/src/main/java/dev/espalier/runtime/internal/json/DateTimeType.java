package dev.espalier.runtime.internal.json;

import java.time.OffsetDateTime;

/** A date and time of RFC 3339; the offset is kept. */
final class DateTimeType extends TimeType<OffsetDateTime> {
    @Override
    boolean isValid(String text) {
        return Rfc3339.isDateTime(text);
    }

    @Override
    OffsetDateTime parse(String text) {
        return OffsetDateTime.parse(text);
    }

    @Override
    String format(OffsetDateTime value) {
        return Rfc3339.format(value);
    }

    @Override
    String expected() {
        return "an RFC 3339 date and time";
    }
}
