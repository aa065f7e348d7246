package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Which values of a type are of a format. */
final class Format {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DATE_TIME =
            Pattern.compile(DATE + "T[0-9:]{8}(?:\\.[0-9]{1,9})?(?:Z|[-+][0-9]{2}:[0-9]{2})");

    private Format() {}

    /** @param format one of those that are known; every value is of another one */
    static boolean includes(String format, JsonNode value) {
        return switch (format) {
            case "int32" -> value.canConvertToInt();
            case "int64" -> isWhole(value);
            case "date" -> DATE.matcher(value.asText()).matches() && isReal(() -> LocalDate.parse(value.asText()));
            case "date-time" ->
                DATE_TIME.matcher(value.asText()).matches() && isReal(() -> OffsetDateTime.parse(value.asText()));
            default -> true;
        };
    }

    /** Whether it is a number or text that Java holds in a {@code long}. */
    static boolean isWhole(JsonNode value) {
        try {
            Long.parseLong(value.asText());
            return !value.asText().startsWith("+");
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isReal(Runnable parsing) {
        try {
            parsing.run();
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
