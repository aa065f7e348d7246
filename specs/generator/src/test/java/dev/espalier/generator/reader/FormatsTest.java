package dev.espalier.generator.reader;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A format is one that something is made of; others are not kept as if they were. */
class FormatsTest {
    @TempDir
    Path specs;

    @ParameterizedTest
    @ValueSource(strings = {"uuid", "uri", "url", "email", "hostname", "ipv4", "byte", "time", "duration", "phone"})
    void thatOnlyDescribesIsLeftOut(String format) {
        TinyDocument.assertFault(
                specs,
                "name: {type: string}",
                "name: {type: string, format: " + format + "}",
                "specs/tiny/things.yaml:41:30: Thing.name has the unknown format \"" + format
                        + "\". Leave it out, since nothing is made of it; the description can say it.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string, format: datetime} | Did you mean date-time?",
                "{type: string, format: pasword} | Did you mean password?",
                "{type: integer, format: int6} | Did you mean int64?",
                "{type: number, format: flot} | Did you mean float?",
                "{type: number, format: int32} | Use double or float.",
                "{type: number, format: decimal} | Leave it out",
                "{type: boolean, format: password} | Leave it out."
            })
    void thatIsNotOfTheTypeIsToldTheRightOnes(String schema, String advice) {
        TinyDocument.assertFault(specs, "name: {type: string}", "name: " + schema, ". " + advice);
    }
}
