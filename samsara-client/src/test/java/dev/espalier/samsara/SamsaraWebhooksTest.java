package dev.espalier.samsara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.runtime.webhook.WebhookException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SamsaraWebhooksTest {
    private static final String SECRET = "dGVzdC1zZWNyZXQ=";
    private static final long TIME = 1700000000;
    private static final String BODY = "{\"data\":{\"type\":\"webhooks\",\"id\":\">id<\"}}";
    private static final String SIGNATURE = "951ee4e9a555cdae37bdf99d5258d59730bc503642e9d3e91abb39cdf99e9d37";

    @Test
    void aKnownSignatureOfTextThatIsNoJsonIsMadeAndPasses() {
        SamsaraWebhooks receiver = receiver();
        assertThat(receiver.sign("test-body"))
                .isEqualTo(headers("v1=e05d9d1f326a1f8a845d2520d09d45c6b20c1931828bbd1dd3858446e7ae7082"));
        assertThat(refusal(receiver, receiver.sign("test-body"), "test-body").reason())
                .isEqualTo(WebhookException.Reason.UNREADABLE_BODY);
    }

    @Test
    void aKnownSignatureIsMadeAndAccepted() {
        SamsaraWebhooks receiver = receiver();
        assertThat(receiver.sign(BODY)).isEqualTo(headers("v1=" + SIGNATURE));
        assertThat(receiver.verify(headers("v1=" + SIGNATURE), BODY)).isNotNull();
    }

    @Test
    void oneOfSeveralSignaturesIsEnough() {
        Map<String, String> headers = headers("v1=" + "0".repeat(64) + ",v1=" + SIGNATURE);
        assertThat(receiver().verify(headers, BODY)).isNotNull();
    }

    @Test
    void signaturesOfOtherSchemesAreIgnored() {
        Map<String, String> headers = headers("v2=" + SIGNATURE + ",v1=" + "0".repeat(64));
        assertThat(refusal(receiver(), headers, BODY).reason()).isEqualTo(WebhookException.Reason.WRONG_SIGNATURE);
    }

    @Test
    void aSignatureNeedsItsScheme() {
        assertThat(refusal(receiver(), headers(SIGNATURE), BODY))
                .hasMessageContaining("v1=<signature>")
                .hasMessageNotContaining(SIGNATURE);
    }

    private static Map<String, String> headers(String signature) {
        return Map.of("X-Samsara-Timestamp", "1700000000", "X-Samsara-Signature", signature);
    }

    private static SamsaraWebhooks receiver() {
        return SamsaraWebhooks.builder()
                .secret(SECRET)
                .clock(Clock.fixed(Instant.ofEpochSecond(TIME), ZoneOffset.UTC))
                .build();
    }

    private static WebhookException refusal(SamsaraWebhooks receiver, Map<String, String> headers, String body) {
        return catchThrowableOfType(WebhookException.class, () -> receiver.verify(headers, body));
    }
}
