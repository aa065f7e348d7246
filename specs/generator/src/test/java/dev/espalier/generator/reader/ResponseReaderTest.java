package dev.espalier.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.generator.document.Content;
import dev.espalier.generator.document.Operation;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseReaderTest {
    private static final String NO_CONTENT = "        '204':\n          description: It exists.\n";
    private static final String THING = response("application/json", "$ref: '#/components/schemas/Thing'");

    @TempDir
    Path specs;

    private static String response(String type, String schema) {
        return "          description: It.\n          content: {" + type + ": {schema: {" + schema
                + "}, example: {}}}\n";
    }

    private Operation read(String responses) throws IOException {
        return TinyDocument.read(specs, TinyDocument.THINGS.replace(NO_CONTENT, responses))
                .operations()
                .get(1);
    }

    private void assertFault(String responses, String sentence) {
        TinyDocument.assertFault(specs, NO_CONTENT, responses, sentence);
    }

    @Test
    void severalStatusesGiveTheSame() throws IOException {
        Operation operation = read("        '201':\n" + THING
                + "        '200':\n"
                + response("application/json", "description: Words., allOf: [{$ref: '#/components/schemas/Thing'}]"));

        assertThat(operation.success().map(Content::mediaType)).contains("application/json");
        assertThat(operation.withoutContent()).isEmpty();
    }

    @Test
    void oneOfSeveralStatusesGivesNothing() throws IOException {
        Operation operation = read("        '200':\n" + THING + "        '202': {description: Later.}\n" + NO_CONTENT);

        assertThat(operation.success()).isPresent();
        assertThat(operation.withoutContent()).containsExactly("202", "204");
    }

    @Test
    void severalStatusesGiveNothing() throws IOException {
        Operation operation = read("        '202': {description: Later.}\n" + NO_CONTENT);

        assertThat(operation.success()).isEmpty();
        assertThat(operation.withoutContent()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "application/json | $ref: '#/components/schemas/ThingPage' | ThingPage (application/json)",
                "application/json | type: array, items: {$ref: '#/components/schemas/Thing'} | a list of Thing (application/json)",
                "application/json | type: integer | integer (application/json)",
                "application/json | nullable: true, allOf: [{$ref: '#/components/schemas/Thing'}] | Thing (application/json)",
                "application/json | | any JSON (application/json)",
                "application/hal+json | $ref: '#/components/schemas/Thing' | Thing (application/hal+json)",
                "text/plain | type: string | string (text/plain)",
                "image/png | type: string, format: binary | bytes (image/png)"
            })
    void statusesThatGiveSomethingElseAreRefused(String type, String schema, String words) {
        assertFault(
                "        '200':\n" + THING + "        '202':\n" + response(type, schema == null ? "" : schema),
                ": POST /things answers 200 with Thing (application/json) and 202 with " + words
                        + ". Keep the one that callers wait for; without content the other gives null.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "2XX", "4xx", "101", "20", "0200", "600", "-200", "ok"})
    void everyStatusIsNamed(String status) {
        assertFault(
                NO_CONTENT + "        '" + status + "': {description: Else.}\n",
                "specs/tiny/things.yaml:36:9: POST /things has the response \"" + status
                        + "\". Name each status, from 200 to 599.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"204", "205", "304"})
    void someStatusesHaveNoBody(String status) {
        assertFault(
                "        '200':\n" + THING + "        '" + status + "':\n" + THING,
                "POST /things response " + status + " has content, and there is no body in the answer to a HEAD or in a"
                        + " 204, 205 or 304. Leave content out.");
    }

    @Test
    void aHeadIsAnsweredWithoutABody() {
        TinyDocument.assertFault(
                specs,
                "  /things:\n",
                "  /heads:\n    head:\n      tags: [Things]\n      operationId: head\n      summary: Looks.\n"
                        + "      externalDocs: {url: 'https://tiny.example'}\n      responses:\n        '200':\n"
                        + THING + "  /things:\n",
                "specs/tiny/things.yaml:13:11: HEAD /heads response 200 has content, and there is no body");
    }

    @Test
    void anErrorIsText() throws IOException {
        assertThat(read(NO_CONTENT + "        '409':\n"
                                + response("text/plain", "type: string").replace("{}}", "Gone.}"))
                        .errors())
                .containsExactly("409");
        assertFault(
                NO_CONTENT + "        '409':\n" + response("image/png", "type: string, format: binary"),
                "specs/tiny/things.yaml:36:9: POST /things response 409 is bytes, and errors are read as text. Make it"
                        + " JSON or text/plain, or leave content out.");
    }

    @Test
    void anErrorOfAnotherMediaTypeIsRefusedToo() {
        assertFault(
                NO_CONTENT + "        '409':\n" + response("text/html", "type: string"),
                "POST /things response 409 is text/html, and only JSON, text/plain and bytes are done.");
    }

    @Test
    void everyAnswerOfAPagedListIsAPage() {
        TinyDocument.assertFault(
                specs,
                "        '404': {$ref: '#/components/responses/NotFound'}\n",
                "        '204': {description: None.}\n",
                "specs/tiny/things.yaml:20:9: GET /things is paged, and response 204 has no page. Leave it out.");
        TinyDocument.assertFault(
                specs,
                "schema: {$ref: '#/components/schemas/ThingPage'}",
                "schema: {nullable: true, allOf: [{$ref: '#/components/schemas/ThingPage'}]}",
                "GET /things is paged, and its response is nullable. Leave nullable out.");
    }
}
