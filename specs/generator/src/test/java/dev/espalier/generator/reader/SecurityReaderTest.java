package dev.espalier.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.generator.document.SecurityRequirement;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityReaderTest {
    private static final String PLACE = "      x-idempotent: false\n";

    @TempDir
    Path specs;

    private SecurityRequirement read(String document, String operation) throws IOException {
        return TinyDocument.read(specs, document + TinyDocument.THINGS.replace(PLACE, PLACE + operation) + """
              securitySchemes:
                admin: {type: http, scheme: basic}
            """)
                .operations()
                .get(1)
                .security();
    }

    private static String security(String value) {
        return "      security: " + value + "\n";
    }

    @Test
    void anOperationSendsTheCredentialOfTheDocument() throws IOException {
        assertThat(read("security: [{token: []}]\n", "")).isEqualTo(new SecurityRequirement("token", true));
    }

    @Test
    void anOperationCanNameTheCredentialOfTheDocument() throws IOException {
        assertThat(read("security: [{token: []}]\n", security("[{token: []}]")))
                .isEqualTo(new SecurityRequirement("token", true));
    }

    @Test
    void anOperationCanSendAnotherCredential() throws IOException {
        assertThat(read("security: [{token: []}]\n", security("[{admin: []}]")))
                .isEqualTo(new SecurityRequirement("admin", false));
        assertThat(read("", security("[{admin: []}]"))).isEqualTo(new SecurityRequirement("admin", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{}]", "[{}, {token: []}]", "[{token: []}, {}]", "[{}, {token: [], admin: []}]"})
    void anOperationThatNeedsNoCredentialSendsNone(String value) throws IOException {
        assertThat(read("security: [{token: []}]\n", security(value)))
                .isEqualTo(SecurityRequirement.NONE)
                .matches(SecurityRequirement::isAnonymous);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "security: []\n", "security: [{}, {token: []}]\n"})
    void aDocumentThatNeedsNoCredentialSendsNone(String document) throws IOException {
        assertThat(read(document, "")).isEqualTo(SecurityRequirement.NONE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{token: [], admin: []}] | names the security schemes token, admin, and one credential is sent. Keep the one that clients have.",
                "[{token: []}, {admin: []}] | names the security schemes token, admin, and one credential is sent.",
                "[{token: [read, write]}] | has the security token: [\"read\",\"write\"]. Write token: []; x-token-scope tells what the token must be allowed.",
                "[{token: }] | security holds null. Write a list.",
                "[{tokn: []}] | has the unknown security \"tokn\". Did you mean token?",
                "[{}, {tokn: []}] | has the unknown security \"tokn\".",
                "[token] | security holds \"token\". Write a mapping such as {token: []}.",
                "{token: []} | has the security {\"token\":[]}. Write a list such as [{token: []}].",
                " | has the security null. Write a list such as [{token: []}]."
            })
    void whatClientsDoNotSendIsRefused(String value, String sentence) {
        assertThatThrownBy(() -> read("", security(value == null ? "" : value)))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("specs/tiny/things.yaml:27:")
                .hasMessageContaining("POST /things " + sentence);
    }

    @Test
    void theDocumentIsHeldToTheSame() {
        assertThatThrownBy(() -> read("security: [{token: [], admin: []}]\n", ""))
                .hasMessageContaining("specs/tiny/things.yaml:1:1: The document names the security schemes token,"
                        + " admin, and one credential is sent.");
    }

    @Test
    void aScopeNeedsAToken() {
        assertThatThrownBy(() -> read("security: [{token: []}]\n", security("[]") + "      x-token-scope: read\n"))
                .hasMessageContaining("specs/tiny/things.yaml:29:7: POST /things is called without a token, so it"
                        + " cannot have x-token-scope. Leave it out, or name the token's scheme under security.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type: apiKey, in: header, name: X-Key | is of the type \"apiKey\", which is not done. Write type: http with scheme: bearer or basic, if the vendor takes that too.",
                "type: oauth2, flows: {} | is of the type \"oauth2\", which is not done.",
                "type: openIdConnect, openIdConnectUrl: 'https://a.example' | is of the type \"openIdConnect\", which is not done.",
                "scheme: bearer | is of the type \"\", which is not done.",
                "type: http, scheme: digest | has the unknown scheme \"digest\". Use basic or bearer.",
                "type: http, scheme: Bearer | has the unknown scheme \"Bearer\". Did you mean bearer?",
                "type: http | has the unknown scheme \"\".",
                "type: http, scheme: bearer, in: query | is sent as Authorization, so it has no in. Leave it out."
            })
    void onlyBearerAndBasicAreDone(String scheme, String sentence) {
        String things = TinyDocument.THINGS + "  securitySchemes:\n    key: {" + scheme + "}\n";
        assertThatThrownBy(() -> TinyDocument.read(specs, things))
                .hasMessageContaining("specs/tiny/things.yaml:49:")
                .hasMessageContaining("The security scheme key " + sentence);
    }
}
