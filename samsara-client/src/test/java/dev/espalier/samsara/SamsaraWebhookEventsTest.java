package dev.espalier.samsara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.espalier.contract.WebhookExamples;
import dev.espalier.samsara.model.AddressCreatedEvent;
import dev.espalier.samsara.model.ChangedRouteStop;
import dev.espalier.samsara.model.DocumentSubmittedEvent;
import dev.espalier.samsara.model.RouteStopResequenceEvent;
import dev.espalier.samsara.model.StopSequencing;
import dev.espalier.samsara.model.WebhookEvent;
import dev.espalier.samsara.model.WebhookResequencedRoute;
import dev.espalier.testkit.internal.spec.SpecDocument;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class SamsaraWebhookEventsTest {
    private static final SamsaraWebhooks WEBHOOKS =
            SamsaraWebhooks.builder().secret("dGVzdC1zZWNyZXQ=").build();

    @Test
    void theEnvelopeOfAnEventIsTyped() {
        AddressCreatedEvent event = (AddressCreatedEvent) receive(example("AddressCreated"));
        assertThat(event.eventId()).isEqualTo("bc09c1f0-165b-5eb2-a2cb-e28e627e0c3f");
        assertThat(event.eventTime()).isEqualTo(OffsetDateTime.parse("2026-03-14T09:26:53.683Z"));
        assertThat(event.orgId()).isEqualTo(771204);
        assertThat(event.webhookId()).isEqualTo("1411751028848270");
    }

    @Test
    void theNewOrderOfStopsIsTyped() {
        RouteStopResequenceEvent event = (RouteStopResequenceEvent) receive(example("RouteStopResequence"));
        WebhookResequencedRoute route = event.data().route();
        assertThat(route.id()).isEqualTo("6009862266");
        assertThat(route.driver().name()).isEqualTo("Tessa Brandt");
        assertThat(route.settings().sequencingMethod()).isEqualTo(StopSequencing.MANUAL);
        assertThat(route.changes().before().stops())
                .extracting(ChangedRouteStop::id)
                .containsExactly("6066522714", "6066522715");
        assertThat(route.changes().after().stops())
                .extracting(ChangedRouteStop::id, ChangedRouteStop::scheduledArrivalTime)
                .containsExactly(
                        tuple("6066522715", "2026-03-14T11:30:00Z"), tuple("6066522714", "2026-03-14T13:10:00Z"));
    }

    @Test
    void whoSubmittedADocumentIsReadBesideItToo() {
        JsonObject json = example("DocumentSubmitted");
        json.getAsJsonObject("data").getAsJsonObject("document").remove("driver");
        DocumentSubmittedEvent event = (DocumentSubmittedEvent) receive(json);
        assertThat(event.data().document().name()).isEqualTo("Fuel receipt Fresno");
        assertThat(event.data().driver().name()).isEqualTo("Tessa Brandt");
        assertThat(event.data().vehicle().vin()).isEqualTo("1FUJGLDR2LLLV0001");
    }

    @Test
    void theIdOfAnEventThatHasNoModelCanBeRead() {
        WebhookEvent event =
                receive(JsonParser.parseString("{\"eventId\":\"e-1\",\"eventType\":\"SuddenFuelLevelDrop\"}")
                        .getAsJsonObject());
        assertThat(event).isInstanceOf(WebhookEvent.Unknown.class);
        assertThat(event.eventId()).isEqualTo("e-1");
    }

    private static JsonObject example(String type) {
        return new WebhookExamples(SpecDocument.ofVendor("samsara"), "WebhookEvent")
                .byType().stream()
                        .filter(example -> example.type().equals(type))
                        .findFirst()
                        .orElseThrow()
                        .json();
    }

    private static WebhookEvent receive(JsonObject json) {
        String body = json.toString();
        return WEBHOOKS.verify(WEBHOOKS.sign(body), body);
    }
}
