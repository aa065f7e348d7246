package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.runtime.auth.Credentials;
import dev.espalier.runtime.error.AuthenticationException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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

    @Test
    void aHeaderThatCannotBeSentIsNotRepeated() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> TestClient.builder().header("X-Key", "first\nhunter2"))
                .withMessageContaining("The value of the header X-Key holds a line break")
                .withMessageNotContaining("hunter2");
    }
}
