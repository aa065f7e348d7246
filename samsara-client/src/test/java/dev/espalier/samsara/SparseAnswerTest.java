package dev.espalier.samsara;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.Page;
import dev.espalier.samsara.model.Driver;
import dev.espalier.samsara.model.DriverReference;
import dev.espalier.samsara.model.Equipment;
import dev.espalier.samsara.model.GatewayModel;
import dev.espalier.samsara.model.HubPlanRoute;
import dev.espalier.samsara.model.Tag;
import dev.espalier.samsara.model.TagReference;
import dev.espalier.samsara.model.Vehicle;
import dev.espalier.samsara.model.VehicleReference;
import dev.espalier.samsara.model.VehicleSensorArea;
import dev.espalier.samsara.model.VehicleSensorDoor;
import org.junit.jupiter.api.Test;

/** What one operation always answers and another may leave out is absent, and nothing throws. */
class SparseAnswerTest extends StubbedSamsara {
    private static void answer(String json) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(json)));
    }

    @Test
    void aTagMayBeMentionedWithoutItsId() {
        answer("{\"data\": {\"id\": \"1\", \"parentTag\": {\"name\": \"West\"}}}");

        Tag tag = samsara.tags().get("1").execute();

        assertThat(tag.parentTag())
                .isEqualTo(TagReference.builder().name("West").build())
                .extracting(TagReference::id)
                .isNull();
    }

    @Test
    void aVehicleMayBeMentionedWithoutItsId() {
        answer("{\"data\": {\"id\": \"1\", \"staticAssignedVehicle\": {\"name\": \"Truck 41\"}}}");

        Driver driver = samsara.drivers().get("1").execute();

        assertThat(driver.staticAssignedVehicle())
                .isEqualTo(VehicleReference.builder().name("Truck 41").build())
                .extracting(VehicleReference::id)
                .isNull();
    }

    @Test
    void aDriverMayBeMentionedWithoutTheId() {
        answer("{\"data\": {\"id\": \"1\", \"staticAssignedDriver\": {\"name\": \"Rosa Delgado\"}}}");

        Vehicle vehicle = samsara.vehicles().get("1").execute();

        assertThat(vehicle.staticAssignedDriver())
                .isEqualTo(DriverReference.builder().name("Rosa Delgado").build())
                .extracting(DriverReference::id)
                .isNull();
    }

    @Test
    void aGatewayMayLackItsSerialNumber() {
        answer(pageBody("[{\"id\": \"1\", \"installedGateway\": {\"model\": \"Ag26\"}}]", "", false));

        Equipment equipment = samsara.equipment().list().iterator().next();

        assertThat(equipment.installedGateway().model()).isEqualTo(GatewayModel.of("Ag26"));
        assertThat(equipment.installedGateway().serial()).isNull();
    }

    @Test
    void aGatewayMayLackItsModel() {
        answer("{\"data\": {\"id\": \"1\", \"gateway\": {\"serial\": \"GVNX-8R5-2KQ\"}}}");

        Vehicle vehicle = samsara.vehicles().get("1").execute();

        assertThat(vehicle.gateway().serial()).isEqualTo("GVNX-8R5-2KQ");
        assertThat(vehicle.gateway().model()).isNull();
    }

    @Test
    void sensorsMayLackTheirPlace() {
        answer("{\"data\": {\"id\": \"1\", \"sensorConfiguration\": {\"areas\": [{}], \"doors\": [{}]}}}");

        Vehicle vehicle = samsara.vehicles().get("1").execute();

        assertThat(vehicle.sensorConfiguration().areas())
                .containsExactly(VehicleSensorArea.builder().build())
                .extracting(VehicleSensorArea::position)
                .containsOnlyNulls();
        assertThat(vehicle.sensorConfiguration().doors())
                .containsExactly(VehicleSensorDoor.builder().build())
                .flatExtracting(VehicleSensorDoor::position, VehicleSensorDoor::sensor)
                .containsOnlyNulls();
    }

    @Test
    void aLastPageMayLackItsCursor() {
        answer("{\"data\": [{\"id\": \"7\"}], \"pagination\": {\"hasNextPage\": false}}");

        Page<HubPlanRoute> page =
                samsara.routes().listHubPlanRoutes("plan-1").firstPage().execute();

        assertThat(page.items()).extracting(HubPlanRoute::id).containsExactly("7");
        assertThat(page.nextCursor()).isEmpty();
    }

    @Test
    void aPageOfDriversMayNotSayWhereTheListGoesOn() {
        answer("{\"data\": [{\"id\": \"7\"}]}");

        assertThat(samsara.drivers().list()).extracting(Driver::id).containsExactly("7");
        assertThat(requests()).hasSize(1);
    }
}
