package dev.espalier.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.generator.document.Credential;
import dev.espalier.generator.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document says of its vendor becomes members of one client and one builder. */
class ClientNamesTest {
    private static final String DOCUMENT = """
        openapi: 3.0.3
        info: {title: Tiny, version: '1'}
        servers:
          - {url: 'https://north.tiny.example', x-name: NORTH}
          - {url: 'https://south.tiny.example', x-name: SOUTH}
        x-server-choice: {name: Region, description: Where.}
        x-client-headers:
          - {name: Tiny-Season, in: header, description: The season., schema: {type: string}, example: spring}
        security: [{main: []}]
        x-webhooks:
          event: Fell
          secret: {encoding: text}
          signature:
            signed: '{timestamp}.{body}'
            encoding: hex
            headers: {Tiny-Signature: 't={timestamp},v1={signature}'}
        paths: {}
        components:
          securitySchemes:
            main: {type: http, scheme: bearer, x-credential: {method: token, parts: [{name: token, variable: TINY_TOKEN}]}}
            other-key: {type: http, scheme: bearer}
          schemas:
            Fell: {type: object, properties: {what: {type: string}}}
        """;

    @TempDir
    Path specs;

    private Document read(String document) throws IOException {
        Files.writeString(specs.resolve("openapi.yaml"), document);
        SpecLoader.Loaded loaded = SpecLoader.load(specs);
        return DocumentReader.read(loaded.document().root(), loaded.places());
    }

    @Test
    void aSchemeWithoutAMethodIsSetByItsOwnNameInCamelCase() throws IOException {
        assertThat(read(DOCUMENT).vendor().credentials())
                .extracting(Credential::method)
                .containsExactly("token", "otherKey");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "title: Tiny | title: Api | 2:8: info has the title Api, which the client cannot be named after. Use another.",
                "name: Region | name: Builder | 6:19: x-server-choice has the name Builder, which means something else in the client. Choose another.",
                "name: Region | name: Credentials | x-server-choice has the name Credentials, which means something else",
                "name: Region | name: TinyClient | x-server-choice has the name TinyClient, which means something else",
                "name: Region | name: ThingsApi | x-server-choice has the name ThingsApi, which means something else",
                "name: Region | name: Token | x-server-choice would be set by the method token of the client's builder, as is the security scheme main. Give it another name.",
                "name: Tiny-Season | name: Base-Url | 8:5: The client header Base-Url would be set by the method \"baseUrl\" of the client's builder, which is no name in Java or means something else there. Give it another name.",
                "name: Tiny-Season | name: Token | The client header Token would be set by the method token of the client's builder, as is the security scheme main.",
                "name: Tiny-Season | name: token-from-env | The client header token-from-env would be set by the method tokenFromEnv of the client's builder, as is the security scheme main.",
                "method: token | method: header | 20:11: The security scheme main would be set by the method \"header\" of the client's builder",
                "method: token | method: class | The security scheme main would be set by the method \"class\" of the client's builder",
                "method: token | method: otherKey | The security scheme other-key would be set by the method otherKey of the client's builder, as is the security scheme main.",
                "name: token | name: TOKEN | The security scheme main has a part with the name \"TOKEN\". Each needs one of its own",
                "name: token | name: class | The security scheme main has a part with the name \"class\".",
                "variable: TINY_TOKEN | variable: '*/' | The security scheme main has a part with the variable \"*/\". Use letters, digits and underscores.",
                "Fell | SigningKey | x-webhooks has the event SigningKey, which means something else in the receiver. Rename the schema.",
                "Fell | TinyWebhooks | x-webhooks has the event TinyWebhooks, which means something else in the receiver.",
            })
    void aNameThatIsTakenIsRefused(String part, String changed, String sentence) {
        assertThat(DOCUMENT).contains(part);
        assertThatThrownBy(() -> read(DOCUMENT.replace(part, changed)))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining(sentence);
    }
}
