package dev.espalier.samsara;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.espalier.contract.SpecDocument;
import dev.espalier.contract.WebhookExamples;
import dev.espalier.samsara.model.AddressCreatedEvent;
import dev.espalier.samsara.model.WebhookEvent;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class SamsaraWebhookEventsTest {
    private static final SamsaraWebhooks WEBHOOKS =
            SamsaraWebhooks.builder().secret("dGVzdC1zZWNyZXQ=").build();

    @Test
    void theEnvelopeOfAnEventIsTyped() {
        JsonObject example = new WebhookExamples(SpecDocument.ofVendor("samsara"), "WebhookEvent")
                .bySchema()
                .get(0)
                .json();
        AddressCreatedEvent event = (AddressCreatedEvent) receive(example);
        assertThat(event.eventId()).isEqualTo("bc09c1f0-165b-5eb2-a2cb-e28e627e0c3f");
        assertThat(event.eventTime()).isEqualTo(OffsetDateTime.parse("2026-03-14T09:26:53.683Z"));
        assertThat(event.orgId()).isEqualTo(771204);
        assertThat(event.webhookId()).isEqualTo("1411751028848270");
    }

    @Test
    void theIdOfAnEventThatHasNoModelCanBeRead() {
        WebhookEvent event =
                receive(JsonParser.parseString("{\"eventId\":\"e-1\",\"eventType\":\"SuddenFuelLevelDrop\"}")
                        .getAsJsonObject());
        assertThat(event).isInstanceOf(WebhookEvent.Unknown.class);
        assertThat(event.eventId()).isEqualTo("e-1");
    }

    private static WebhookEvent receive(JsonObject json) {
        String body = json.toString();
        return WEBHOOKS.verify(WEBHOOKS.sign(body), body);
    }
}
