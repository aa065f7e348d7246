package dev.espalier.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.generator.document.Content;
import dev.espalier.generator.document.Content.Form;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentReaderTest {
    private static final String REQUEST = """
                  application/json:
                    schema: {$ref: '#/components/schemas/Thing'}
                    example: {name: table}
        """;
    private static final String STRING = "schema: {type: string}";
    private static final String BYTES = "schema: {type: string, format: binary}";
    private static final String JSON = "schema: {$ref: '#/components/schemas/Thing'}, example: {name: table}";

    @TempDir
    Path specs;

    private static String body(String type, String media) {
        return "          " + type + ": {" + media + "}\n";
    }

    private Content request(String type, String media) throws IOException {
        return TinyDocument.read(specs, TinyDocument.THINGS.replace(REQUEST, body(type, media)))
                .operations()
                .get(1)
                .request()
                .orElseThrow()
                .content();
    }

    private void assertFault(String body, String sentence) {
        TinyDocument.assertFault(specs, REQUEST, body, sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json; charset=utf-8",
                "application/json;charset=\"UTF-8\"",
                "application/merge-patch+json",
                "application/vnd.api+json;version=2"
            })
    void jsonHasManyNames(String type) throws IOException {
        assertThat(request("'" + type + "'", JSON)).satisfies(content -> {
            assertThat(content.form()).isEqualTo(Form.JSON);
            assertThat(content.mediaType()).isEqualTo(type);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/plain; charset=utf-8", "TEXT/plain;format=flowed"})
    void textIsPlain(String type) throws IOException {
        assertThat(request("'" + type + "'", STRING).form()).isEqualTo(Form.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/octet-stream",
                "image/png",
                "application/xml",
                "application/x-www-form-urlencoded",
                "application/x-ndjson",
                "application/json",
                "text/plain; charset=latin1"
            })
    void bytesAreOfAnyType(String type) throws IOException {
        assertThat(request("'" + type + "'", BYTES).form()).isEqualTo(Form.BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "'*/*'", "image/*"})
    void onlyTheCallerKnowsTheTypeOfSomeBytes(String type) throws IOException {
        assertThat(request(type, BYTES + ", x-any-content-type: true").isAnyType())
                .isTrue();
        assertFault(
                body(type, BYTES),
                "specs/tiny/things.yaml:30:11: POST /things request is " + type.replace("'", "")
                        + ", and only the caller knows all of its type. Add x-any-content-type: true.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "application/x-www-form-urlencoded",
                "text/event-stream",
                "application/x-ndjson",
                "application/jsonl",
                "application/json-seq",
                "application/stream+json",
                "application/xml",
                "text/xml",
                "text/csv",
                "application/octet-stream",
                "application/*"
            })
    void whatIsNotDoneIsRefusedByName(String type) {
        for (String media : new String[] {STRING, JSON}) {
            assertFault(
                    body(type, media),
                    "specs/tiny/things.yaml:30:11: POST /things request is " + type
                            + ", and only JSON, text/plain and bytes are done. Describe it as bytes with schema: {type:"
                            + " string, format: binary}, or leave the operation out.");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "json | schema: {} | has the media type \"json\", which is none. Write one such as application/json.",
                "'text/plain charset' | schema: {type: string} | has the media type \"text/plain charset\", which is none.",
                "'application/json; größe=1' | schema: {} | which is none.",
                "'application/json;charset=latin1' | schema: {}, example: 1 | is application/json;charset=latin1, and text is sent in UTF-8. Leave the charset out.",
                "'text/plain;charset=utf-16' | schema: {type: string} | is text/plain;charset=utf-16, and text is sent in UTF-8. Leave the charset out.",
                "text/plain | schema: {type: integer} | is text/plain and not a string. Write schema: {type: string}, or the media type that it has.",
                "text/plain | schema: {type: string, format: date-time} | is text/plain and not a string.",
                "text/plain | schema: {} | is text/plain and not a string.",
                "text/plain | schema: {$ref: '#/components/schemas/Thing'} | is text/plain and not a string.",
                "text/plain | schema: {type: string, nullable: true} | is text/plain, which has no null. Leave nullable out.",
                "image/png | schema: {type: string, format: binary, nullable: true} | is image/png, which has no null.",
                "application/json | schema: {type: string, nullable: true}, example: a | is nullable, and null cannot be sent. Leave nullable out; a body that may be missing is not required.",
                "application/json | example: 1 | has no schema. Write schema: {} if it is any JSON.",
                "text/plain | example: a | has no schema.",
                "application/json | schema: {} | has no example. The contract test needs one.",
                "application/json | schema: {}, example: 1, x-any-content-type: true | is not bytes, so it cannot have x-any-content-type. Leave it out.",
                "text/plain | schema: {type: string}, x-any-content-type: true | is not bytes, so it cannot have x-any-content-type."
            })
    void aBodyIsDoneOrRefused(String type, String media, String sentence) {
        assertFault(body(type, media), sentence);
    }

    @Test
    void aBodyHasOneMediaType() {
        assertFault(
                REQUEST + body("text/plain", STRING),
                "specs/tiny/things.yaml:33:11: POST /things request has the media types application/json, text/plain."
                        + " Keep application/json.");
        assertFault(
                body("text/csv", BYTES) + body("text/plain", STRING),
                "POST /things request has the media types text/csv, text/plain. Keep the one that is used.");
    }

    @Test
    void contentIsNotEmpty() {
        TinyDocument.assertFault(
                specs,
                "        content:\n" + REQUEST,
                "        content: {}\n",
                "specs/tiny/things.yaml:29:9: POST /things request has an empty content. Name a media type, or leave"
                        + " content out.");
        TinyDocument.assertFault(
                specs,
                "          description: It exists.\n",
                "          description: It exists.\n          content: {}\n",
                "POST /things response 204 has content");
    }

    @Test
    void aRequestBodyHasContent() {
        TinyDocument.assertFault(
                specs,
                "        content:\n" + REQUEST,
                "",
                "specs/tiny/things.yaml:28:9: POST /things request has no content. Name its media type, or leave"
                        + " requestBody out.");
    }

    @Test
    void aResponseIsNotOfTheCallersType() {
        TinyDocument.assertFault(
                specs,
                "        '204':\n          description: It exists.\n",
                "        '200':\n          description: It.\n          content:\n            image/png: {" + BYTES
                        + ", x-any-content-type: true}\n",
                "POST /things response 200 is not sent, so x-any-content-type means nothing here. Leave it out.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: {type: string, format: binary}",
                "name: {type: array, items: {type: string, format: binary}}",
                "name: {type: object, additionalProperties: {type: string, format: binary}}",
                "name: {$ref: '#/components/schemas/Blob'}"
            })
    void jsonHoldsNoBytes(String property) {
        TinyDocument.assertFault(
                specs,
                "        name: {type: string}\n        sizes: {type: array, items: {type: integer}}\n",
                "        " + property + "\n    Blob: {type: string, format: binary}\n",
                "specs/tiny/things.yaml:41:15: Thing.name holds bytes, and only a body of its own can. Leave format:"
                        + " binary out if they are sent as text such as Base64.");
    }

    @Test
    void aListOfBytesIsNoBody() {
        assertFault(
                body("application/json", "schema: {type: array, items: {type: string, format: binary}}, example: [a]"),
                "POST /things request holds bytes, and only a body of its own can.");
    }

    @Test
    void aParameterHoldsNoBytes() {
        TinyDocument.assertFault(
                specs,
                "schema: {type: string}, example: c1",
                "schema: {type: string, format: binary}, example: c1",
                "GET /things parameter after holds bytes");
    }
}
