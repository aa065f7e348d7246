package dev.espalier.mux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.runtime.webhook.WebhookException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MuxWebhooksTest {
    private static final String SECRET = "SuperSecret123";
    private static final long TIME = 1565125718;
    private static final String BODY = "{\"test\":\"body\"}";
    private static final String SIGNATURE = "854ece4c22acef7c66b57d4e504153bc512595e8e9c772ece2a68150548c19a7";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"test\":\"body\"} | 854ece4c22acef7c66b57d4e504153bc512595e8e9c772ece2a68150548c19a7",
                "{\"test\":{\"nested\":{\"nanos\":718234, \"seconds\":1691711005}}}"
                        + " | bd315c24bce1c2b8ad325696f26530c8ef7d7d830afb7c1381903705d04607be"
            })
    void knownSignaturesAreAcceptedAndMade(String body, String signature) {
        MuxWebhooks receiver = receiver();
        Map<String, String> headers = Map.of("Mux-Signature", "t=1565125718,v1=" + signature);
        assertThat(receiver.verify(headers, body)).isNotNull();
        assertThat(receiver.sign(body)).isEqualTo(headers);
    }

    @Test
    void oneOfSeveralSignaturesIsEnough() {
        String header = "t=1565125718,v1=" + "0".repeat(64) + ",v1=" + SIGNATURE;
        assertThat(receiver().verify(Map.of("Mux-Signature", header), BODY)).isNotNull();
    }

    @Test
    void spaceBetweenTheItemsIsAllowed() {
        String header = "t=1565125718, v1=" + SIGNATURE;
        assertThat(receiver().verify(Map.of("Mux-Signature", header), BODY)).isNotNull();
    }

    @Test
    void signaturesOfOtherSchemesAreIgnored() {
        String header = "t=1565125718,v0=" + SIGNATURE + ",v1=" + "0".repeat(64);
        assertThat(refusal(receiver(), Map.of("Mux-Signature", header), BODY).reason())
                .isEqualTo(WebhookException.Reason.WRONG_SIGNATURE);
    }

    @Test
    void anotherSchemeBesideTheSignatureDoesNoHarm() {
        String header = "t=1565125718,v0=abc,v1=" + SIGNATURE;
        assertThat(receiver().verify(Map.of("Mux-Signature", header), BODY)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t=1565125718",
                "v1=" + SIGNATURE,
                "t=1565125718,v0=" + SIGNATURE,
                "t=1565125718,t=1565125719,v1=" + SIGNATURE
            })
    void aHeaderNeedsOneTimeAndASignature(String header) {
        assertThat(refusal(receiver(), Map.of("Mux-Signature", header), BODY))
                .hasMessageContaining("t=<seconds>,v1=<signature>")
                .hasMessageNotContaining(SIGNATURE);
    }

    @Test
    void aSignatureInCapitalsIsNotTheSignature() {
        String header = "t=1565125718,v1=" + SIGNATURE.toUpperCase(java.util.Locale.ROOT);
        assertThat(refusal(receiver(), Map.of("Mux-Signature", header), BODY).reason())
                .isEqualTo(WebhookException.Reason.WRONG_SIGNATURE);
    }

    private static MuxWebhooks receiver() {
        return MuxWebhooks.builder()
                .secret(SECRET)
                .clock(Clock.fixed(Instant.ofEpochSecond(TIME), ZoneOffset.UTC))
                .build();
    }

    private static WebhookException refusal(MuxWebhooks receiver, Map<String, String> headers, String body) {
        return catchThrowableOfType(WebhookException.class, () -> receiver.verify(headers, body));
    }
}
