package dev.espalier.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every piece has what it means nothing without, and its names and links lead somewhere. */
class CompletenessTest {
    @TempDir
    Path specs;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "info: {title: Tiny, version: '1'} | # | openapi.yaml:1:1: The document has no info. Add it.",
                "title: Tiny, | `` | openapi.yaml:2:7: info has no title. Add it.",
                ", version: '1' | `` | openapi.yaml:2:7: info has no version. Add it.",
                "version: '1' | version: '1', license: {url: 'https://a.example'} | info license has no name. Add it.",
                "version: '1' | version: '1', license: {name: A, id: A} | info license has the unknown keyword \"id\".",
                "version: '1' | version: '1', contact: {mail: a} | info contact has the unknown keyword \"mail\". Did you"
                        + " mean email?",
                "version: '1' | version: '1', termsOfService: none | info has the termsOfService \"none\". Write all of a"
                        + " URL",
                "servers: [{url: 'https://api.tiny.example'}] | # | openapi.yaml:1:1: The document has no servers.",
                "servers: [{url: 'https://api.tiny.example'}] | servers: [] | openapi.yaml:3:1: The document has no"
                        + " server. Add the URL that requests go to.",
                "{url: 'https://api.tiny.example'} | {description: A.} | openapi.yaml:3:11: The server has no url. Add"
                        + " it.",
                "'https://api.tiny.example' | api.tiny.example | openapi.yaml:3:12: The server has the url"
                        + " \"api.tiny.example\". Write all of a URL",
                "'https://api.tiny.example' | 'https://{region}.tiny.example' | without variables and passwords.",
                "'https://api.tiny.example' | 'https://me:secret@api.tiny.example' | The server has the url",
                "'https://api.tiny.example' | 'https://api.tiny.example:65536' | The server has the url",
                "'https://api.tiny.example' | 'ftp://api.tiny.example' | The server has the url",
                "'https://api.tiny.example' | 'https://api.tiny.example/?a=1' | The server has a url with a query.",
                "description: None. | # | openapi.yaml:8:7: The response NotFound has no description. Add it.",
                "schema: {$ref: '#/components/schemas/Error'} | # | The response NotFound has no schema. Add it.",
                "Names: | Na/mes: | openapi.yaml:17:5: \"Na/mes\" is no name that a reference can lead to."
            })
    void ofWhatIsShared(String part, String changed, String sentence) throws IOException {
        assertThat(TinyDocument.SHARED).contains(part);
        SpecLoader.Loaded loaded =
                TinyDocument.load(specs, TinyDocument.SHARED.replace(part, changed), TinyDocument.THINGS);

        assertThatThrownBy(() -> DocumentReader.read(loaded.document().root(), loaded.places()))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{name: Things} | {description: Things.} | things.yaml:2:5: The tag has no name. Add it.",
                "{url: 'https://tiny.example/things'} | {url: '/things'} | GET /things externalDocs has the url"
                        + " \"/things\". Write all of a URL",
                "{url: 'https://tiny.example/things'} | {description: A.} | GET /things externalDocs has no url. Add it.",
                "in: query, | `` | GET /things parameter after does not say where it is sent.",
                ", schema: {type: string} | `` | GET /things parameter after has no schema. Add it.",
                "description: It exists. | content: {} | POST /things response 204 has no description. Add it."
            })
    void ofAnArea(String part, String changed, String sentence) {
        TinyDocument.assertFault(specs, part, changed, sentence);
    }

    @Test
    void aRequestHasContent() {
        TinyDocument.assertFault(
                specs,
                TinyDocument.THINGS,
                TinyDocument.THINGS.replaceFirst(
                        "(?s)        content:\n          application/json:\n            schema.*?(?=      responses:)",
                        ""),
                "POST /things request has no content. Add it.");
    }

    @Test
    void aTagIsDescribedOnce() {
        TinyDocument.assertFault(
                specs,
                "  - {name: Things}\n",
                "  - {name: Things}\n  - {name: Things}\n",
                "specs/tiny/things.yaml:3:5: The document has \"Things\" twice in tags. Keep one of them.");
    }

    @Test
    void aNameIsRequiredOnce() {
        TinyDocument.assertFault(
                specs,
                "      properties:\n        name:",
                "      required: [name, name]\n      properties:\n        name:",
                "specs/tiny/things.yaml:40:24: Thing has \"name\" twice in required. Keep one of them.");
    }

    @Test
    void aDiscriminatorNamesItsProperty() {
        TinyDocument.assertFault(
                specs,
                "    ThingPage:\n",
                "    Any: {oneOf: [{$ref: '#/components/schemas/Thing'}], discriminator: {}}\n    ThingPage:\n",
                "Any discriminator has no propertyName. Add it.");
    }

    @Test
    void aReferenceDoesNotLeadBackToItself() {
        TinyDocument.assertFault(
                specs,
                "components:\n",
                "components:\n  responses:\n    One: {$ref: '#/components/responses/Other'}\n"
                        + "    Other: {$ref: '#/components/responses/One'}\n",
                "\"#/components/responses/Other\" leads back to itself. Define what it is.");
    }
}
