package dev.espalier.mux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.espalier.contract.WebhookExamples;
import dev.espalier.mux.model.AssetEvent;
import dev.espalier.mux.model.ShotsEvent;
import dev.espalier.mux.model.TrackEvent;
import dev.espalier.mux.model.WebhookEvent;
import dev.espalier.mux.model.WebhookEventType;
import dev.espalier.runtime.json.MissingFieldException;
import dev.espalier.testkit.internal.spec.SpecDocument;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MuxWebhookEventsTest {
    private static final WebhookExamples EVENTS = new WebhookExamples(SpecDocument.ofVendor("mux"), "WebhookEvent");
    private static final MuxWebhooks WEBHOOKS =
            MuxWebhooks.builder().secret("SuperSecret123").build();

    @Test
    void theEnumKnowsAll117Types() {
        assertThat(WebhookEventType.Known.values()).hasSize(117 + 1);
    }

    /** None of them is left to the unknown variant. */
    @Test
    void eachKnownTypeHasAModel() {
        assertThat(EVENTS.byType()).hasSize(117).allSatisfy(example -> {
            WebhookEvent event = receive(example.json());
            assertThat(event.type().isKnown()).isTrue();
            assertThat(event).isNotInstanceOf(WebhookEvent.Unknown.class);
        });
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

    /** A number in the reference, digits as text in the API, a date and time in the guide. */
    @ParameterizedTest
    @ValueSource(strings = {"1518656685", "\"1518656685\"", "\"2018-02-15T01:04:45.000Z\""})
    void aTimeInTheDataOfAnEventIsReadInEachForm(String time) {
        JsonObject json = envelope("video.asset.ready");
        json.getAsJsonObject("data").add("created_at", JsonParser.parseString(time));
        AssetEvent event = (AssetEvent) receive(json);
        assertThat(event.data().createdAtAsInstant()).isEqualTo(Instant.parse("2018-02-15T01:04:45Z"));
        assertThat(JsonParser.parseString(event.toJson())).isEqualTo(json);
    }

    @Test
    void whatOnlyPayloadsShowIsRead() {
        JsonObject json = envelope("video.asset.ready");
        json.add("accessor", JsonNull.INSTANCE);
        json.addProperty("request_id", "req-1");
        json.getAsJsonObject("data").add("tracks", JsonParser.parseString("""
            [{"id": "t", "type": "audio", "max_channels": 2, "max_channel_layout": "stereo"}]
            """));
        AssetEvent event = (AssetEvent) receive(json);
        assertThat(event.accessor()).isNull();
        assertThat(event.hasAccessor()).isTrue();
        assertThat(event.hasAccessorSource()).isFalse();
        assertThat(event.requestId()).isEqualTo("req-1");
        assertThat(event.data().tracks().get(0).maxChannelLayout()).isEqualTo("stereo");
        assertThat(event.data().tracks().get(0).additionalProperties()).isEmpty();
    }

    @Test
    void aTrackSaysWhichAssetItIsIn() {
        JsonObject json = envelope("video.asset.track.ready");
        json.getAsJsonObject("data").addProperty("asset_id", "asset-1");
        assertThat(((TrackEvent) receive(json)).data().assetId()).isEqualTo("asset-1");
    }

    @ParameterizedTest
    @CsvSource({"created, pending", "ready, completed", "errored, errored", "skipped, skipped", "deleted, deleted"})
    void theAssetOfShotsIsWhatTheEventIsAbout(String type, String status) {
        JsonObject json = envelope("video.asset.shots." + type);
        json.add("data", JsonParser.parseString("{\"status\": \"" + status + "\"}"));
        ShotsEvent event = (ShotsEvent) receive(json);
        assertThat(event.object().id()).isEqualTo("obj-1");
        assertThat(event.data().status().isKnown()).isTrue();
        assertThat(event.data().status().value()).isEqualTo(status);
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
