package dev.espalier.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VendorDocumentTest {
    @TempDir
    Path specs;

    private VendorDocument document(String yaml) throws IOException {
        TinySpecs.write(specs, yaml);
        return VendorDocument.read(specs.resolve("tiny"));
    }

    private List<String> breaks(String part, String changed) throws IOException {
        assertThat(TinySpecs.YAML).contains(part);
        VendorDocument earlier = document(TinySpecs.YAML);
        return earlier.breaks(document(TinySpecs.YAML.replace(part, changed)));
    }

    static List<Arguments> breaks() {
        return List.of(
                arguments(
                        "name: colour, in",
                        "name: shade, in",
                        "GET /things: the query parameter colour is gone.",
                        "ThingsApi.ListParams.Builder.colour is gone."),
                arguments(
                        "{name: colour, in: query,",
                        "{name: colour, in: query, required: true,",
                        "GET /things: the query parameter colour is required now.",
                        "ThingsApi.list() is gone."),
                arguments(
                        "{type: string, maxLength: 20}, example: red",
                        "{type: integer}, example: 1",
                        "GET /things: the query parameter colour was string and is integer.",
                        "ThingsApi.ListParams.Builder.colour took String and takes long."),
                arguments(
                        "size: {type: integer}",
                        "size: {type: string}",
                        "GET /things: the response 200[].size was integer and is string.",
                        "Thing.size() was @Nullable Long and is @Nullable String."),
                arguments(
                        "label: {type: string}",
                        "label: {type: string, format: date-time}",
                        "GET /things: the response 200[].label was string and is string (date-time).",
                        "Thing.label() was @Nullable String and is @Nullable OffsetDateTime."),
                arguments(
                        "size: {type: integer}",
                        "length: {type: integer}",
                        "GET /things: the response 200[].size is gone.",
                        "Thing.size() is gone."),
                arguments(
                        "required: [id, state]",
                        "required: [state]",
                        "GET /things: the response 200[].id may be missing now.",
                        "Thing.id() was String and is @Nullable String."),
                arguments(
                        "note: {type: string, nullable: true}",
                        "note: {type: string}",
                        "POST /things: the request.note takes no null any more.",
                        "CreateThingRequest.Builder.note took @Nullable String and takes String."),
                arguments(
                        "enum: [chair, table]",
                        "enum: [table]",
                        "POST /things: the request.kind takes no chair any more.",
                        "Kind.CHAIR is gone."));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void aBreakIsASentenceForTheWireAndOneForJava(String part, String changed, String wire, String java)
            throws IOException {
        assertThat(breaks(part, changed)).contains(wire, java);
    }

    static List<Arguments> wireBreaks() {
        return List.of(
                arguments(
                        "parameters:\n        - {name: colour",
                        "parameters:\n        - {name: shape, in: query, required: true, description: S.,"
                                + " schema: {type: string}, example: a}\n        - {name: colour",
                        "GET /things: the query parameter shape is new and required."),
                arguments(
                        "label: {type: string}",
                        "label: {type: string, nullable: true}",
                        "GET /things: the response 200[].label may be null now."),
                arguments(
                        "maxLength: 20", "maxLength: 10", "GET /things: the query parameter colour has other limits."),
                arguments(
                        "description: A thing to create.",
                        "required: [name]\n      description: A thing to create.",
                        "POST /things: the request.name is required now."));
    }

    @ParameterizedTest
    @MethodSource("wireBreaks")
    void aBreakOfTheWireAloneIsSaid(String part, String changed, String sentence) throws IOException {
        assertThat(breaks(part, changed)).contains(sentence);
    }

    static List<Arguments> breaksOfTheClient() {
        return List.of(
                arguments("{method: token,", "{method: key,", "TinyClient.Builder.token(String) is gone."),
                arguments(", variable: TINY_TOKEN", "", "TinyClient.fromEnv() is gone."),
                arguments("{name: Region,", "{name: Side,", "TinyClient.Region.NORTH is gone."),
                arguments("x-name: SOUTH", "x-name: WEST", "TinyClient.Region.SOUTH is gone."),
                arguments("{name: Tiny-Season,", "{name: Tiny-Year,", "TinyClient.Builder.tinySeason(String) is gone."),
                arguments("Things", "Items", "TinyClient.things() is gone."),
                arguments("Fell", "Stumbled", "TinyWebhooks was a receiver of Fell and is a receiver of Stumbled."));
    }

    @ParameterizedTest
    @MethodSource("breaksOfTheClient")
    void aBreakOfTheClientIsSaid(String part, String changed, String sentence) throws IOException {
        assertThat(breaks(part, changed)).contains(sentence);
    }

    @Test
    void aMethodThatWaitsAndIsGoneIsSaid() throws IOException {
        String waiting = TinySpecs.YAML.replace("    delete:\n", """
                    get:
                      tags: [Things]
                      operationId: get-thing
                      x-method: get
                      summary: Gets a thing.
                      externalDocs: {url: 'https://tiny.example/things'}
                      x-waits: [{method: awaitOld, summary: Waits., state: state, until: [old]}]
                      parameters:
                        - {name: id, in: path, required: true, description: Its id., schema: {type: string}, example: a}
                      responses:
                        '200':
                          description: The thing.
                          content:
                            application/json:
                              schema: {$ref: '#/components/schemas/Thing'}
                              example: {id: a, state: new}
                    delete:
                """);

        assertThat(document(waiting).breaks(document(waiting.replace("awaitOld", "awaitAged"))))
                .containsExactly("ThingsApi.awaitOld(String) is gone.");
    }

    @Test
    void anOperationThatIsGoneIsSaid() throws IOException {
        int start = TinySpecs.YAML.indexOf("  /things/{id}:");
        int end = TinySpecs.YAML.indexOf("\ncomponents:") + 1;

        assertThat(breaks(TinySpecs.YAML.substring(start, end), ""))
                .containsExactly("DELETE /things/{id} is gone.", "ThingsApi.delete(String) is gone.");
    }

    @Test
    void aNewNameInJavaBreaksNothingButJava() throws IOException {
        assertThat(breaks("x-method: list", "x-method: all"))
                .containsExactlyInAnyOrder(
                        "ThingsApi.list(ListParams) is gone.",
                        "ThingsApi.list(UnaryOperator<ListParams.Builder>) is gone.",
                        "ThingsApi.list() is gone.",
                        "ThingsApi.ListParams.Builder.colour is gone.");
    }

    static List<Arguments> widenings() {
        return List.of(
                arguments("A thing.", "Something."),
                arguments("enum: [new, old]", "enum: [new, old, lost]"),
                arguments("enum: [chair, table]", "enum: [chair, table, lamp]"),
                arguments("maxLength: 20", "maxLength: 30"),
                arguments("size: {type: integer}", "size: {type: integer}\n        weight: {type: number}"),
                arguments("required: [id, state]", "required: [id, label, state]"),
                arguments("label: {type: string}", "label: {type: string, format: password}"),
                arguments("name: {type: string}", "name: {type: string, nullable: true}"));
    }

    @ParameterizedTest
    @MethodSource("widenings")
    void whatIsWiderBreaksNothing(String part, String changed) throws IOException {
        assertThat(breaks(part, changed)).isEmpty();
    }
}
