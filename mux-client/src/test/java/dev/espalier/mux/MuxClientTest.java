package dev.espalier.mux;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MuxClientTest extends StubbedMux {
    private static final String WHERE = "Make an access token at https://dashboard.mux.com/settings/access-tokens.";

    @BeforeEach
    void answerStream() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"data\": {\"id\": \"stream-1\"}}")));
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void idAndSecretAreSentAsBasicCredentials() {
        mux.liveStreams().get("stream-1").execute();

        assertThat(request().getHeader("Authorization")).isEqualTo(basic("token-id", "token-secret"));
    }

    @Test
    void theUserAgentNamesTheClient() {
        mux.liveStreams().get("stream-1").execute();

        assertThat(request().getHeader("User-Agent")).startsWith("espalier-mux/");
    }

    @Test
    void theServerIsTheOneOfMux() {
        try (MuxClient client = MuxClient.builder().credentials("i", "s").build()) {
            assertThat(client).asString().contains("https://api.mux.com/");
        }
    }

    @Test
    void anotherServerCanBeSet() {
        assertThat(mux).asString().contains(SERVER.baseUrl());
    }

    @Test
    void anIdWithAColonIsRefusedWithoutEchoingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        MuxClient.builder().credentials("id:hunter2", "secret").build())
                .withMessageContaining("The Mux token id holds a colon")
                .withMessageNotContaining("hunter2");
    }

    @Test
    void aMissingIdIsNamedWithItsSource() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MuxClient.builder().build())
                .withMessage("The Mux token id is missing. " + WHERE);
    }

    @Test
    void aMissingSecretIsNamedWithItsSource() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> MuxClient.builder().credentials("token-id", " ").build())
                .withMessage("The Mux token secret is missing. " + WHERE);
    }

    @Test
    void aMalformedSecretIsNotPrinted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MuxClient.builder()
                        .credentials("token-id", "hush\u2026hush")
                        .build())
                .withMessage(
                        "The Mux token secret holds characters that no such credential has; copy it again. " + WHERE)
                .withMessageNotContaining("hush");
    }

    @Test
    void theCredentialIsNotInTheClientsText() {
        assertThat(mux).asString().doesNotContain("token-id", "token-secret");
    }

    @Test
    void theEnvironmentHoldsBothCredentials() {
        try (MuxClient client = client().credentialsFromEnv(
                        Map.of("MUX_TOKEN_ID", "env-id", "MUX_TOKEN_SECRET", "env-secret"))
                .build()) {
            client.liveStreams().get("stream-1").execute();
        }

        assertThat(request().getHeader("Authorization")).isEqualTo(basic("env-id", "env-secret"));
    }

    @Test
    void aMissingVariableIsNamedWithItsSource() {
        assertThatIllegalStateException()
                .isThrownBy(() -> MuxClient.builder().credentialsFromEnv(Map.of("MUX_TOKEN_ID", "env-id")))
                .withMessage("The environment variable MUX_TOKEN_SECRET is not set. " + WHERE);
    }

    @Test
    void anotherClientKeepsTheSettings() {
        try (MuxClient first = client().header("X-Team", "video").build();
                MuxClient second = first.newBuilder().build()) {
            second.liveStreams().get("stream-1").execute();
        }

        assertThat(request().getHeader("Authorization")).isEqualTo(basic("token-id", "token-secret"));
        assertThat(request().getHeader("X-Team")).isEqualTo("video");
    }

    @Test
    void aBuilderMadeFromAClientDoesNotChangeIt() {
        mux.newBuilder().credentials("other", "other").header("X-Team", "audio");

        mux.liveStreams().get("stream-1").execute();

        assertThat(request().getHeader("Authorization")).isEqualTo(basic("token-id", "token-secret"));
        assertThat(request().containsHeader("X-Team")).isFalse();
    }

    @Test
    void theUsersOwnHttpClientRunsTheCalls() {
        AtomicInteger calls = new AtomicInteger();
        OkHttpClient own = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    calls.incrementAndGet();
                    return chain.proceed(chain.request());
                })
                .build();
        try (MuxClient client = client().httpClient(own).build()) {
            client.liveStreams().get("stream-1").execute();
        }

        assertThat(calls).hasValue(1);
    }

    @Test
    void theUsersOwnHttpClientOutlivesTheClient() {
        OkHttpClient own = new OkHttpClient();

        client().httpClient(own).build().close();

        assertThat(own.dispatcher().executorService().isShutdown()).isFalse();
    }
}
