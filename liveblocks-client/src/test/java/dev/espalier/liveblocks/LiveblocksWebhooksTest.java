package dev.espalier.liveblocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.liveblocks.model.CustomNotificationEventData;
import dev.espalier.liveblocks.model.NotificationEvent;
import dev.espalier.liveblocks.model.UserEnteredEvent;
import dev.espalier.runtime.webhook.WebhookException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveblocksWebhooksTest {
    private static final String SECRET = "whsec_bGl2ZWJsb2Nrcy1qYXZhLXRlc3Qtc2VjcmV0LTAwMDE=";
    private static final String ID = "msg_2KvLUhLIHZtzZnNgUWv3PhGYf5f";

    private static final String USER_ENTERED = "{\"data\":{\"projectId\":\"605a50b01a36d5ea7a2e9104\","
            + "\"connectionId\":2196,\"enteredAt\":\"2023-01-27T20:08:40.693Z\",\"numActiveUsers\":2,"
            + "\"roomId\":\"hero-grid-12-01-2022\",\"userId\":\"iepRYL2EWVHx8IcKVqhvZ6xljn\",\"userInfo\":null},"
            + "\"type\":\"userEntered\"}";
    private static final String USER_ENTERED_SIGNATURE = "bPyjHM86TvQ8vYtWck2WBMftK1txIui0yT2KYZ0iNME=";

    private static final String NOTIFICATION = "{\"type\":\"notification\",\"data\":{\"channel\":\"email\","
            + "\"kind\":\"$fileUploaded\",\"projectId\":\"p1\",\"roomId\":null,\"userId\":\"alice é✓\","
            + "\"subjectId\":\"s1\",\"inboxNotificationId\":\"in_1\","
            + "\"createdAt\":\"2023-01-27T20:08:40.693Z\",\"triggeredAt\":\"2023-01-27T20:08:41.000Z\"}}";
    private static final String NOTIFICATION_SIGNATURE = "s09G9np4fq+ThoUqs3iIoIkG7JPhof0zvk1CLzVQBNY=";

    @Test
    void aKnownDeliveryIsAccepted() {
        UserEnteredEvent event =
                (UserEnteredEvent) webhooks().verify(headers("v1," + USER_ENTERED_SIGNATURE), USER_ENTERED);
        assertThat(event.data().roomId()).isEqualTo("hero-grid-12-01-2022");
        assertThat(event.data().hasUserInfo()).isTrue();
        assertThat(event.data().userInfo()).isNull();
    }

    @Test
    void aKnownDeliveryWithTextThatIsNotAsciiIsAccepted() {
        NotificationEvent event =
                (NotificationEvent) webhooks().verify(headers("v1," + NOTIFICATION_SIGNATURE), NOTIFICATION);
        assertThat(event.data()).isInstanceOf(CustomNotificationEventData.class);
        assertThat(event.data().userId()).isEqualTo("alice é✓");
    }

    @Test
    void aKnownSignatureIsMade() {
        assertThat(webhooks().sign(ID, NOTIFICATION.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(headers("v1," + NOTIFICATION_SIGNATURE));
    }

    @Test
    void aSecretThatIsNothingButItsPrefixIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LiveblocksWebhooks.builder().secret("whsec_").build())
                .withMessageContaining("is not Base64 after \"whsec_\"");
    }

    /**
     * The vendor's Node package drops what is no Base64, and with it a part of the key: with a secret that was not
     * copied well no delivery would fit, and nobody would know why. Its Python package refuses such a secret too.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sFOoBaR78ZZNyOl0TxbObFZWeo3rLg+dA",
                "bGl2ZWJsb2Nrcy1qYXZhLXRlc3Qtc2VjcmV0LTAwMDE",
                "bGl2ZWJsb2Nrcy1qYXZhLXRlc3Qtc2Vj cmV0LTAwMDE=",
                "bGl2ZWJsb2Nrcy1qYXZhLXRlc3Qtc2VjcmV0LTAwMD_="
            })
    void aSecretThatIsNotWholeBase64IsRefusedThoughTheNodePackageTakesIt(String encoded) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        LiveblocksWebhooks.builder().secret("whsec_" + encoded).build())
                .withMessageStartingWith("The Liveblocks webhook secret ")
                .withMessageEndingWith(
                        "Copy it from the webhooks page of the project at https://liveblocks.io/dashboard.")
                .withMessageNotContaining(encoded);
    }

    @Test
    void eachSignedDeliveryHasAnIdOfItsOwn() {
        assertThat(webhooks().sign("{}").get("webhook-id"))
                .startsWith("msg_")
                .isNotEqualTo(webhooks().sign("{}").get("webhook-id"));
    }

    @Test
    void theIdIsSigned() {
        Map<String, String> headers = new HashMap<>(headers("v1," + USER_ENTERED_SIGNATURE));
        headers.put("webhook-id", "msg_another");
        assertThat(refusal(webhooks(), headers, USER_ENTERED).reason())
                .isEqualTo(WebhookException.Reason.WRONG_SIGNATURE);
    }

    @Test
    void oneOfSeveralSignaturesIsEnough() {
        String signatures = "v1," + NOTIFICATION_SIGNATURE + " v1," + USER_ENTERED_SIGNATURE;
        assertThat(webhooks().verify(headers(signatures), USER_ENTERED)).isNotNull();
    }

    @Test
    void signaturesOfOtherSchemesAndItemsWithoutOneAreIgnored() {
        String signatures = "v1a,c29tZXRoaW5n v1 v1," + USER_ENTERED_SIGNATURE;
        assertThat(webhooks().verify(headers(signatures), USER_ENTERED)).isNotNull();
    }

    @Test
    void theVersionBeforeASignatureMayBeAny() {
        assertThat(webhooks().verify(headers("v2," + USER_ENTERED_SIGNATURE), USER_ENTERED))
                .isNotNull();
    }

    @Test
    void whatFollowsASecondCommaIsIgnored() {
        assertThat(webhooks().verify(headers("v1," + USER_ENTERED_SIGNATURE + ",more"), USER_ENTERED))
                .isNotNull();
    }

    private static LiveblocksWebhooks webhooks() {
        return LiveblocksWebhooks.builder()
                .secret(SECRET)
                .clock(Clock.fixed(Instant.ofEpochSecond(1674850126), ZoneOffset.UTC))
                .build();
    }

    private static Map<String, String> headers(String signature) {
        return Map.of("webhook-id", ID, "webhook-timestamp", "1674850126", "webhook-signature", signature);
    }

    private static WebhookException refusal(LiveblocksWebhooks receiver, Map<String, String> headers, String body) {
        return catchThrowableOfType(WebhookException.class, () -> receiver.verify(headers, body));
    }
}
