package dev.espalier.runtime.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0, PT0S",
        "7, PT7S",
        "120, PT2M",
        "0.40235, PT0.40235S",
        "1.5, PT1.5S",
        "' 3 ', PT3S",
        "999999999, PT999999999S",
        "0.0000000001, PT0.000000001S"
    })
    void readsSeconds(String header, Duration expected) {
        assertThat(RetryAfter.parse(header, NOW)).isEqualTo(expected);
    }

    @Test
    void readsAnHttpDate() {
        assertThat(RetryAfter.parse("Thu, 01 Jan 2026 00:01:30 GMT", NOW)).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void readsAFarDate() {
        assertThat(RetryAfter.parse("Fri, 31 Dec 9999 23:59:59 GMT", NOW)).isGreaterThan(Duration.ofDays(365));
    }

    @Test
    void takesAPastDateForNoWait() {
        assertThat(RetryAfter.parse("Wed, 31 Dec 2025 23:59:00 GMT", NOW)).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "-1",
                "1e9",
                "NaN",
                "Infinity",
                "1.",
                ".5",
                "9999999999",
                "1,5",
                "Thu, 32 Jan 2026 00:00:00 GMT"
            })
    void takesNonsenseForNoHeader(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isNull();
    }

    @Test
    void takesAbsenceForNoHeader() {
        assertThat(RetryAfter.parse(null, NOW)).isNull();
    }
}
