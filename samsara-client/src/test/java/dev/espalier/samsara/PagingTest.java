package dev.espalier.samsara;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonElement;
import dev.espalier.runtime.Page;
import dev.espalier.runtime.error.PagingException;
import dev.espalier.samsara.api.LiveSharingLinksApi;
import dev.espalier.samsara.model.AssetCurrentLocations;
import dev.espalier.samsara.model.DriverEfficiency;
import dev.espalier.samsara.model.FuelEnergyDriverReport;
import dev.espalier.samsara.model.LiveSharingLink;
import dev.espalier.samsara.model.LiveSharingLinkTypeFilter;
import dev.espalier.samsara.model.UploadedMedia;
import dev.espalier.samsara.model.Vehicle;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagingTest extends StubbedSamsara {
    @Test
    void vehiclesComePageAfterPage() {
        page("/fleet/vehicles", "", "[{\"id\": \"1\"}, {\"id\": \"2\"}]", "c1", true);
        page("/fleet/vehicles", "c1", "[{\"id\": \"3\"}]", "c2", false);

        assertThat(samsara.vehicles().list()).extracting(Vehicle::id).containsExactly("1", "2", "3");
    }

    @Test
    void anEmptyPageInTheMiddleDoesNotEndTheList() {
        page("/fleet/vehicles", "", "[{\"id\": \"1\"}]", "c1", true);
        page("/fleet/vehicles", "c1", "[]", "c2", true);
        page("/fleet/vehicles", "c2", "[{\"id\": \"2\"}]", "c3", false);

        assertThat(samsara.vehicles().list()).extracting(Vehicle::id).containsExactly("1", "2");
    }

    @Test
    void theCursorOfTheLastPageIsNotFollowed() {
        page("/fleet/vehicles", "", "[{\"id\": \"1\"}]", "c1", false);

        samsara.vehicles().list().forEach(vehicle -> {});

        assertThat(requests()).hasSize(1);
    }

    @Test
    void aPageIsRequestedWhenItsFirstItemIsNeeded() {
        page("/fleet/vehicles", "", "[{\"id\": \"1\"}]", "c1", true);
        page("/fleet/vehicles", "c1", "[{\"id\": \"2\"}]", "c2", false);

        Iterator<Vehicle> vehicles = samsara.vehicles().list().iterator();
        vehicles.next();

        assertThat(requests()).hasSize(1);
    }

    @Test
    void furtherPagesRepeatTheOtherParameters() {
        page("/live-shares", "", "[]", "c1", true);
        page("/live-shares", "c1", "[]", "c2", false);

        samsara.liveSharingLinks()
                .list(LiveSharingLinksApi.ListParams.builder()
                        .ids(List.of("a", "b"))
                        .type(LiveSharingLinkTypeFilter.ASSETS_ON_ROUTE)
                        .limit(50)
                        .build())
                .forEach(link -> {});

        assertThat(requests().get(1).getUrl()).isEqualTo("/live-shares?ids=a,b&type=assetsOnRoute&limit=50&after=c1");
    }

    @Test
    void aListCanStartFromACursor() {
        page("/live-shares", "c1", "[{\"id\": \"2\"}]", "c2", false);

        assertThat(samsara.liveSharingLinks().list().from("c1"))
                .extracting(LiveSharingLink::id)
                .containsExactly("2");
    }

    @Test
    void aCursorThatComesASecondTimeIsAnError() {
        page("/fleet/vehicles", "", "[{\"id\": \"1\"}]", "c1", true);
        page("/fleet/vehicles", "c1", "[{\"id\": \"2\"}]", "c1", true);

        assertThatExceptionOfType(PagingException.class)
                .isThrownBy(() -> samsara.vehicles().list().forEach(vehicle -> {}))
                .withMessageContaining("\"c1\" came a second time");
    }

    @Test
    void mediaAreInsideData() {
        page("/cameras/media", "", "{\"media\": [{\"vehicleId\": \"1\"}]}", "c1", true);
        page("/cameras/media", "c1", "{\"media\": [{\"vehicleId\": \"2\"}]}", "c2", false);

        assertThat(samsara.media().list(List.of("1", "2"), "2026-03-14T00:00:00Z", "2026-03-15T00:00:00Z"))
                .extracting(UploadedMedia::vehicleId)
                .containsExactly("1", "2");
    }

    @Test
    void driverReportsAreInsideData() {
        String path = "/fleet/reports/drivers/fuel-energy";
        page(path, "", "{\"driverReports\": [{\"distanceTraveledMeters\": 1}]}", "c1", true);
        page(path, "c1", "{\"driverReports\": [{\"distanceTraveledMeters\": 2}]}", "c2", false);

        assertThat(samsara.fuelAndEnergy().listDriverReports("2026-03-14", "2026-03-15"))
                .extracting(FuelEnergyDriverReport::distanceTraveledMeters)
                .containsExactly(1.0, 2.0);
    }

    @Test
    void driverEfficiencyIsDataItself() {
        page("/driver-efficiency/drivers", "", "[{\"driverId\": \"1654973\"}]", "c1", false);

        assertThat(samsara.fuelAndEnergy().listEfficiencyByDriver("2026-03-14T00:00:00Z", "2026-03-15T00:00:00Z"))
                .extracting(DriverEfficiency::driverId)
                .containsExactly("1654973");
    }

    @Test
    void theColumnsBesideTheRowsOfAReportAreInTheEnvelope() {
        String data = "{\"columns\": [{\"name\": \"Vehicle\"}], \"rows\": [[\"Truck 41\", 7]]}";
        page("/reports/runs/data", "", data, "c1", false);

        Page<List<JsonElement>> page =
                samsara.reports().listRunData("run-1").firstPage().execute();

        assertThat(page.items().get(0)).extracting(JsonElement::getAsString).containsExactly("Truck 41", "7");
        assertThat(page.envelope().getAsJsonObject("data").getAsJsonArray("columns"))
                .hasSize(1);
    }

    @Test
    void theFirstApiGenerationPagesByStartingAfter() {
        String path = "/v1/fleet/assets/locations";
        String page = "{\"assets\": [{\"id\": %d}], \"pagination\": {\"endCursor\": \"c1\", \"hasNextPage\": %s}}";
        SERVER.stubFor(get(path).willReturn(okJson(page.formatted(1, true))));
        SERVER.stubFor(get(path + "?startingAfter=c1").willReturn(okJson(page.formatted(2, false))));

        assertThat(samsara.assets().listCurrentLocations())
                .extracting(AssetCurrentLocations::id)
                .containsExactly(1L, 2L);
    }
}
