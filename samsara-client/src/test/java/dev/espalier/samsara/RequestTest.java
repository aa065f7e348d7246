package dev.espalier.samsara;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.espalier.samsara.api.AssetsApi;
import dev.espalier.samsara.api.DriversApi;
import dev.espalier.samsara.api.ReportsApi;
import dev.espalier.samsara.api.VehiclesApi;
import dev.espalier.samsara.model.AddressGeofence;
import dev.espalier.samsara.model.CreateAddressRequest;
import dev.espalier.samsara.model.DeleteDispatchRouteRequest;
import dev.espalier.samsara.model.GeofenceCircle;
import dev.espalier.samsara.model.TrailerStatType;
import dev.espalier.samsara.model.UpdateAddressRequest;
import dev.espalier.samsara.model.UpdateLiveSharingLinkRequest;
import dev.espalier.samsara.model.UpdateRouteRequest;
import dev.espalier.samsara.model.VehicleStatType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestTest extends StubbedSamsara {
    @BeforeEach
    void answerEverything() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"data\": {}}")));
    }

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

    @Test
    void theOffsetOfATimeSurvivesTheQuery() {
        answerPage();

        samsara.routes()
                .list("2026-03-14T00:00:00+01:00", "2026-03-15T00:00:00Z")
                .forEach(route -> {});

        assertThat(request().getUrl()).contains("startTime=2026-03-14T00%3A00%3A00%2B01%3A00");
    }

    @Test
    void theIdOfALiveSharingLinkIsInTheQuery() {
        samsara.liveSharingLinks()
                .update(
                        "link/1",
                        UpdateLiveSharingLinkRequest.builder().name("Load 41").build())
                .execute();

        assertThat(request().getMethod()).isEqualTo(RequestMethod.PATCH);
        assertThat(request().getUrl()).isEqualTo("/live-shares?id=link%2F1");
        assertThat(request().getBodyAsString()).isEqualTo("{\"name\":\"Load 41\"}");
    }

    @Test
    void anExternalIdInThePathIsEscaped() {
        samsara.vehicles().get("maintenanceId:M/250020").execute();

        assertThat(request().getUrl()).isEqualTo("/fleet/vehicles/maintenanceId%3AM%2F250020");
    }

    @Test
    void aDeleteCanCarryABody() {
        samsara.routes()
                .deleteDispatchRoute(
                        "4153",
                        DeleteDispatchRouteRequest.builder()
                                .applyToFutureRoutes(true)
                                .build())
                .execute();

        assertThat(request().getMethod()).isEqualTo(RequestMethod.DELETE);
        assertThat(request().getBodyAsString()).isEqualTo("{\"apply_to_future_routes\":true}");
    }

    @Test
    void aDeleteWithoutItsOptionalBodySendsNone() {
        samsara.routes().deleteDispatchRoute("4153").execute();

        assertThat(request().getBodyAsString()).isEmpty();
        assertThat(request().containsHeader("Content-Type")).isFalse();
    }

    @Test
    void aCreateWithoutABodySendsItsValuesInTheQuery() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"data\": []}")));

        samsara.trainingAssignments()
                .create("course-1", "2026-04-01T00:00:00Z", List.of("driver-1", "driver-2"))
                .execute();

        assertThat(request().queryParameter("courseId").firstValue()).isEqualTo("course-1");
        assertThat(request().getUrl()).endsWith("learnerIds=driver-1,driver-2");
        assertThat(request().getBodyAsString()).isEmpty();
    }

    @Test
    void externalIdsAreAMap() {
        Map<String, String> externalIds = new LinkedHashMap<>();
        externalIds.put("payrollId", "ABFS18600");
        externalIds.put("maintenance.id", "250020");

        samsara.addresses()
                .create(CreateAddressRequest.builder()
                        .name("Depot")
                        .formattedAddress("350 Rhode Island St, San Francisco, CA")
                        .geofence(AddressGeofence.builder()
                                .circle(GeofenceCircle.builder()
                                        .radiusMeters(25)
                                        .build())
                                .build())
                        .externalIds(externalIds)
                        .build())
                .execute();

        assertThat(request().getBodyAsString())
                .contains("\"externalIds\":{\"payrollId\":\"ABFS18600\",\"maintenance.id\":\"250020\"}");
    }

    @Test
    void anUpdateSendsOnlyWhatWasSet() {
        samsara.addresses()
                .update("22408", UpdateAddressRequest.builder().notes("Dock 4").build())
                .execute();

        assertThat(request().getBodyAsString()).isEqualTo("{\"notes\":\"Dock 4\"}");
    }

    @Test
    void nullTakesTheDriverOffARoute() {
        samsara.routes()
                .update("4153", UpdateRouteRequest.builder().driverId(null).build())
                .execute();

        assertThat(request().getBodyAsString()).isEqualTo("{\"driverId\":null}");
    }

    @Test
    void anEmptyListEmptiesTheTagsOfARoute() {
        samsara.routes()
                .update("4153", UpdateRouteRequest.builder().tagIds(List.of()).build())
                .execute();

        assertThat(request().getBodyAsString()).isEqualTo("{\"tagIds\":[]}");
    }
}
