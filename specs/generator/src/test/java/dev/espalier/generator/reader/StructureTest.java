package dev.espalier.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.espalier.generator.document.AnySchema;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.ObjectDefinition;
import dev.espalier.generator.document.Property;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A schema is one thing: a type, a composition or a union; and refers to itself only through objects. */
class StructureTest {
    private static final String SCHEMAS = "    Size: {type: string, enum: [small, large]}\n"
            + "    Text: {type: string}\n"
            + "    Count: {type: integer}\n"
            + "    Map: {type: object, additionalProperties: {type: string}}\n"
            + "    Kind: {oneOf: [{$ref: '#/components/schemas/Round'}], discriminator: {propertyName: kind}}\n"
            + "    Round: {type: object, properties: {kind: {type: string}}}\n"
            + "    Base:\n      type: object\n      properties:\n"
            + "        size: {$ref: '#/components/schemas/Size'}\n"
            + "        round: {$ref: '#/components/schemas/Round'}\n"
            + "        names: {type: array, items: {type: string}}\n"
            + "        key: {type: string, format: password}\n"
            + "        day: {type: string, format: date}\n"
            + "        text: {type: string}\n"
            + "        fixed: {type: string, enum: [a]}\n"
            + "        count: {type: integer}\n";

    @TempDir
    Path specs;

    private static String x(String schema) {
        return SCHEMAS + "    X: " + schema.replaceAll("@(\\w+)", "{\\$ref: '#/components/schemas/$1'}")
                + "\n    ThingPage:\n";
    }

    private void assertFault(String schema, String sentence) {
        TinyDocument.assertFault(specs, "    ThingPage:\n", x(schema), sentence);
    }

    private Document read(String schema) throws IOException {
        return TinyDocument.read(specs, TinyDocument.THINGS.replace("    ThingPage:\n", x(schema)));
    }

