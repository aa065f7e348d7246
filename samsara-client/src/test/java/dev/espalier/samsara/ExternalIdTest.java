package dev.espalier.samsara;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonPrimitive;
import dev.espalier.samsara.model.ExternalId;
import dev.espalier.samsara.model.LegacyEfficiencyDriver;
import dev.espalier.samsara.model.Order;
import dev.espalier.samsara.model.Place;
import dev.espalier.samsara.model.PlaceDeletion;
import dev.espalier.samsara.model.UpdateVehicleRequest;
import dev.espalier.samsara.model.Vehicle;
import dev.espalier.samsara.model.VehicleStatType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ids in other systems are text in requests, and text or something else in answers. */
class ExternalIdTest extends StubbedSamsara {
    private static final String TEXTS = "{\"samsara.vin\": \"1FUJA6BD31LJ09646\", \"maintenanceId\": \"250020\"}";
    private static final String OBJECT = "{\"externalIds\": {\"maintenanceId\": \"250020\"}}";

    private static final ExternalId IDS_IN_AN_OBJECT =
            ExternalId.of(Map.of("maintenanceId", new JsonPrimitive("250020")));

    private static void answer(String json) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(json)));
    }

    private static String withIds(String externalIds) {
        return "{\"data\": {\"id\": \"1\", \"externalIds\": %s}}".formatted(externalIds);
    }

    private static String pageWithIds(String externalIds) {
        String data = "[{\"id\": \"1\", \"name\": \"Truck 41\", \"externalIds\": %s}]".formatted(externalIds);
        return pageBody(data, "", false);
    }

    @Test
    void aTextIsReadAsText() {
        answer(withIds(TEXTS));

        Vehicle vehicle = samsara.vehicles().get("1").execute();

        assertThat(vehicle.externalIds().get("maintenanceId"))
                .isInstanceOfSatisfying(
                        ExternalId.StringValue.class,
                        id -> assertThat(id.value()).isEqualTo("250020"));
        assertThat(vehicle.externalIds())
                .isEqualTo(Map.of(
                        "samsara.vin", ExternalId.of("1FUJA6BD31LJ09646"), "maintenanceId", ExternalId.of("250020")));
    }

    @Test
    void anObjectIsReadInWhateverHasIds() {
        Map<String, ExternalId> ids = Map.of("externalIds", IDS_IN_AN_OBJECT);
        answer(withIds(OBJECT));

        assertThat(samsara.vehicles().get("1").execute().externalIds()).isEqualTo(ids);
        assertThat(samsara.drivers().get("1").execute().externalIds()).isEqualTo(ids);
        assertThat(samsara.addresses().get("1").execute().externalIds()).isEqualTo(ids);
        assertThat(samsara.tags().get("1").execute().externalIds()).isEqualTo(ids);
    }

    @Test
    void anObjectIsReadInOrdersPlacesAndOldReports() {
        Map<String, ExternalId> ids = Map.of("externalIds", IDS_IN_AN_OBJECT);
        String json = "{\"externalIds\": %s}".formatted(OBJECT);
        Gson gson = new Gson();

        assertThat(gson.fromJson(json, Order.class).externalIds()).isEqualTo(ids);
        assertThat(gson.fromJson(json, Place.class).externalIds()).isEqualTo(ids);
        assertThat(gson.fromJson(json, PlaceDeletion.class).externalIds()).isEqualTo(ids);
        assertThat(gson.fromJson(json, LegacyEfficiencyDriver.class).externalIds())
                .isEqualTo(ids);
    }

    @Test
    void anObjectDoesNotLoseAPageOfStatistics() {
        List<VehicleStatType> types = List.of(VehicleStatType.GPS);
        answer(pageWithIds(OBJECT));

        assertThat(samsara.vehicleStats().list(types))
                .singleElement()
                .satisfies(stats ->
                        assertThat(stats.externalIds()).containsOnly(Map.entry("externalIds", IDS_IN_AN_OBJECT)));
        assertThat(samsara.vehicleStats().history("2026-03-14T00:00:00Z", "2026-03-15T00:00:00Z", types))
                .singleElement()
                .satisfies(stats ->
                        assertThat(stats.externalIds()).containsOnly(Map.entry("externalIds", IDS_IN_AN_OBJECT)));
    }

    @Test
    void aNumberIsKeptAsItIs() {
        answer(withIds("{\"maintenanceId\": 250020}"));

        assertThat(samsara.vehicles().get("1").execute().externalIds().get("maintenanceId"))
                .isInstanceOf(ExternalId.Unknown.class)
                .extracting(ExternalId::toJson)
                .isEqualTo("250020");
    }

    @Test
    void aRequestHoldsTexts() {
        answer(withIds(TEXTS));

        samsara.vehicles()
                .update(
                        "1",
                        UpdateVehicleRequest.builder()
                                .externalIds(Map.of("maintenanceId", "250020"))
                                .build())
                .execute();

        assertThat(request().getBodyAsString()).isEqualTo("{\"externalIds\":{\"maintenanceId\":\"250020\"}}");
    }
}
