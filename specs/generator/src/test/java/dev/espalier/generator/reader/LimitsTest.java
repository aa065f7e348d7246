package dev.espalier.generator.reader;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A limit limits the type that it is said of, and leaves values over. */
class LimitsTest {
    @TempDir
    Path specs;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: integer, maxLength: 5} | has the maxLength 5, which limits texts alone. Leave it out, or correct"
                        + " the type.",
                "{type: string, minimum: 5} | has the minimum 5, which limits numbers alone.",
                "{type: string, maxItems: 5} | has the maxItems 5, which limits lists alone.",
                "{type: boolean, minProperties: 5} | has the minProperties 5, which limits objects alone.",
                "{type: integer, minimum: 5, maximum: 4} | has the minimum 5 and the maximum 4, so that no value is"
                        + " left. Correct one of them.",
                "{type: number, minimum: 5, maximum: 5.0, exclusiveMaximum: true} | has the minimum 5 and the maximum"
                        + " 5.0, so that no value is left.",
                "{type: string, minLength: 5, maxLength: 4} | has the minLength 5 and the maxLength 4",
                "{type: array, items: {}, minItems: 5, maxItems: 4} | has the minItems 5 and the maxItems 4",
                "{type: object, minProperties: 5, maxProperties: 4} | has the minProperties 5 and the maxProperties 4",
                "{type: integer, exclusiveMinimum: true} | has the exclusiveMinimum true and no minimum. Add minimum, or"
                        + " leave it out.",
                "{type: integer, multipleOf: 0} | has the multipleOf 0. Write a number above 0.",
                "{type: string, pattern: '[a'} | has the pattern \"[a\", which is no regular expression. Correct it, or"
                        + " leave it out."
            })
    void meansSomething(String schema, String sentence) {
        TinyDocument.assertFault(specs, "name: {type: string}", "name: " + schema, "Thing.name " + sentence);
    }

    @Test
    void isToldAtItsPlace() {
        TinyDocument.assertFault(
                specs,
                "name: {type: string}",
                "name: {type: string, maximum: 5}",
                "specs/tiny/things.yaml:41:30: Thing.name has the maximum 5");
    }

    @Test
    void isNotAgainstThatOfWhatItsSchemaRefersTo() {
        TinyDocument.assertFault(
                specs,
                "    ThingPage:\n",
                "    Short: {type: string, maxLength: 3}\n"
                        + "    Uses: {type: object, properties: {a: {allOf: [{$ref: '#/components/schemas/Short'}],"
                        + " minLength: 4}}}\n    ThingPage:\n",
                "Uses.a has the minLength 4 and the maxLength 3, so that no value is left.");
    }
}
