package dev.espalier.mux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.espalier.contract.SpecDocument;
import dev.espalier.contract.WebhookExamples;
import dev.espalier.mux.model.AssetEvent;
import dev.espalier.mux.model.WebhookEvent;
import dev.espalier.mux.model.WebhookEventType;
import dev.espalier.runtime.json.MissingFieldException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MuxWebhookEventsTest {
    private static final MuxWebhooks WEBHOOKS =
            MuxWebhooks.builder().secret("SuperSecret123").build();

    @Test
    void theEnumKnowsAll117Types() {
        assertThat(WebhookEventType.Known.values()).hasSize(117 + 1);
    }

    @Test
    void anEventOfAKnownTypeWithoutAModelHasAKnownType() {
        JsonObject json = envelope("robots.job.summarize.completed");
        WebhookEvent event = receive(json);
        assertThat(event).isEqualTo(new WebhookEvent.Unknown(json));
        assertThat(event.type().known()).isEqualTo(WebhookEventType.Known.ROBOTS_JOB_SUMMARIZE_COMPLETED);
    }

    @Test
    void theEnvelopeCanBeReadWithoutKnowingTheVariant() {
        WebhookEvent event = receive(envelope("video.something_new"));
        assertThat(event.type().isKnown()).isFalse();
        assertThat(event.id()).isEqualTo("evt-1");
        assertThat(event.createdAt()).isEqualTo("2026-03-14T09:26:53.000000Z");
        assertThat(event.object().id()).isEqualTo("obj-1");
        assertThat(event.environment().name()).isEqualTo("Production");
        assertThat(event.attempts()).isEmpty();
    }

    @Test
    void aFieldThatAnUnknownEventLacksIsNamed() {
        WebhookEvent event = receive(new JsonObject());
        assertThatThrownBy(event::id).isInstanceOf(MissingFieldException.class).hasMessageContaining("\"id\"");
    }

    @Test
    void aFieldOfAnotherFormInAnUnknownEventIsMissing() {
        JsonObject json = envelope("video.something_new");
        json.addProperty("object", "text");
        assertThatThrownBy(receive(json)::object).isInstanceOf(MissingFieldException.class);
    }

    @Test
    void theTimesInTheDataOfAnEventAreNumbers() {
        JsonObject example = new WebhookExamples(SpecDocument.ofVendor("mux"), "WebhookEvent")
                .bySchema()
                .get(0)
                .json();
        AssetEvent event = (AssetEvent) receive(example);
        assertThat(event.data().createdAtAsInstant()).isEqualTo(Instant.ofEpochSecond(1773480413));
    }

    private static JsonObject envelope(String type) {
        return JsonParser.parseString("""
            {"id": "evt-1", "type": "%s", "created_at": "2026-03-14T09:26:53.000000Z",
             "object": {"type": "asset", "id": "obj-1"},
             "environment": {"id": "k7m2qx", "name": "Production"}, "attempts": [], "data": {"id": "job-1"}}
            """.formatted(type)).getAsJsonObject();
    }

    private static WebhookEvent receive(JsonObject json) {
        String body = json.toString();
        return WEBHOOKS.verify(WEBHOOKS.sign(body), body);
    }
}
