package dev.espalier.samsara;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.runtime.error.RateLimitException;
import dev.espalier.runtime.error.ServerException;
import dev.espalier.samsara.model.CreateDriverRequest;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ErrorTest extends StubbedSamsara {
    private static void answer(ResponseDefinitionBuilder response) {
        SERVER.stubFor(any(anyUrl()).willReturn(response));
    }

    private <E extends ApiException> E failure(Class<E> type) {
        return catchThrowableOfType(
                type, () -> samsara.vehicles().get("281474977075805").execute());
    }

    @Test
    void aJsonErrorTellsItsMessageAndRequestId() {
        answer(aResponse()
                .withStatus(404)
                .withBody("{\"message\": \"Object not found\", \"requestId\": \"8916e1c3\"}"));

        NotFoundException failure = failure(NotFoundException.class);

        assertThat(failure.messages()).containsExactly("Object not found");
        assertThat(failure.requestId()).contains("8916e1c3");
        assertThat(failure.code()).isEmpty();
        assertThat(failure)
                .hasMessageStartingWith("samsara getVehicle failed with status 404 after 1 attempt: Object not found.")
                .hasMessageEndingWith("Request id: 8916e1c3.");
    }

    @Test
    void aPlainStringErrorIsItsMessage() {
        answer(aResponse().withStatus(500).withBody("upstream connect error\n"));

        ServerException failure = failure(ServerException.class);

        assertThat(failure.messages()).containsExactly("upstream connect error");
        assertThat(failure.attempts()).isEqualTo(3);
    }

    @Test
    void aQuotedStringErrorIsAnErrorToo() {
        answer(aResponse().withStatus(503).withBody("\"Service unavailable\""));

        assertThat(failure(ServerException.class).status()).isEqualTo(503);
    }

    @Test
    void anEmptyErrorBodySaysNothing() {
        answer(aResponse().withStatus(404));

        NotFoundException failure = failure(NotFoundException.class);

        assertThat(failure.messages()).isEmpty();
        assertThat(failure.requestId()).isEmpty();
    }

    @Test
    void aFractionalRetryAfterIsNeverCutShort() {
        SERVER.stubFor(any(anyUrl())
                .inScenario("limit")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "0.40235"))
                .willSetStateTo("free"));
        SERVER.stubFor(any(anyUrl())
                .inScenario("limit")
                .whenScenarioStateIs("free")
                .willReturn(okJson("{\"data\": {\"id\": \"281474977075805\"}}")));

        String id = samsara.vehicles().get("281474977075805").execute().id();

        assertThat(id).isEqualTo("281474977075805");
        assertThat(sleeper.waits())
                .singleElement(InstanceOfAssertFactories.DURATION)
                .isBetween(Duration.ofNanos(402_350_000), Duration.ofNanos(804_700_000));
    }

    @Test
    void a429ThatStaysTellsHowLongToWait() {
        answer(aResponse().withStatus(429).withHeader("Retry-After", "0.40235"));

        RateLimitException failure = failure(RateLimitException.class);

        assertThat(failure.retryAfter()).contains(Duration.ofNanos(402_350_000));
        assertThat(failure.attempts()).isEqualTo(3);
    }

    @Test
    void aCreateIsNotRepeatedAfterA500() {
        answer(aResponse().withStatus(500));

        ServerException failure = catchThrowableOfType(
                ServerException.class,
                () -> samsara.drivers()
                        .create(CreateDriverRequest.builder()
                                .name("Susan Jones")
                                .username("susan")
                                .password("a password")
                                .build())
                        .execute());

        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(requests()).hasSize(1);
    }
}
