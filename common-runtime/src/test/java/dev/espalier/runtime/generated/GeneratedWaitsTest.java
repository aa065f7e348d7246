package dev.espalier.runtime.generated;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.espalier.runtime.error.WaitFailedException;
import dev.espalier.runtime.testing.StubServerTest;
import dev.espalier.torture.TortureClient;
import dev.espalier.torture.api.CollisionsApi;
import dev.espalier.torture.model.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Generated methods that wait, of models that are called as what their code names. */
class GeneratedWaitsTest extends StubServerTest {
    private TortureClient torture;

    @BeforeEach
    void connect() {
        torture = TortureClient.builder()
                .token("token")
                .baseUrl(SERVER.baseUrl())
                .clock(clock)
                .sleeper(sleeper)
                .build();
    }

    @AfterEach
    void close() {
        torture.close();
    }

    private static void answer(String... states) {
        for (int i = 0; i < states.length; i++) {
            SERVER.stubFor(get(urlPathEqualTo("/collisions/a"))
                    .inScenario("states")
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : String.valueOf(i))
                    .willSetStateTo(String.valueOf(i + 1))
                    .willReturn(okJson("{\"waiter\": {\"class\": \"" + states[i] + "\", \"message\": \"no light\"}}")));
        }
    }

    @Test
    void asksWithTheParametersOfTheOperation() {
        answer("begun", "O V E R");

        Duration result = torture.collisions()
                .awaitEnd("a", params -> params.light("dim"))
                .await();

        assertThat(result.message()).isEqualTo("no light");
        assertThat(requests())
                .extracting(LoggedRequest::getUrl)
                .containsOnly("/collisions/a?light=dim")
                .hasSize(2);
    }

    @Test
    void waitsAsLongAsTheDocumentSays() {
        answer("begun", "over");

        torture.collisions().awaitEnd("a").await();

        assertThat(sleeper.waits())
                .singleElement(InstanceOfAssertFactories.DURATION)
                .isBetween(java.time.Duration.ofMillis(3000), java.time.Duration.ofMillis(3750));
        assertThat(requests()).extracting(LoggedRequest::getUrl).containsOnly("/collisions/a");
    }

    @Test
    void failsInTheStatesOfTheDocument() {
        answer("begun", "1/4");

        assertThatExceptionOfType(WaitFailedException.class)
                .isThrownBy(() -> torture.collisions()
                        .awaitEnd("a", CollisionsApi.GetDurationParams.none())
                        .await())
                .withMessageStartingWith("torture get-duration came to \"1/4\" after 2 attempts, and not to \"over\" or"
                        + " \"O V E R\": no light.")
                .returns("1/4", WaitFailedException::state);
    }

    @Test
    void otherStatesOfTheDocumentAreWaitedOn() {
        answer("O V E R", "1/4", "over");

        torture.collisions().awaitNothingElse("a").await();

        assertThat(requests()).hasSize(3);
    }
}
