package dev.espalier.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names and paths that cannot become Java or a request; each case changes one place of a good document. */
class NameFaultsTest {
    private static final String OBJECT = ": {type: object, properties: {a: {type: string}}}\n";

    @TempDir
    Path specs;

    private static Arguments schema(String name, String sentence) {
        return Arguments.of("    ThingPage:\n", "    " + name + OBJECT + "    ThingPage:\n", sentence);
    }

    static Stream<Arguments> classes() {
        return Stream.of(
                schema("1st", ": The schema \"1st\" names no class. Begin it with a letter"),
                schema("'-'", ": The schema \"-\" names no class."),
                schema(
                        "THINGPAGE: {type: object, properties: {a: {type: string}}}\n    other",
                        ": The schemas THINGPAGE and ThingPage would become the classes Thingpage and ThingPage, which differ in capitals alone. Rename one of them."),
                schema(
                        "Map" + OBJECT + "    MapModel",
                        ": The schemas Map and MapModel would both become the class MapModel."),
                schema("a".repeat(201), " is too long for the name of a file. Use up to 200 letters."),
                Arguments.of(
                        "- {name: Things}",
                        "- {name: Things}\n  - {name: '🚀'}",
                        "things.yaml:3:5: The tag \"🚀\" names no class."),
                Arguments.of(
                        "- {name: Things}", "- {name: Things}\n  - {name: 1st}", ": The tag \"1st\" names no class."),
                Arguments.of(
                        "- {name: Things}",
                        "- {name: Things}\n  - {name: 'THINGS!'}",
                        ": The tags Things and THINGS! would both become the class ThingsApi."),
                Arguments.of(
                        "tags: [Things]\n      operationId: c",
                        "tags: [Things, Others]\n      operationId: c",
                        "things.yaml:22:13: POST /things has several tags. Keep the one whose interface it belongs to."));
    }

    static Stream<Arguments> methods() {
        return Stream.of(
                method(
                        "LISTTHINGS",
                        "GET /things and POST /things would become ThingsApi.listThings and ThingsApi.LISTTHINGS, which differ in capitals alone. Give one of them another x-method."),
                method(
                        "yield",
                        "POST /things has the x-method \"yield\", which means something else in generated code."),
                method("hashCode", "POST /things has the x-method \"hashCode\", which means something else"),
                method(
                        "größe",
                        "POST /things has the x-method \"größe\", which is no name in Java. Use letters, digits and underscores."),
                method("_", "POST /things has the x-method \"_\", which is no name in Java."),
                method("a b", "POST /things has the x-method \"a b\", which is no name in Java."),
                method("\"a\\nb\"", "POST /things has the x-method \"a\\nb\", which is no name in Java."),
                method("a".repeat(200), ", which is too long for the name of a file. Give it a short x-method."),
                Arguments.of(
                        "operationId: list-things",
                        "operationId: operation",
                        "GET /things has optional parameters that would be called OperationParams, which means something else in generated code. Give it another x-method."));
    }

    private static Arguments method(String name, String sentence) {
        return Arguments.of("x-idempotent: false", "x-idempotent: false\n      x-method: " + name, sentence);
    }

    private static Arguments properties(String properties, String sentence) {
        return Arguments.of("name: {type: string}\n        sizes", properties + "\n        sizes", sentence);
    }

    private static Arguments parameters(String parameters, String sentence) {
        String after =
                "        - {name: after, in: query, description: Where to start., schema: {type: string}, example: c1}\n";
        String rest = ", in: query, description: A., schema: {type: string}, example: a}\n";
        return Arguments.of(after, parameters.replace("}", rest) + after, sentence);
    }

    private static Arguments constants(String values, String names, String sentence) {
        return schema(
                "Kind: {type: string, enum: [" + values + "], x-enum-varnames: [" + names + "]}\n    Other", sentence);
    }

