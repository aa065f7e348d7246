package dev.espalier.runtime.internal.json;

import java.time.LocalDate;

/** A full date of RFC 3339. */
final class DateType extends TimeType<LocalDate> {
    @Override
    boolean isValid(String text) {
        return Rfc3339.isDate(text);
    }

    @Override
    LocalDate parse(String text) {
        return LocalDate.parse(text);
    }

    @Override
    String format(LocalDate value) {
        return value.toString();
    }

    @Override
    String expected() {
        return "an RFC 3339 date";
    }
}
