package dev.espalier.samsara;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.espalier.samsara.api.AssetsApi;
import dev.espalier.samsara.api.DriversApi;
import dev.espalier.samsara.api.ReportsApi;
import dev.espalier.samsara.api.VehiclesApi;
import dev.espalier.samsara.model.TrailerStatType;
import dev.espalier.samsara.model.VehicleStatType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How lists are sent: joined with commas, or with a repeated key where a value may hold commas. */
class ListParameterTest extends StubbedSamsara {
    private static void answerPage() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(pageBody("[]", "", false))));
    }

    @Test
    void requiredTypesAreJoinedWithCommas() {
        answerPage();

        samsara.vehicleStats()
                .list(List.of(VehicleStatType.GPS, VehicleStatType.FUEL_PERCENTS))
                .forEach(stats -> {});

        assertThat(request().getUrl()).isEqualTo("/fleet/vehicles/stats?types=gps,fuelPercents");
    }

    @Test
    void aListThatTheVendorCallsTextIsJoinedWithCommasToo() {
        answerPage();

        samsara.trailers()
                .listStats(List.of(TrailerStatType.of("gps"), TrailerStatType.of("newStat")))
                .forEach(stats -> {});

        assertThat(request().getUrl()).isEqualTo("/fleet/trailers/stats?types=gps,newStat");
    }

    @Test
    void aCommaInsideAValueIsNotASeparator() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"data\": {}}")));

        samsara.trainingAssignments().delete(List.of("a,b", "c")).execute();

        assertThat(request().getUrl()).isEqualTo("/training-assignments?ids=a%2Cb,c");
    }

    @Test
    void attributeFiltersOfVehiclesRepeatTheKey() {
        answerPage();

        samsara.vehicles()
                .list(VehiclesApi.ListParams.builder()
                        .attributes(List.of("Colour,red", "Length,range(10,20)"))
                        .build())
                .forEach(vehicle -> {});

        assertThat(request().queryParameter("attributes").values())
                .containsExactly("Colour,red", "Length,range(10,20)");
    }

    @Test
    void attributeFiltersOfAssetsRepeatTheKey() {
        answerPage();

        samsara.assets()
                .list(AssetsApi.ListParams.builder()
                        .attributes(List.of("Length:range(10,20)", "Axles:range(8,)"))
                        .build())
                .forEach(asset -> {});

        assertThat(request().queryParameter("attributes").values())
                .containsExactly("Length:range(10,20)", "Axles:range(8,)");
    }

    @Test
    void attributeFiltersOfDriversRepeatTheKey() {
        answerPage();

        samsara.drivers()
                .list(DriversApi.ListParams.builder()
                        .attributes(List.of("Shift:night", "Years of service:range(5,10)"))
                        .build())
                .forEach(driver -> {});

        assertThat(request().queryParameter("attributes").values())
                .containsExactly("Shift:night", "Years of service:range(5,10)");
    }

    @Test
    void theIdsOfReportsAreJoinedWithCommas() {
        answerPage();

        samsara.reports()
                .listConfigs(ReportsApi.ListConfigsParams.builder()
                        .ids(List.of("a", "b"))
                        .build())
                .forEach(config -> {});
        samsara.reports()
                .listDatasets(ReportsApi.ListDatasetsParams.builder()
                        .ids(List.of("Trips", "Vehicles"))
                        .build())
                .forEach(dataset -> {});
        samsara.reports()
                .listRuns(ReportsApi.ListRunsParams.builder()
                        .reportConfigIds(List.of("a", "b"))
                        .ids(List.of("c", "d"))
                        .build())
                .forEach(run -> {});

        assertThat(requests())
                .extracting(LoggedRequest::getUrl)
                .containsExactly(
                        "/reports/configs?ids=a,b",
                        "/reports/datasets?ids=Trips,Vehicles",
                        "/reports/runs?reportConfigIds=a,b&ids=c,d");
    }
}