    private ObjectDefinition object(String schema) throws IOException {
        return (ObjectDefinition) read(schema).definitions().get("X");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{type: string, items: {type: string}} | X has items, which says nothing about the type string. Leave it out, or correct the type.",
                "{type: string, properties: {a: {type: string}}} | X has properties, which says nothing about the type string.",
                "{type: array, items: {type: string}, required: [a]} | X has required, which says nothing about the type array.",
                "{type: integer, maxLength: 3} | X has the maxLength 3, which limits texts alone.",
                "{type: object, enum: [a]} | X has enum, which says nothing about the type object.",
                "{additionalProperties: {type: string}} | X has no type.",
                "{required: [a]} | X has no type.",
                "{maxLength: 3} | X has the maxLength 3, which limits texts alone.",
                "{items: {type: string}} | X has no type.",
                "{type: object, required: [a]} | X requires a, which is none of its properties.",
                "{type: object, required: [b], properties: {a: {type: string}}} | X requires b, which is none of its properties.",
                "{type: object, required: [a, a], properties: {a: {type: string}}} | X has \"a\" twice in required.",
                "{type: object, properties: {a: {type: string, required: true}}} | X.a has the required true. Write a list of texts.",
                "{type: object, additionalProperties: false, properties: {a: {type: string}}} | X has additionalProperties that is false, but what a server adds is kept. Leave it out.",
                "{type: object, additionalProperties: false} | X has additionalProperties that is false",
                "{type: object, properties: {a: {type: string, readOnly: true}}} | X.a has readOnly but its class is the same in requests and responses. Write a schema for each.",
                "{type: object, properties: {a: {type: string, writeOnly: true}}} | X.a has writeOnly but its class is the same in requests and responses.",
                "{type: object, x-envelope: a, properties: {a: {type: string, nullable: true}}} | X is an envelope of a, which is nullable."
            })
    void aKeywordHasAnEffect(String schema, String sentence) {
        assertFault(schema, sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{allOf: [@Base, @Size]} | X is composed of Size, which is no object. Take it out of allOf.",
                "{allOf: [@Base, @Text]} | X is composed of Text, which is no object.",
                "{allOf: [@Base, @Names]} | X is composed of Names, which is no object.",
                "{allOf: [@Base, @Kind]} | X is composed of Kind, which is no object.",
                "{allOf: [@Base, {type: string}]} | X is composed of a part, which is no object.",
                "{allOf: [@Base, {type: array, items: {type: string}}]} | X is composed of a part, which is no object.",
                "{allOf: [@Base, {oneOf: [@Round], discriminator: {propertyName: kind}}]} | X is composed of a part, which is no object.",
                "{allOf: [@Base, @Round], type: string} | X is composed with allOf, so its type is object. Leave type out.",
                "{allOf: []} | X has allOf without a list of schemas.",
                "{allOf: @Base} | X has the allOf",
                "{allOf: [@Base], items: {type: string}} | X has items beside allOf.",
                "{allOf: [@Size], enum: [small]} | X has enum beside allOf.",
                "{allOf: [@Size], properties: {a: {type: string}}} | X is composed of Size, which is no object.",
                "{allOf: [@Size], type: integer} | X is not of type integer, as what allOf refers to. Leave type out.",
                "{allOf: [@Text], format: password} | X has format beside allOf",
                "{allOf: [@Count], maxLength: 3} | X has the maxLength 3, which limits texts alone.",
                "{allOf: [@Base, {properties: {count: {type: string}}}]} | X.count is of another type in another part of allOf",
                "{allOf: [@Base, {properties: {count: {type: number}}}]} | X.count is of another type",
                "{allOf: [@Base, {properties: {round: @Base}}]} | X.round is of another type",
                "{allOf: [@Base, {properties: {round: @Map}}]} | X.round is of another type",
                "{allOf: [@Base, {properties: {size: {type: string}}}]} | X.size is of another type",
                "{allOf: [@Base, {properties: {names: {type: array, items: {type: integer}}}}]} | X.names is of another type",
                "{allOf: [@Base, {properties: {day: {type: string}}}]} | X.day is of another type",
                "{allOf: [@Base, {properties: {key: {type: string}}}]} | X.key is of another type",
                "{allOf: [@Base, {properties: {fixed: {type: string, enum: [b]}}}]} | X.fixed is of another type",
                "{allOf: [@Base], properties: {count: {type: string}}} | X.count is of another type",
                "{allOf: [{additionalProperties: {type: string}}, {additionalProperties: {type: integer}}]} | X{} is of another type in another part of allOf.",
                "{allOf: [@Base, @X]} | X is composed of itself through X. Take it out of allOf.",
                "{type: object, properties: {a: {allOf: [@Base], properties: {b: {type: string}}}}} | X.a has properties beside allOf, which refers to something that is complete. Write a schema of its own in components/schemas.",
                "{type: object, properties: {a: {allOf: [@Base], required: [size]}}} | X.a has required beside allOf",
                "{type: object, properties: {a: {allOf: [@Base], type: string}}} | X.a is not of type string",
                "{type: object, properties: {a: {allOf: [@Size], enum: [small]}}} | X.a has enum beside allOf",
                "{type: object, properties: {a: {allOf: [@Base, @Round]}}} | X.a is a union or composition without a name. Move it to components/schemas."
            })
    void aCompositionIsOfObjectsThatAgree(String schema, String sentence) {
        assertFault(schema, sentence);
    }

    @Test
    void aLaterPartSaysMoreOfAProperty() throws IOException {
        assertThat(object(
                                "{allOf: [@Base, {required: [text], properties: {text: {type: string, enum: [t]}, size: {type:"
                                        + " string, enum: [small]}, count: {type: integer, format: int32}}}]}")
                        .properties())
                .extracting(Property::wireName, Property::isRequired)
                .contains(tuple("text", true), tuple("size", false), tuple("count", false));
    }

    @Test
    void aPartOfAnotherNameCounts() throws IOException {
        assertThat(object("{allOf: [{allOf: [@Other], properties: {own: {type: string}}}, @Round]}\n    Other: @Base")
                        .properties())
                .extracting(Property::wireName)
                .contains("size", "own", "kind");
    }

    @Test
    void whatIsSaidAnywayIsFine() throws IOException {
        assertThat(object(
                                "{type: object, additionalProperties: true, properties: {a: {type: string, readOnly: false}}}")
                        .additional())
                .containsInstanceOf(AnySchema.class);
        assertThat(object("{type: object, properties: {a: {type: string, allOf: [@Size], description: A size.}}}")
                        .properties())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "@X",
                "{allOf: [@X]}",
                "{type: array, items: @X}",
                "{type: object, additionalProperties: @X}",
                "{type: array, items: {type: object, additionalProperties: {type: array, items: @X}}}"
            })
    void whatIsNothingButItselfIsRefused(String schema) {
        assertFault(schema, "X refers to itself in a circle (X) and never says what it is.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{type: object, properties: {x: @X, xs: {type: array, items: @X}, byName: {type: object, additionalProperties: @X}}}",
                "{type: object, properties: {a: {type: string}}, additionalProperties: @X}",
                "{oneOf: [{type: string}, {type: array, items: @X}]}",
                "{oneOf: [{type: string}, {type: object, additionalProperties: @X}]}",
                "{oneOf: [@Round, @Y], discriminator: {propertyName: kind}}\\n    Y: {type: object, properties: {kind: {type: string}, x: @X}}",
                "{type: object, properties: {y: @Y}}\\n    Y: {type: object, properties: {x: @X}}"
            })
    void whatHoldsItselfIsDone(String schema) throws IOException {
        assertThat(read(schema.replace("\\n", "\n")).definitions()).containsKey("X");
    }

    @Test
    void aBodyIsNotNullable() {
        TinyDocument.assertFault(
                specs,
                "schema: {$ref: '#/components/schemas/Thing'}\n",
                "schema: {allOf: [{$ref: '#/components/schemas/Thing'}], nullable: true}\n",
                "POST /things request is nullable, but a body is no null. Leave nullable out.");
    }

    @Test
    void anItemOfAPageIsNotNullable() {
        TinyDocument.assertFault(
                specs,
                "data: {type: array, items: {$ref: '#/components/schemas/Thing'}}",
                "data: {type: array, items: {allOf: [{$ref: '#/components/schemas/Thing'}], nullable: true}}",
                "GET /things has null among the items of a page. Leave nullable out of the items.");
    }
}
