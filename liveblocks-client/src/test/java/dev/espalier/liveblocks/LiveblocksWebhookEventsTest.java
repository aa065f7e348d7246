package dev.espalier.liveblocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.espalier.contract.WebhookExamples;
import dev.espalier.liveblocks.model.CustomNotificationEventData;
import dev.espalier.liveblocks.model.NotificationChannel;
import dev.espalier.liveblocks.model.NotificationEvent;
import dev.espalier.liveblocks.model.NotificationEventData;
import dev.espalier.liveblocks.model.WebhookEvent;
import dev.espalier.testkit.internal.spec.SpecDocument;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LiveblocksWebhookEventsTest {
    private static final LiveblocksWebhooks WEBHOOKS =
            LiveblocksWebhooks.builder().secret("whsec_YW5vdGhlci1zZWNyZXQ=").build();

    @TestFactory
    Stream<DynamicTest> eachKindOfNotificationIsReadAsItsOwnClass() {
        return new WebhookExamples(SpecDocument.ofVendor("liveblocks"), "NotificationEventData")
                .byType().stream()
                        .map(example -> DynamicTest.dynamicTest(example.type(), () -> {
                            NotificationEventData data = notification(example.json());
                            assertThat(data.getClass().getSimpleName()).isEqualTo(example.schema());
                            assertThat(data.kind()).isEqualTo(example.type());
                        }));
    }

    @Test
    void aKindThatStartsWithADollarIsCustom() {
        CustomNotificationEventData data = (CustomNotificationEventData) notification(kind("$fileUploaded"));
        assertThat(data.subjectId()).isEqualTo("s1");
        assertThat(data.roomId()).isNull();
        assertThat(data.hasRoomId()).isTrue();
    }

    @Test
    void aKindThatIsNotKnownKeepsWhatAllKindsHave() {
        NotificationEventData data = notification(kind("ofTheFuture"));
        assertThat(data).isInstanceOf(NotificationEventData.Unknown.class);
        assertThat(data.kind()).isEqualTo("ofTheFuture");
        assertThat(data.channel()).isEqualTo(NotificationChannel.EMAIL);
        assertThat(data.userId()).isEqualTo("leo");
    }

    private NotificationEventData notification(JsonObject data) {
        JsonObject json = new JsonObject();
        json.addProperty("type", "notification");
        json.add("data", data);
        return ((NotificationEvent) receive(json)).data();
    }

    private static JsonObject kind(String kind) {
        return JsonParser.parseString("{\"channel\":\"email\",\"kind\":\"" + kind
                        + "\",\"userId\":\"leo\",\"subjectId\":\"s1\",\"roomId\":null}")
                .getAsJsonObject();
    }

    private static WebhookEvent receive(JsonObject json) {
        String body = json.toString();
        return WEBHOOKS.verify(WEBHOOKS.sign(body), body);
    }
}
