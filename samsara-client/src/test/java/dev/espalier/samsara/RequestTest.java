package dev.espalier.samsara;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import dev.espalier.samsara.model.AddressGeofence;
import dev.espalier.samsara.model.CreateAddressRequest;
import dev.espalier.samsara.model.CreateFormSubmissionRequest;
import dev.espalier.samsara.model.DeleteDispatchRouteRequest;
import dev.espalier.samsara.model.FormFieldInputType;
import dev.espalier.samsara.model.FormTableCellInputType;
import dev.espalier.samsara.model.FormTemplateSelection;
import dev.espalier.samsara.model.GeofenceCircle;
import dev.espalier.samsara.model.PreviewCameraInput;
import dev.espalier.samsara.model.PreviewMediaTriggerReason;
import dev.espalier.samsara.model.PreviewMediaType;
import dev.espalier.samsara.model.SettableDocumentState;
import dev.espalier.samsara.model.SettableFormSubmissionStatus;
import dev.espalier.samsara.model.UpdateAddressRequest;
import dev.espalier.samsara.model.UpdateLiveSharingLinkRequest;
import dev.espalier.samsara.model.UpdateRouteRequest;
import dev.espalier.samsara.model.UploadedMediaTypeFilter;
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
    void aNewFormSubmissionIsNotStarted() {
        samsara.forms()
                .createSubmission(CreateFormSubmissionRequest.builder()
                        .formTemplate(FormTemplateSelection.builder().id("t1").build())
                        .build())
                .execute();

        assertThat(request().getBodyAsString())
                .isEqualTo("{\"formTemplate\":{\"id\":\"t1\"},\"status\":\"notStarted\"}");
    }

    @Test
    void onlyWhatARequestCanHoldIsOffered() {
        assertThat(SettableFormSubmissionStatus.Known.values())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder(
                        "NOT_STARTED", "ARCHIVED", "IN_PROGRESS", "CHANGES_REQUESTED", "APPROVED", "UNRECOGNIZED");
        assertThat(SettableDocumentState.Known.values())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("SUBMITTED", "REQUIRED", "UNRECOGNIZED");
        assertThat(UploadedMediaTypeFilter.Known.values())
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("IMAGE", "VIDEO_HIGH_RES", "UNRECOGNIZED");
        assertThat(FormFieldInputType.Known.values())
                .extracting(Enum::name)
                .doesNotContain("SIGNATURE", "INSTRUCTION", "MEDIA_INSTRUCTION")
                .contains("MEDIA", "TABLE", "GEOFENCE");
        assertThat(FormTableCellInputType.Known.values())
                .extracting(Enum::name)
                .doesNotContain("SIGNATURE", "MEDIA", "ASSET", "GEOFENCE", "TABLE")
                .contains("BARCODE", "PERSON");
    }

    @Test
    @SuppressWarnings("deprecation")
    void thePreviewOfMediaIsAskedWithAllThatItRequires() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(pageBody("{\"media\": []}", "", false))));

        samsara.preview()
                .listUploadedMedia(
                        "2026-03-14T00:00:00Z",
                        "2026-03-15T00:00:00Z",
                        List.of("1", "2"),
                        List.of(PreviewCameraInput.DASHCAM_ROAD_FACING, PreviewCameraInput.ANALOG),
                        List.of(PreviewMediaType.IMAGE),
                        List.of(PreviewMediaTriggerReason.API),
                        "2026-03-14T12:00:00Z")
                .forEach(media -> {});

        assertThat(request().getUrl())
                .endsWith("&vehicleIds=1,2&inputs=dashcamRoadFacing&inputs=analog&mediaTypes=image&triggerReasons=api"
                        + "&availableAfterTime=2026-03-14T12%3A00%3A00Z");
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
