package dev.espalier.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be nested under the value of another property. */
class NestedTest {
    private static final String BOXES = "    Lid: {type: object, properties: {color: {type: string}}}\n"
            + "    Kind: {type: string, enum: [round, square]}\n"
            + "    Kinds: {oneOf: [{type: string}, {type: integer}]}\n"
            + "    Lids: {oneOf: [{$ref: '#/components/schemas/Lid'}], discriminator: {propertyName: color}}\n"
            + "    Box:\n      type: object\n      properties:\n        lid: %s\n        color: {type: string}\n"
            + "        kind: {$ref: '#/components/schemas/Kind'}\n        size: {type: integer}\n"
            + "    ThingPage:\n";

    @TempDir
    Path specs;

    private static String boxes(String lid) {
        return BOXES.formatted(lid.replaceAll("@(\\w+)", "allOf: [{\\$ref: '#/components/schemas/$1'}]"));
    }

    @ParameterizedTest
    @CsvSource({"Lid, color", "Lids, color", "Lid, kind"})
    void anObjectOrAUnionIsNestedUnderATextOrAnEnum(String type, String under) throws IOException {
        String lid = "{@" + type + ", x-nested-under: " + under + "}";

        assertThat(TinyDocument.read(specs, TinyDocument.THINGS.replace("    ThingPage:\n", boxes(lid)))
                        .definitions())
                .containsKey("Thing");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{type: string, x-nested-under: color} | Box.lid is no object or union of objects with a name, so it cannot have x-nested-under. Leave it out.",
                "{@Kind, x-nested-under: color} | Box.lid is no object or union of objects",
                "{@Kinds, x-nested-under: color} | Box.lid is no object or union of objects",
                "{type: array, items: {$ref: '#/components/schemas/Lid'}, x-nested-under: color} | Box.lid is no object",
                "{@Lid, x-nested-under: colour} | Box.lid has the x-nested-under \"colour\", which is no text beside it. Did you mean color?",
                "{@Lid, x-nested-under: size} | Box.lid has the x-nested-under \"size\", which is no text beside it. Use color or kind.",
                "{@Lid, x-nested-under: lid} | Box.lid has the x-nested-under \"lid\", which is no text beside it.",
                "{@Lid, x-nested-under: 7} | x-nested-under",
            })
    void whatCannotBeNestedIsRefused(String lid, String sentence) {
        TinyDocument.assertFault(specs, "    ThingPage:\n", boxes(lid), sentence);
    }

    @Test
    void onlyAPropertyCanBeNested() {
        TinyDocument.assertFault(
                specs, "    Thing:\n", "    Thing:\n      x-nested-under: name\n", "Thing has the unknown");
    }
}
