package dev.espalier.samsara;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.contract.WebhookSignatureContract;
import dev.espalier.runtime.webhook.WebhookException;
import dev.espalier.runtime.webhook.WebhookReceiver;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SamsaraWebhooksTest extends WebhookSignatureContract {
    private static final String SECRET = "dGVzdC1zZWNyZXQ=";
    private static final long TIME = 1700000000;
    private static final String BODY = "{\"data\":{\"type\":\"webhooks\",\"id\":\">id<\"}}";
    private static final String SIGNATURE = "951ee4e9a555cdae37bdf99d5258d59730bc503642e9d3e91abb39cdf99e9d37";

    SamsaraWebhooksTest() {
        super(SECRET, "YW5vdGhlci1zZWNyZXQ=");
    }

    @Override
    protected WebhookReceiver.Builder<?> builder() {
        return SamsaraWebhooks.builder();
    }

    @Override
    protected List<String> malformedSecrets() {
        return List.of("test-secret!", "dGVzdC1zZWNyZXQ", "dGVz*C1zZWNyZXQ=", " " + SECRET);
    }

    @Override
    protected Map<String, String> withTimestamp(Map<String, String> headers, String text) {
        Map<String, String> changed = new HashMap<>(headers);
        changed.put("X-Samsara-Timestamp", text);
        return changed;
    }

    @Test
    void aKnownSignatureOfTextThatIsNoJsonIsMadeAndPasses() {
        WebhookReceiver<?> receiver = receiver(TIME, SECRET);
        assertThat(receiver.sign("test-body"))
                .isEqualTo(headers("v1=e05d9d1f326a1f8a845d2520d09d45c6b20c1931828bbd1dd3858446e7ae7082"));
        assertThat(refusal(receiver, receiver.sign("test-body"), "test-body").reason())
                .isEqualTo(WebhookException.Reason.UNREADABLE_BODY);
    }

    @Test
    void aKnownSignatureIsMadeAndAccepted() {
        WebhookReceiver<?> receiver = receiver(TIME, SECRET);
        assertThat(receiver.sign(BODY)).isEqualTo(headers("v1=" + SIGNATURE));
        assertThat(receiver.verify(headers("v1=" + SIGNATURE), BODY)).isNotNull();
    }

    @Test
    void oneOfSeveralSignaturesIsEnough() {
        Map<String, String> headers = headers("v1=" + "0".repeat(64) + ",v1=" + SIGNATURE);
        assertThat(receiver(TIME, SECRET).verify(headers, BODY)).isNotNull();
    }

    @Test
    void signaturesOfOtherSchemesAreIgnored() {
        Map<String, String> headers = headers("v2=" + SIGNATURE + ",v1=" + "0".repeat(64));
        assertThat(refusal(receiver(TIME, SECRET), headers, BODY).reason())
                .isEqualTo(WebhookException.Reason.WRONG_SIGNATURE);
    }

    @Test
    void aSignatureNeedsItsScheme() {
        assertThat(refusal(receiver(TIME, SECRET), headers(SIGNATURE), BODY))
                .hasMessageContaining("v1=<signature>")
                .hasMessageNotContaining(SIGNATURE);
    }

    private static Map<String, String> headers(String signature) {
        return Map.of("X-Samsara-Timestamp", "1700000000", "X-Samsara-Signature", signature);
    }
}
