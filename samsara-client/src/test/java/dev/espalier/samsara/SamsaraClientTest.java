package dev.espalier.samsara;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.espalier.runtime.error.AuthenticationException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SamsaraClientTest extends StubbedSamsara {
    private static void answerOrganization() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"data\": {\"id\": \"1\", \"name\": \"Acme\"}}")));
    }

    @Test
    void theServerIsTheOneInTheUnitedStates() {
        try (SamsaraClient client = SamsaraClient.builder().token("t").build()) {
            assertThat(client).asString().contains("https://api.samsara.com/");
        }
    }

    @Test
    void theEuropeanServerCanBeChosen() {
        try (SamsaraClient client = SamsaraClient.builder()
                .token("t")
                .region(SamsaraClient.Region.EU)
                .build()) {
            assertThat(client).asString().contains("https://api.eu.samsara.com/");
        }
    }

    @Test
    void theCanadianServerCanBeChosen() {
        try (SamsaraClient client = SamsaraClient.builder()
                .token("t")
                .region(SamsaraClient.Region.CA)
                .build()) {
            assertThat(client).asString().contains("https://api.ca.samsara.com/");
        }
    }

    @Test
    void theTokenIsABearerToken() {
        answerOrganization();

        samsara.organization().get().execute();

        assertThat(request().getHeader("Authorization")).isEqualTo("Bearer samsara_api_token");
    }

    @Test
    void theVersionIsNotSentUnlessItIsSet() {
        answerOrganization();

        samsara.organization().get().execute();

        assertThat(request().containsHeader("X-Samsara-Version")).isFalse();
    }

    @Test
    void theVersionIsSentAsADate() {
        answerOrganization();
        try (SamsaraClient client =
                client().apiVersion(LocalDate.of(2025, 6, 11)).build()) {
            client.organization().get().execute();
        }

        assertThat(request().getHeader("X-Samsara-Version")).isEqualTo("2025-06-11");
    }

    @Test
    void anotherClientKeepsTheSettings() {
        answerOrganization();
        try (SamsaraClient first =
                        client().apiVersion(LocalDate.of(2025, 6, 11)).build();
                SamsaraClient second = first.newBuilder().build()) {
            second.organization().get().execute();
        }

        assertThat(request().getHeader("Authorization")).isEqualTo("Bearer samsara_api_token");
        assertThat(request().getHeader("X-Samsara-Version")).isEqualTo("2025-06-11");
    }

    @Test
    void aSuppliedTokenIsAskedForAgainAfterA401() {
        SERVER.stubFor(any(anyUrl()).willReturn(unauthorized()));
        SERVER.stubFor(any(anyUrl())
                .withHeader("Authorization", equalTo("Bearer fresh"))
                .willReturn(okJson("{\"data\": {\"id\": \"1\", \"name\": \"Acme\"}}")));
        Iterator<String> tokens = List.of("expired", "fresh").iterator();

        try (SamsaraClient client = client().token(tokens::next).build()) {
            assertThat(client.organization().get().execute().name()).isEqualTo("Acme");
        }

        assertThat(requests())
                .extracting(request -> request.getHeader("Authorization"))
                .containsExactly("Bearer expired", "Bearer fresh");
    }

    @Test
    void aSuppliedTokenThatDoesNotChangeIsNotSentTwice() {
        SERVER.stubFor(any(anyUrl()).willReturn(unauthorized()));

        try (SamsaraClient client = client().token(() -> "expired").build()) {
            assertThatExceptionOfType(AuthenticationException.class)
                    .isThrownBy(() -> client.organization().get().execute());
        }

        assertThat(requests()).hasSize(1);
    }

    @Test
    void aMissingTokenIsNamedWithItsSource() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SamsaraClient.builder().build())
                .withMessage("The Samsara API token is missing."
                        + " Make an API token in the Samsara dashboard, under Settings, API Tokens.");
    }

    @Test
    void aMalformedTokenIsNotPrinted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SamsaraClient.builder().token("samsara_api_token\n").build())
                .withMessageContaining("The Samsara API token starts or ends with white space")
                .withMessageNotContaining("samsara_api_token");
    }

    @Test
    void aMissingVariableIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SamsaraClient.builder().tokenFromEnv(Map.of()))
                .withMessageContaining("SAMSARA_API_TOKEN");
    }
}
