package dev.espalier.liveblocks;

import static dev.espalier.liveblocks.StubServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.liveblocks.api.NotificationsApi;
import dev.espalier.liveblocks.model.CustomInboxNotification;
import dev.espalier.liveblocks.model.MentionKind;
import dev.espalier.liveblocks.model.MetadataValue;
import dev.espalier.liveblocks.model.NotificationChannelSettings;
import dev.espalier.liveblocks.model.NotificationSettings;
import dev.espalier.liveblocks.model.TextMentionInboxNotification;
import dev.espalier.liveblocks.model.TriggerInboxNotificationRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotificationsTest {
    @RegisterExtension
    private final StubServer stub = new StubServer();

    private NotificationsApi notifications() {
        return stub.client().notifications();
    }

    @Test
    void allNotificationsOfOneOrganizationAreDeleted() {
        stub.answers(204);

        notifications()
                .deleteAll("maya", params -> params.organizationId("acme inc"))
                .execute();

        assertThat(stub.request().getMethod().getName()).isEqualTo("DELETE");
        assertThat(stub.request().getUrl()).isEqualTo("/v2/users/maya/inbox-notifications?organizationId=acme%20inc");
    }

    @Test
    void allNotificationsAreDeleted() {
        stub.answers(204);

        notifications().deleteAll("maya").executeAsync().join();

        assertThat(stub.request().getUrl()).isEqualTo("/v2/users/maya/inbox-notifications");
    }

    @Test
    void aTextMentionSaysWhoIsMentioned() {
        String notification = """
            {"id": "in_1", "kind": "textMention", "roomId": "plan", "mentionId": "me_1", "createdBy": "leo",
             "mention": {"kind": "group", "id": "sales", "userIds": ["maya", "nora"]},
             "notifiedAt": "2026-03-02T08:15:00Z", "readAt": null}\
            """;
        stub.answers(notification);

        TextMentionInboxNotification mention = (TextMentionInboxNotification)
                notifications().get("maya", "in_1").execute();

        assertThat(mention.mention().kind()).isEqualTo(MentionKind.GROUP);
        assertThat(mention.mention().userIds()).containsExactly("maya", "nora");
        assertThat(mention.hasReadAt()).isTrue();
        assertThat(json(mention.toJson())).isEqualTo(json(notification));
    }

    @Test
    void aCustomNotificationNeedsNoRoom() {
        String notification = """
            {"id": "in_1", "kind": "$fileUploaded", "subjectId": "f1", "notifiedAt": "2026-03-02T08:15:00Z",
             "readAt": "2026-03-02T08:20:00Z", "activities": []}\
            """;
        stub.answers(notification);

        CustomInboxNotification custom =
                (CustomInboxNotification) notifications().get("maya", "in_1").execute();

        assertThat(custom.roomId()).isNull();
        assertThat(custom.hasRoomId()).isFalse();
        assertThat(json(custom.toJson())).isEqualTo(json(notification));
    }

    @Test
    void aNotificationIsTriggeredInAnOrganization() {
        stub.answers(200);

        notifications()
                .trigger(TriggerInboxNotificationRequest.builder()
                        .userId("maya")
                        .kind("$fileUploaded")
                        .subjectId("f1")
                        .activityData(Map.of("pages", MetadataValue.of(12)))
                        .organizationId("acme")
                        .build())
                .execute();

        assertThat(stub.requestJson()).isEqualTo(json("""
            {"userId": "maya", "kind": "$fileUploaded", "subjectId": "f1", "activityData": {"pages": 12},
             "organizationId": "acme"}\
            """));
    }

    @Test
    void aChannelMayBeMissing() {
        String settings = "{\"email\": {\"thread\": true, \"textMention\": false, \"$fileUploaded\": true}}";
        stub.answers(settings);

        NotificationSettings read = notifications().getSettings("maya").execute();

        assertThat(read.email().textMention()).isFalse();
        assertThat(read.email().additionalProperties()).containsExactly(Map.entry("$fileUploaded", true));
        assertThat(read.slack()).isNull();
        assertThat(json(read.toJson())).isEqualTo(json(settings));
    }

    @Test
    void settingsOfCustomKindsAreChanged() {
        stub.answers("{}");

        notifications()
                .updateSettings(
                        "maya",
                        NotificationSettings.builder()
                                .webPush(NotificationChannelSettings.builder()
                                        .additionalProperty("$fileUploaded", false)
                                        .build())
                                .build())
                .execute();

        assertThat(stub.requestJson()).isEqualTo(json("{\"webPush\": {\"$fileUploaded\": false}}"));
    }
}
