package dev.espalier.runtime.internal.call;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code Retry-After} header: whole seconds, fractional seconds such as {@code 0.40235} or an HTTP date. */
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(\\.\\d{1,18})?");

    private RetryAfter() {}

    /** The wait that {@code header} asks for, never negative; {@code null} if it is absent or makes no sense. */
    static @Nullable Duration parse(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        Duration wait = seconds(header.strip());
        if (wait == null) {
            wait = date(header.strip(), now);
        }
        return wait != null && wait.isNegative() ? Duration.ZERO : wait;
    }

    private static @Nullable Duration seconds(String text) {
        return SECONDS.matcher(text).matches()
                ? Duration.ofNanos(new BigDecimal(text)
                        .movePointRight(9)
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact())
                : null;
    }

    private static @Nullable Duration date(String text, Instant now) {
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
