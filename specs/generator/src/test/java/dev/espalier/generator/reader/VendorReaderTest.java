package dev.espalier.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.espalier.generator.document.Credential;
import dev.espalier.generator.document.Parameter;
import dev.espalier.generator.document.ProblemPart;
import dev.espalier.generator.document.Secret;
import dev.espalier.generator.document.Vendor;
import dev.espalier.generator.document.Vendor.Server;
import dev.espalier.generator.document.Webhooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorReaderTest {
    private static final String DOCUMENT = """
        openapi: 3.0.3
        info: {title: Orchard, version: '1'}
        externalDocs: {url: 'https://orchard.example/docs'}
        servers:
          - {url: 'https://north.orchard.example', x-name: NORTH, description: The north}
          - {url: 'https://south.orchard.example', x-name: SOUTH, description: The south}
        x-server-choice: {name: Garden, description: Where the trees stand.}
        x-request-id-header: Orchard-Request
        x-client-headers:
          - {name: Orchard-Season, in: header, x-java-name: season, description: The season., schema: {type: string}, example: spring}
        security: [{key: []}]
        x-webhooks:
          event: Fell
          externalDocs: {url: 'https://orchard.example/webhooks'}
          secret: {encoding: base64, prefix: ow_, where: On the wall.}
          signature:
            signed: '{id}.{timestamp}.{body}'
            encoding: hex
            headers: {Orchard-Id: '{id}', Orchard-Signature: 't={timestamp},v1={signature}'}
        tags: [{name: Trees, description: Trees.}]
        paths:
          /trees:
            get:
              tags: [Trees]
              operationId: list-trees
              summary: Lists.
              externalDocs: {url: 'https://orchard.example/trees'}
              responses:
                '204': {description: None.}
                '404':
                  description: No.
                  content: {application/json: {schema: {$ref: '#/components/schemas/Error'}, example: {errors: [{text: no}]}}}
        components:
          securitySchemes:
            key:
              type: http
              scheme: basic
              description: Who you are.
              x-credential:
                method: gardener
                where: Ask the owner.
                parts: [{name: gardenerName, variable: ORCHARD_NAME}, {name: word, label: pass word, pattern: '[a-z]+', prefix: x}]
            other: {type: http, scheme: bearer, x-credential: {rotating: true}}
          schemas:
            Fell: {type: object, properties: {what: {type: string}}}
            Error:
              type: object
              properties:
                errors: {type: array, items: {$ref: '#/components/schemas/Trouble'}}
                trace: {type: string, x-problem: request-id}
            Trouble:
              type: object
              properties:
                text: {type: string, x-problem: message}
                number: {type: integer, x-problem: code}
        """;

    @TempDir
    Path specs;

    private Vendor read(String document) throws IOException {
        Path folder = Files.createDirectories(specs.resolve("orchard"));
        Files.writeString(folder.resolve("openapi.yaml"), document);
        SpecLoader.Loaded loaded = SpecLoader.load(folder);
        return DocumentReader.read(loaded.document().root(), loaded.places()).vendor();
    }

    @Test
    void serversAndHeadersAreWhatCallersChoose() throws IOException {
        Vendor vendor = read(DOCUMENT);
        assertThat(vendor.name()).isEqualTo("Orchard");
        assertThat(vendor.docs()).isEqualTo("https://orchard.example/docs");
        assertThat(vendor.serverUrl()).isEqualTo("https://north.orchard.example");
        assertThat(vendor.servers()).extracting(Server::name).containsExactly("NORTH", "SOUTH");
        assertThat(vendor.choice()).contains(new Vendor.Choice("Garden", "Where the trees stand."));
        assertThat(vendor.headers())
                .extracting(Parameter::name, Parameter::javaName)
                .containsExactly(tuple("Orchard-Season", "season"));
    }

    @Test
    void credentialsAreReadWithTheirParts() throws IOException {
        List<Credential> credentials = read(DOCUMENT).credentials();
        assertThat(credentials)
                .extracting(Credential::scheme, Credential::isDefault, Credential::isRotating, Credential::method)
                .containsExactly(tuple("key", true, false, "gardener"), tuple("other", false, true, "other"));
        assertThat(credentials.get(0).parts())
                .containsExactly(
                        new Secret("gardenerName", "gardener name", "Ask the owner.", "ORCHARD_NAME", "", ""),
                        new Secret("word", "pass word", "Ask the owner.", "", "x", "[a-z]+"));
        assertThat(credentials.get(1).parts()).containsExactly(new Secret("other", "other", "", "", "", ""));
    }

    @Test
    void aProblemIsFoundThroughListsAndReferences() throws IOException {
        Vendor vendor = read(DOCUMENT);
        assertThat(vendor.requestIdHeader()).isEqualTo("Orchard-Request");
        assertThat(vendor.problem())
                .containsExactly(
                        new ProblemPart(ProblemPart.Kind.MESSAGE, List.of("errors", "text")),
                        new ProblemPart(ProblemPart.Kind.CODE, List.of("errors", "number")),
                        new ProblemPart(ProblemPart.Kind.REQUEST_ID, List.of("trace")));
    }

    @Test
    void webhooksSayHowTheyAreSigned() throws IOException {
        Webhooks webhooks = read(DOCUMENT).webhooks().orElseThrow();
        assertThat(webhooks.event().name()).isEqualTo("Fell");
        assertThat(webhooks.docs()).isEqualTo("https://orchard.example/webhooks");
        assertThat(webhooks.secret()).isEqualTo(new Secret("secret", "webhook secret", "On the wall.", "", "ow_", ""));
        assertThat(webhooks.isKeyBase64()).isTrue();
        assertThat(webhooks.isSignatureBase64()).isFalse();
        assertThat(webhooks.prefix()).isEqualTo("{id}.{timestamp}.");
        assertThat(webhooks.headers())
                .isEqualTo(Map.of("Orchard-Id", "{id}", "Orchard-Signature", "t={timestamp},v1={signature}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "title: Orchard | title: the orchard | 2:8: info has the title \"the orchard\", and the client's class",
                ", x-name: SOUTH | ~~ | 6:5: A server that is one of several needs x-name",
                "x-name: SOUTH | x-name: NORTH | 4:1: Two servers have the same x-name.",
                "x-name: SOUTH | x-name: south | 6:5: A server that is one of several needs x-name",
                "{name: Garden, | {name: garden, | 7:1: There are several servers, and the document does not say",
                "in: header, x | in: query, x | 10:5: The client header Orchard-Season is not an optional header",
                "schema: {type: string}, example: spring | schema: {type: number}, example: 1 | 10:5: The client header",
                "method: gardener | metod: gardener | has the unknown keyword \"metod\". Did you mean method?",
                "{name: gardenerName, variable: ORCHARD_NAME},  | ~~ | has 1 parts, and basic needs user and password.",
                "method: gardener | rotating: true | The security scheme key is basic, whose credentials do not rotate.",
                "event: Fell | event: Fall | 13:3: x-webhooks has the event \"Fall\", which is no object",
                "encoding: base64, | encoding: base46, | has the unknown encoding \"base46\". Did you mean base64?",
                "encoding: hex | encoding: octal | has the unknown encoding \"octal\". Use hex or base64.",
                ".{timestamp}.{body}' | .{body}' | It must hold {timestamp}",
                ".{body}' | .{text}' | It must hold {timestamp}, so that an old delivery can be told from a new one, and end",
                "'{id}.{timestamp} | '{key}.{timestamp} | \"{key}\" is unknown here.",
                "Orchard-Id: '{id}',  | ~~ | x-webhooks signs {id}, which no header holds.",
                "v1={signature}' | v1={sig}' | x-webhooks needs one header that holds {signature}.",
                "'t={timestamp},v1={signature}' | 'time {timestamp}' | has the unknown form \"time {timestamp}\".",
                "  event: Fell | ~~ | x-webhooks has no event.",
                "x-problem: message | x-problem: massage | has the unknown x-problem \"massage\". Did you mean message?",
                "{what: {type: string}} | {what: {type: string, x-problem: code}} | what has x-problem, and is in no error",
                "trace: {type: string, | trace: {type: boolean, | trace has x-problem, and is no text.",
            })
    void whatCannotBeDoneIsRefused(String part, String changed, String sentence) {
        assertThat(DOCUMENT).contains(part);
        String document = DOCUMENT.replace(part, changed);
        assertThatThrownBy(() -> read(document))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void anErrorResponseSaysWhereItsMessageStands() {
        assertThatThrownBy(
                        () -> read(DOCUMENT.replace(", x-problem: message", "").replace(", x-problem: code", "")))
                .hasMessageContaining("orchard/openapi.yaml:")
                .hasMessageContaining("The error response Error does not say where its message stands.");
    }
}
