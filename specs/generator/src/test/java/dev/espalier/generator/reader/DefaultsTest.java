package dev.espalier.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document says that a vendor presets is a value that the vendor takes. */
class DefaultsTest {
    @TempDir
    Path specs;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: integer, default: ten} | is \"ten\", and its schema says integer.",
                "{type: integer, default: '10'} | is \"10\", and its schema says integer.",
                "{type: boolean, default: 'yes'} | is \"yes\", and its schema says boolean.",
                "{type: string, default: [a]} | is [\"a\"], and its schema says string.",
                "{type: string, default: null} | is null, which its schema does not allow.",
                "{type: integer, maximum: 9, default: 10} | is 10, and its schema says maximum: 9.",
                "{type: string, format: date, default: today} | is \"today\", which is no date.",
                "{type: string, enum: [a], default: b} | has the unknown value \"b\". Use a.",
                "{allOf: [{$ref: '#/components/schemas/Names'}], default: [1]} | [0] is 1, and its schema says string."
            })
    void isAValueOfItsSchema(String schema, String sentence) {
        TinyDocument.assertFault(
                specs,
                "sizes: {type: array, items: {type: integer}}",
                "size: " + schema,
                "Thing.size default" + (sentence.startsWith("[") ? "" : " ") + sentence);
    }

    @Test
    void isToldAtItsPlace() {
        TinyDocument.assertFault(
                specs,
                "schema: {type: string}, example: c1",
                "schema: {type: string, default: 7}, example: c1",
                "specs/tiny/things.yaml:12:98: GET /things parameter after default is 7, and its schema says string.");
    }

    @Test
    void isKnownToAnEnum() {
        TinyDocument.assertFault(
                specs,
                "    ThingPage:\n",
                "    Kind: {type: string, enum: [chair, table], default: sofa}\n    ThingPage:\n",
                "Kind default has the unknown value \"sofa\". Use chair or table.");
    }

    @Test
    void isDocumentedIfItIsAListToo() throws IOException {
        assertThat(TinyDocument.read(
                                specs,
                                TinyDocument.THINGS.replace(
                                        "items: {type: integer}}", "items: {type: integer}, default: [1, 2]}"))
                        .definitions()
                        .get("Thing")
                        .parts())
                .last()
                .satisfies(sizes ->
                        assertThat(sizes.about().limits().of("default")).isEqualTo("[1,2]"));
    }
}
