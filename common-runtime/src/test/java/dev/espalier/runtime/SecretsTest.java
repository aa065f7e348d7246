package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.error.AuthenticationException;
import dev.espalier.runtime.internal.auth.Credentials;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest extends ServerTest {
    @Test
    void aClientShowsItsServerOnly() {
        assertThat(TestClient.builder().build()).hasToString("TestClient{https://api.acme.example/, 1.2.3}");
    }

    @Test
    void aCallShowsNeitherQueryNorBody() {
        ApiCall<@Nullable Void> call = things().search(
                        OffsetDateTime.parse("2026-01-02T03:04:05Z"),
                        List.of("a"),
                        SearchParams.builder().signature("query-secret").build());

        assertThat(call).hasToString("ApiCall{acme search-things, GET /search}");
    }

    @Test
    void optionsShowTheNamesOfHeadersOnly() {
        CallOptions options = CallOptions.defaults()
                .newBuilder()
                .header("X-Key", "header-secret")
                .build();

        assertThat(options.toString()).contains("X-Key").doesNotContain("header-secret");
    }

    @Test
    void credentialsShowNothing() {
        assertThat(Credentials.basic("user", "hunter2")).hasToString("Credentials{██}");
    }

    @Test
    void anExceptionDoesNotShowTheCredential() {
        respond(401, "");

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> things().get("a").execute())
                .withMessageNotContaining(TestClient.TOKEN);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text/html        | <p>GET /things/a<br>Authorization: Bearer %s",
                "text/plain       | %s",
                "application/json | {\"message\":\"Authorization: Bearer %s\"}",
                "application/json | {\"code\":\"%s\"}",
                "application/json | {\"request\":{\"headers\":{\"authorization\":[\"Bearer %s\"]}}}"
            })
    void anErrorThatRepeatsTheCredentialDoesNotShowIt(String type, String body) {
        String text = body.formatted(TestClient.TOKEN);
        server.enqueue(response(401, text).addHeader("Content-Type", type).build());

        assertHidden(() -> things().get("a").execute(), text, TestClient.TOKEN);
    }

    @Test
    void anErrorThatRepeatsUserAndPasswordDoesNotShowThem() {
        String header = okhttp3.Credentials.basic("user", "hunter2");
        respond(401, "{\"message\":\"got " + header + " with hunter2\"}");
        TestClient client =
                builder().credentials(Credentials.basic("user", "hunter2")).build();

        assertHidden(() -> client.things().get("a").execute(), "hunter2", header.substring(6));
    }

    @Test
    void anErrorThatRepeatsASecretParameterDoesNotShowIt() {
        respond(400, "{\"message\":\"/search?signature=query%2Dsecret is not query-secret\"}");

        assertHidden(
                () -> things().search(
                                OffsetDateTime.parse("2026-01-02T03:04:05Z"),
                                List.of("a"),
                                SearchParams.builder().signature("query-secret").build())
                        .execute(),
                "query-secret",
                "query%2Dsecret");
    }

    @Test
    void anErrorThatRepeatsAHeaderOfTheCallerDoesNotShowIt() {
        respond(400, "{\"message\":\"client-secret and call-secret are wrong\"}");
        TestClient client = builder().header("X-Api-Key", "client-secret").build();

        assertHidden(
                () -> client.things()
                        .get("a")
                        .with(options -> options.header("X-Other-Key", "call-secret"))
                        .execute(),
                "client-secret",
                "call-secret");
    }

    @Test
    void anErrorThatRepeatsTheCredentialDoesNotShowItWithoutAThread() {
        respond(401, "{\"message\":\"Bearer " + TestClient.TOKEN + "\"}");

        assertHidden(() -> things().get("a").executeAsync().join(), TestClient.TOKEN);
    }

    /** Nothing that a log prints by itself shows one of the secrets; the body is there for who asks for it. */
    private static void assertHidden(ThrowingCallable call, String... secrets) {
        Throwable thrown = catchThrowable(call);
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        ApiException e = (ApiException) (thrown instanceof ApiException ? thrown : thrown.getCause());

        assertThat(trace.toString()).contains("██").doesNotContain(secrets);
        assertThat(e.messages().toString() + e.code() + e.problem())
                .contains("██")
                .doesNotContain(secrets);
        assertThat(e.body()).contains(secrets[0]);
    }

    @Test
    void aHeaderThatCannotBeSentIsNotRepeated() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> TestClient.builder().header("X-Key", "first\nhunter2"))
                .withMessageContaining("The value of the header X-Key holds a line break")
                .withMessageNotContaining("hunter2");
    }
}
