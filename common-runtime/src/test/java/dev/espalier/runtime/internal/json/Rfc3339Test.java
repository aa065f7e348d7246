package dev.espalier.runtime.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-14T09:26:53Z",
                "2026-03-14T09:26:00Z",
                "2026-03-14T00:00:00-04:00",
                "2026-03-14T09:26:53.250Z",
                "2026-03-14T09:26:00.500Z",
                "2026-03-14T09:26:53.000001+05:30",
                "2026-03-14T09:26:53.123456789Z"
            })
    void writesATimeAsTheVendorsDo(String text) {
        assertThat(Rfc3339.format(OffsetDateTime.parse(text))).isEqualTo(text);
    }
}
