package dev.espalier.generator.reader;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The value of every keyword is of the kind that the keyword has. */
class KindsTest {
    private static final String SUMMARY = "summary: Lists the things.";
    private static final String NAME = "name: {type: string}";
    private static final String POST = "      x-idempotent: false\n";

    @TempDir
    Path specs;

    static Stream<Arguments> odd() {
        return Stream.of(
                arguments(SUMMARY, "summary: 7", "things.yaml:8:7: GET /things has the summary 7. Write text."),
                arguments(SUMMARY, "summary:", "GET /things has the summary null. Write text."),
                arguments(SUMMARY, "summary: ' '", "GET /things has the summary \" \". Write text."),
                arguments(
                        "description: A page.",
                        "description: [a]",
                        "things.yaml:15:11: GET /things response 200 has the description [\"a\"]. Write text."),
                arguments(
                        NAME,
                        "name: {type: [string, integer]}",
                        "things.yaml:41:16: Thing.name has the type [\"string\",\"integer\"]. Write text."),
                arguments(
                        NAME,
                        "name: {type: string, maxLength: ten}",
                        "Thing.name has the maxLength \"ten\". Write a whole number from 0 on."),
                arguments(NAME, "name: {type: string, maxLength: -1}", "Thing.name has the maxLength -1. Write a"),
                arguments(NAME, "name: {type: string, maxLength: 1.5}", "Thing.name has the maxLength 1.5. Write a"),
                arguments(NAME, "name: {type: integer, minimum: '1'}", "has the minimum \"1\". Write a number."),
                arguments(NAME, "name: {type: string, nullable: 1}", "has the nullable 1. Write true or false."),
                arguments(NAME, "name: {$ref: 7}", "Thing.name has the $ref 7. Write text."),
                arguments(NAME, "name: {allOf: {}}", "Thing.name has the allOf {}. Write a list."),
                arguments(
                        NAME, "name: [string]", "things.yaml:41:15: Thing.name is [\"string\"]. Write a mapping with"),
                arguments(
                        "tags: [Things]",
                        "tags: Things",
                        "things.yaml:6:7: GET /things has the tags \"Things\". Write a list of texts."),
                arguments("tags: [Things]", "tags: [[Things]]", "GET /things tags holds [\"Things\"]. Write text."),
                arguments("tags: [Things]", "tags: []", "GET /things has the tags []. Write a list of texts."),
                arguments(
                        "tags:\n  - {name: Things}",
                        "tags: Things",
                        "things.yaml:1:1: The document has the tags \"Things\". Write a list."),
                arguments("  - {name: Things}", "  - Things", "is \"Things\". Write a mapping with description"),
                arguments(
                        "items: [data]",
                        "items: data",
                        "GET /things x-pagination has the items \"data\". Write a list of texts."),
                arguments(
                        POST,
                        POST + "      security: token\n",
                        "POST /things has the security \"token\". Write a list such as [{token: []}]."),
                arguments(
                        POST,
                        POST + "      security: [token]\n",
                        "POST /things security holds \"token\". Write a mapping such as {token: []}."),
                arguments(
                        POST,
                        POST + "      security: [{token: yes}]\n",
                        "POST /things security holds \"yes\". Write a list."),
                arguments(POST, POST + "      parameters: {}\n", "POST /things has the parameters {}. Write a list."),
                arguments(
                        "components:\n  schemas:\n",
                        "components:\n  parameters: []\n  schemas:\n",
                        "components has the parameters []. Write a mapping."),
                arguments(
                        "tags:\n  - ",
                        "x-webhooks: Thing\ntags:\n  - ",
                        "x-webhooks is \"Thing\". Write a mapping with event,"));
    }

    static Stream<Arguments> emptied() {
        return Stream.of(
                arguments(
                        "(?s)paths:\n.*(?=components:)",
                        "paths: []\n",
                        "The document has the paths []. Write a mapping."),
                arguments("(?s)components:\n.*", "components: A\n", "is also defined at"),
                arguments(
                        "(?s)      responses:\n        '204':.*(?=components:)",
                        "      responses: []\n",
                        "POST /things has the responses []. Write a mapping."),
                arguments(
                        "(?s)      properties:\n        name.*(?=    ThingPage:)",
                        "      properties: []\n",
                        "Thing has the properties []. Write a mapping."),
                arguments(
                        "(?s)        content:\n          application/json:\n            schema.*?(?=      responses:)",
                        "        content: Thing\n",
                        "POST /things request has the content \"Thing\". Write a mapping."));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void isChecked(String part, String changed, String sentence) {
        TinyDocument.assertFault(specs, part, changed, sentence);
    }

    @ParameterizedTest
    @MethodSource("emptied")
    void isCheckedOfWhatHoldsTheRest(String part, String changed, String sentence) {
        TinyDocument.assertFault(specs, TinyDocument.THINGS, TinyDocument.THINGS.replaceFirst(part, changed), sentence);
    }
}
