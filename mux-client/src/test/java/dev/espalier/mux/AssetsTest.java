package dev.espalier.mux;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.espalier.mux.model.Asset;
import dev.espalier.mux.model.AssetStatus;
import dev.espalier.runtime.error.DeadlineExceededException;
import dev.espalier.runtime.error.WaitFailedException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AssetsTest extends StubbedMux {
    private static void answer(ResponseDefinitionBuilder... answers) {
        for (int i = 0; i < answers.length; i++) {
            String next = String.valueOf(Math.min(i + 1, answers.length - 1));
            SERVER.stubFor(get("/video/v1/assets/asset-1")
                    .inScenario("asset")
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : String.valueOf(i))
                    .willSetStateTo(next)
                    .willReturn(answers[i]));
        }
    }

    private static ResponseDefinitionBuilder asset(String status) {
        return okJson("{\"data\": {\"id\": \"asset-1\", \"status\": \"" + status + "\"}}");
    }

    @Test
    void anAssetIsWaitedForThroughFailuresOfTheService() {
        answer(asset("preparing"), serviceUnavailable(), asset("preparing"), asset("ready"));

        Asset asset = mux.assets().awaitReady("asset-1").await();

        assertThat(asset.status()).isEqualTo(AssetStatus.READY);
        assertThat(requests()).hasSize(4);
    }

    @Test
    void anAssetIsWaitedForWithoutAThread() throws Exception {
        answer(asset("preparing"), asset("ready"));

        Asset asset = mux.assets().awaitReady("asset-1").awaitAsync().get(10, TimeUnit.SECONDS);

        assertThat(asset.status()).isEqualTo(AssetStatus.READY);
    }

    @Test
    void anAssetThatFailedSaysWhy() {
        answer(
                asset("preparing"),
                okJson(
                        "{\"data\": {\"id\": \"asset-1\", \"status\": \"errored\", \"errors\": {\"type\": \"invalid_input\","
                                + " \"messages\": [\"The file has no frames.\"]}}}"));

        WaitFailedException failure = catchThrowableOfType(
                WaitFailedException.class,
                () -> mux.assets().awaitReady("asset-1").await());

        assertThat(failure)
                .hasMessageStartingWith("mux get-asset came to \"errored\" after 2 attempts, and not to \"ready\": ")
                .hasMessageContaining("invalid_input")
                .hasMessageContaining("The file has no frames.");
        assertThat(failure.result(Asset.class)).map(Asset::id).contains("asset-1");
    }

    @Test
    void anAssetThatTakesTooLongSaysHowFarItIs() {
        answer(asset("preparing"), asset("preparing"));

        DeadlineExceededException failure = catchThrowableOfType(
                DeadlineExceededException.class,
                () -> mux.assets()
                        .awaitReady("asset-1")
                        .deadline(Duration.ofMinutes(30))
                        .await());

        assertThat(failure)
                .hasMessageStartingWith("mux get-asset did not come to \"ready\" within the deadline of 1800000 ms")
                .hasMessageContaining("the last state seen was \"preparing\"");
    }
}
