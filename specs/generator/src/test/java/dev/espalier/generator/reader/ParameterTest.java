package dev.espalier.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.espalier.generator.document.Parameter;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request can carry as a parameter, and in which form. */
class ParameterTest {
    private static final String AFTER =
            "- {name: after, in: query, description: Where to start., schema: {type: string}, example: c1}";

    private static final String SCHEMAS = """
            Size: {type: string, enum: [small, large]}
            Nullable: {type: string, nullable: true}
            Free: {}
            Either: {oneOf: [{type: string}, {type: integer}]}
            Kind:
              oneOf: [{$ref: '#/components/schemas/Round'}]
              discriminator: {propertyName: kind}
            Round: {type: object, properties: {kind: {type: string}}}
            ThingPage:
        """;

    @TempDir
    Path specs;

    private static String with(String parameter) {
        return TinyDocument.THINGS
                .replace(AFTER, AFTER + "\n        - {name: x, description: X., example: a, " + parameter + "}")
                .replace("    ThingPage:\n", SCHEMAS);
    }

    private void assertFault(String parameter, String sentence) {
        assertThatThrownBy(() -> TinyDocument.read(specs, with(parameter)))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{type: object, additionalProperties: {type: string}} | is an object or a map",
                "{type: object} | is an object or a map",
                "{$ref: '#/components/schemas/Thing'} | is an object or a map",
                "{$ref: '#/components/schemas/Kind'} | is an object or a map",
                "{allOf: [{$ref: '#/components/schemas/Thing'}], description: A thing.} | is an object or a map",
                "{$ref: '#/components/schemas/Either'} | is one of several types",
                "{} | is any JSON",
                "{$ref: '#/components/schemas/Free'} | is any JSON",
                "{type: string, format: binary} | is bytes",
                "{type: string, enum: [one]} | is always the same",
                "{type: string, nullable: true} | is nullable",
                "{$ref: '#/components/schemas/Nullable'} | is nullable",
                "{type: array, items: {$ref: '#/components/schemas/Thing'}} | is a list whose items are an object or a map",
                "{type: array, items: {type: object}} | is a list whose items are an object or a map",
                "{type: array, items: {type: array, items: {type: string}}} | is a list whose items are lists themselves",
                "{type: array, items: {$ref: '#/components/schemas/Names'}} | is a list whose items are lists themselves",
                "{type: array, items: {}} | is a list whose items are any JSON",
                "{type: array, items: {$ref: '#/components/schemas/Either'}} | is a list whose items are one of several types",
                "{type: array, items: {type: string, nullable: true}} | is a list of what is nullable",
                "{type: array, nullable: true, items: {type: string}} | is nullable"
            })
    void aValueHasOneFormAsText(String schema, String sentence) {
        for (String place : new String[] {"in: query, explode: true", "in: header"}) {
            assertFault(place + ", schema: " + schema, "GET /things parameter x " + sentence);
        }
    }

    @Test
    void theFaultIsAtTheSchema() {
        assertFault(
                "in: query, schema: {type: object}",
                "specs/tiny/things.yaml:13:69: GET /things parameter x is an object or a map, which has no one form as text."
                        + " Make each property a parameter.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "in: cookie, schema: {type: string} | has the unknown in \"cookie\". Use path, query or header.",
                "schema: {type: string} | does not say where it is sent. Add in: path, query or header.",
                "in: query | has no schema.",
                "in: query, content: {text/plain: {schema: {type: string}}} | has the unknown keyword \"content\". Give it a schema",
                "in: query, style: deepObject, schema: {type: string} | has the unknown style \"deepObject\". Use form.",
                "in: query, style: spaceDelimited, explode: false, schema: {type: array, items: {type: string}} | has the unknown style \"spaceDelimited\". Use form.",
                "in: query, style: simple, schema: {type: string} | has the unknown style \"simple\". Use form.",
                "in: header, style: form, schema: {type: string} | has the unknown style \"form\". Use simple.",
                "in: query, allowReserved: true, schema: {type: string} | has the unknown keyword \"allowReserved\". Leave it out",
                "in: query, allowEmptyValue: true, schema: {type: string} | has the unknown keyword \"allowEmptyValue\". Leave it out",
                "in: query, required: true, x-flag: true, schema: {type: boolean} | is required, so its presence cannot be what counts.",
                "in: query, x-idempotent: true, schema: {type: boolean} | is no x-flag with which its operation may be repeated. Leave x-idempotent out.",
                "in: query, x-flag: true, x-idempotent: false, schema: {type: boolean} | is no x-flag with which its operation may be repeated.",
                "in: query, schema: {$ref: '#/components/responses/NotFound'} | refers to \"#/components/responses/NotFound\". Refer to something in components/schemas."
            })
    void aParameterIsSentInAFormThatIsKnown(String parameter, String sentence) {
        assertFault(parameter, "GET /things parameter x " + sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept",
                "accept",
                "Content-Type",
                "CONTENT-TYPE",
                "Authorization",
                "Host",
                "Content-Length",
                "Connection",
                "Transfer-Encoding",
                "Accept-Encoding",
                "User-Agent",
                "Cookie"
            })
    void aHeaderThatTheClientSetsIsNoParameter(String name) {
        assertThatThrownBy(() -> TinyDocument.read(
                        specs, with("in: header, schema: {type: string}").replace("name: x,", "name: " + name + ",")))
                .hasMessageContaining("specs/tiny/things.yaml:13:12: GET /things parameter " + name
                        + " is a header that the client sets itself. Leave the parameter out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'X Y'", "'X:'", "'Größe'", "'a,b'", "'x(y)'"})
    void aHeaderHasANameThatHttpTakes(String name) {
        assertThatThrownBy(() -> TinyDocument.read(
                        specs, with("in: header, schema: {type: string}").replace("name: x,", "name: " + name + ",")))
                .hasMessageContaining(" is no name of a header. Use letters, digits and hyphens.");
    }

    @Test
    void aPathParameterIsRequired() {
        String inPath = TinyDocument.THINGS
                .replace("  /things:\n", "  /things/{after}:\n")
                .replace("in: query, description: Where", "in: path, description: Where");
        assertThatThrownBy(() -> TinyDocument.read(specs, inPath))
                .hasMessageContaining("GET /things/{after} parameter after is in the path, so it is required. Add"
                        + " required: true.");
    }

    @Test
    void aSecretIsNotInThePath() {
        String inPath = TinyDocument.THINGS
                .replace("  /things:\n", "  /things/{after}:\n")
                .replace(
                        "in: query, description: Where to start., schema: {type: string}",
                        "in: path, required: true, description: A key., schema: {type: string, format: password}");
        assertThatThrownBy(() -> TinyDocument.read(specs, inPath))
                .hasMessageContaining("parameter after is a secret in the path, which logs and exceptions show.");
    }

    @Test
    void aParameterStandsOnce() {
        String twice = with("in: header, schema: {type: string}")
                .replace("name: x,", "name: X,")
                .replace(
                        AFTER,
                        AFTER
                                + "\n        - {name: x, in: header, description: X., example: a, schema: {type: string}}");
        assertThatThrownBy(() -> TinyDocument.read(specs, twice))
                .hasMessageContaining("GET /things has the parameter X twice. Take one of them out.");
    }

    @Test
    void aCursorIsOneValueInTheQuery() {
        TinyDocument.assertFault(
                specs,
                "in: query, ",
                "in: header, ",
                "GET /things has the parameter after, which x-pagination names, but not as one value in the query.");
    }

    @Test
    void aListOfScalarsIsSentWhereverTextIs() throws IOException {
        assertThat(TinyDocument.read(
                                specs,
                                with("in: header, style: simple, schema: {$ref: '#/components/schemas/Names'}")
                                        .replace("example: a, in: header", "example: [a], in: header"))
                        .operations()
                        .get(0)
                        .parameters())
                .extracting(Parameter::name, Parameter::in, Parameter::isList)
                .contains(tuple("x", Parameter.In.HEADER, true));
        TinyDocument.read(
                specs,
                with("in: query, explode: true, schema: {type: array, items: {$ref: '#/components/schemas/Size'}}")
                        .replace("example: a, in: query", "example: [small], in: query"));
        TinyDocument.read(
                specs,
                TinyDocument.THINGS
                        .replace("  /things:\n    get:", "  /things:\n    put:")
                        .replace("    post:", "  /things/{ids}:\n    post:")
                        .replace(
                                "x-idempotent: false\n",
                                "x-idempotent: false\n      parameters:\n        - {name: ids, in: path, required: true,"
                                        + " description: I., schema: {type: array, items: {type: integer}}, example: [1]}\n"));
    }
}
