package dev.espalier.samsara;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.samsara.model.AssetLocationHistory;
import dev.espalier.samsara.model.AssetLocationPoint;
import dev.espalier.samsara.model.ReeferFuelLevel;
import dev.espalier.samsara.model.ReeferHistoryStats;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where Samsara's documents differ in the form of an answer, each form is read. */
class TwoFormsTest extends StubbedSamsara {
    private static void answer(String json) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(json)));
    }

    @Test
    void theLocationsOfAnAssetCanBeAList() {
        answer("[{\"latitude\": 37.5}, {\"time\": 1773480408250}]");

        AssetLocationHistory history = samsara.assets().listLocations(212014918).execute();

        assertThat(history)
                .isEqualTo(AssetLocationHistory.of(List.of(
                        AssetLocationPoint.builder().latitude(37.5).build(),
                        AssetLocationPoint.builder().time(1773480408250L).build())));
    }

    @Test
    void theLocationsOfAnAssetCanBeInAnObject() {
        answer("{\"locations\": [{\"latitude\": 37.5}]}");

        AssetLocationHistory history = samsara.assets().listLocations(212014918).execute();

        assertThat(((AssetLocationHistory.ObjectValue) history).value().locations())
                .containsExactly(AssetLocationPoint.builder().latitude(37.5).build());
    }

    @Test
    void theLocationsOfAnAssetAreTheSameForAsyncCallers() {
        answer("[{\"latitude\": 37.5}]");

        AssetLocationHistory history =
                samsara.assets().listLocations(212014918).executeAsync().join();

        assertThat(((AssetLocationHistory.ListValue) history).value())
                .containsExactly(AssetLocationPoint.builder().latitude(37.5).build());
    }

    @Test
    void theFuelLevelOfAReeferHasEitherName() {
        ReeferFuelLevel half = ReeferFuelLevel.builder().fuelPercentage(50).build();

        answer("{\"reeferStats\": {\"fuelPercentage\": [{\"fuelPercentage\": 50}]}}");
        ReeferHistoryStats older = reeferStats();
        answer("{\"reeferStats\": {\"fuelPercentages\": [{\"fuelPercentage\": 50}]}}");
        ReeferHistoryStats newer = reeferStats();

        assertThat(older.fuelPercentage()).containsExactly(half);
        assertThat(older.fuelPercentages()).isNull();
        assertThat(newer.fuelPercentages()).containsExactly(half);
        assertThat(newer.fuelPercentage()).isNull();
    }

    private ReeferHistoryStats reeferStats() {
        return samsara.assets()
                .getReeferStats(212014918, 1773446400000L, 1773532800000L)
                .execute()
                .reeferStats();
    }
}