    static Stream<Arguments> members() {
        return Stream.of(
                properties(
                        "note: {type: string, nullable: true, x-java-name: b}\n        c: {type: string, x-java-name: hasB}",
                        ": Thing.note and Thing.c would both have the accessor hasB. Give one of them another x-java-name."),
                properties(
                        "at: {type: integer, x-epoch: seconds, x-java-name: b}\n        c: {type: string, x-java-name: bAsInstant}",
                        ": Thing.at and Thing.c would both have the accessor bAsInstant."),
                properties(
                        "a: {type: string, x-java-name: wait}",
                        ": Thing.a has the x-java-name \"wait\", which means something else in generated code."),
                properties(
                        "a: {type: string, x-java-name: a.b}",
                        ": Thing.a has the x-java-name \"a.b\", which is no name in Java."),
                parameters(
                        "        - {name: a, x-java-name: z}        - {name: b, x-java-name: z}",
                        "things.yaml:13:11: GET /things parameters a and b would both be called z. Give one of them another x-java-name."),
                parameters(
                        "        - {name: a, required: true, x-java-name: params}",
                        ": GET /things parameter a has the x-java-name params, which the optional parameters have. Choose another."),
                constants(
                        "a, b",
                        "Known, B",
                        ": Kind has \"Known\" in its x-enum-varnames, which means something else in generated code."),
                constants(
                        "a, b",
                        "VALUES, B",
                        ": Kind has \"VALUES\" in its x-enum-varnames, which means something else"),
                constants(
                        "a, b",
                        "UNRECOGNIZED, B",
                        ": Kind has \"UNRECOGNIZED\" in its x-enum-varnames, which means something else"),
                constants("a, b", "A, 1st", ": Kind has \"1st\" in its x-enum-varnames, which is no name in Java."),
                schema(
                        "Other: {type: string, x-enum-varnames: [A]}\n    More",
                        ": Other has x-enum-varnames, but no enum."));
    }

    private static Arguments path(String path, String sentence) {
        return Arguments.of(
                "  /things:\n", "  '" + path + "':\n", "things.yaml:4:3: The path " + path + " " + sentence);
    }

    static Stream<Arguments> paths() {
        return Stream.of(
                path("/things#all", "has a fragment, which is not sent. Take it out."),
                path("/größe", "has a character that no path has."),
                path("/a%2", "has a character that no path has."),
                path("/{a", "has a character that no path has."),
                path("/a}", "has a character that no path has."),
                path("/a\\b", "has a character that no path has."),
                path("/a//b", "has a segment that is empty or made of dots, so it leads elsewhere."),
                path("//elsewhere.example/a", "has a segment that is empty or made of dots"),
                path("/./a", "has a segment that is empty or made of dots"),
                path("/a/..", "has a segment that is empty or made of dots"),
                path("/http://elsewhere.example/a", "has a segment that is empty or made of dots"),
                path(
                        "/things:all",
                        "has a colon in its first segment, so it reads as the address of a server. Write %3A."),
                path("/{}", "has the parameter {}. Its name is not sent"),
                path("/{1st}", "has the parameter {1st}. Its name is not sent"),
                path("/{a b}", "has the parameter {a b}. Its name is not sent"),
                Arguments.of(
                        "\n  /things:\n",
                        "\n  /{a}/things:\n    head: {}\n  '/{b}/things':\n",
                        "things.yaml:6:3: The path /{b}/things is the same as /{a}/things. Put their operations under one of them."),
                Arguments.of(
                        "\n    post:\n", "\n    head:\n", ": HEAD /things has a request body, which no HEAD carries."),
                Arguments.of(
                        "\n    post:\n",
                        "\n    options:\n",
                        ": OPTIONS /things has a request body, which no OPTIONS carries."));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource({"classes", "methods", "members", "paths"})
    void whatJavaOrARequestCannotTakeIsRefused(String part, String changed, String sentence) {
        TinyDocument.assertFault(specs, part, changed, sentence);
    }

    @Test
    void aConstantHasALength() {
        String long1 = "x".repeat(65_536);
        String long2 = "é".repeat(32_768);
        String sentence = "...\" is longer than the 65535 bytes that a constant in Java has. Shorten it.";

        TinyDocument.assertFault(
                specs,
                "x-idempotent: false",
                "x-idempotent: false\n      x-method: " + long1,
                "\"xxxxxxxxxxxxxxxxxxxx" + sentence);
        TinyDocument.assertFault(
                specs,
                "    ThingPage:\n",
                "    Kind: {type: string, enum: [a, " + long2 + "]}\n    ThingPage:\n",
                "\"éééééééééééééééééééé" + sentence);
    }

    @Test
    void aLineBreakInANameDoesNotBreakTheSentence() {
        assertThatThrownBy(() -> TinyDocument.read(
                        specs, TinyDocument.THINGS.replace("name: {type: string}", "\"a\\nb\\u202E\": {type: strng}")))
                .isInstanceOf(SpecException.class)
                .satisfies(fault -> assertThat(fault.getMessage().strip())
                        .contains("Thing.a\\u000ab\\u202e ")
                        .doesNotContain("\nb", "\u202e"));
    }
}
