package dev.espalier.generator.reader;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An enum has values, each of them once, and all of the type that it declares. */
class EnumsTest {
    private static final String PAGE = "    ThingPage:\n";

    @TempDir
    Path specs;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string, enum: []} | 43:26: Kind has an empty enum. List its values, or leave it out.",
                "{type: string, enum: [a, b, a]} | 43:39: Kind has \"a\" twice in its enum. Keep one of them.",
                "{type: string, enum: [a, 1]} | 43:36: Kind enum is 1, and its schema says string. Correct one of them.",
                "{type: string, enum: [a, true]} | 43:36: Kind enum is true, and its schema says string.",
                "{type: string, enum: [a, [b]]} | 43:36: Kind enum is [\"b\"], and its schema says string.",
                "{type: string, maxLength: 1, enum: [a, bc]} | 43:50: Kind enum is \"bc\", and its schema says maxLength:"
                        + " 1.",
                "{type: integer, enum: [1, 2]} | 43:11: Kind is an enum that is not of type string",
                "{type: string, enum: {a: 1}} | 43:26: Kind has the enum {\"a\":1}. Write a list."
            })
    void ofASchema(String schema, String sentence) {
        TinyDocument.assertFault(
                specs, PAGE, "    Kind: " + schema + "\n" + PAGE, "specs/tiny/things.yaml:" + sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: string, enum: []} | Thing.name has an empty enum.",
                "{type: boolean, enum: ['true']} | Thing.name enum is \"true\", and its schema says boolean.",
                "{type: integer, enum: [a]} | Thing.name enum is \"a\", and its schema says integer."
            })
    void ofAConstant(String schema, String sentence) {
        TinyDocument.assertFault(specs, "name: {type: string}", "name: " + schema, sentence);
    }

    @Test
    void anEmptyTextIsAValue() {
        assertThatCode(() -> TinyDocument.read(
                        specs, TinyDocument.THINGS.replace(PAGE, "    Kind: {type: string, enum: [a, '']}\n" + PAGE)))
                .doesNotThrowAnyException();
    }
}
