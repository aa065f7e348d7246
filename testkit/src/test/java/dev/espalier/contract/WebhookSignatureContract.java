package dev.espalier.contract;

import static dev.espalier.runtime.webhook.WebhookException.Reason.IN_THE_FUTURE;
import static dev.espalier.runtime.webhook.WebhookException.Reason.MALFORMED_HEADER;
import static dev.espalier.runtime.webhook.WebhookException.Reason.MISSING_HEADER;
import static dev.espalier.runtime.webhook.WebhookException.Reason.TOO_OLD;
import static dev.espalier.runtime.webhook.WebhookException.Reason.WRONG_SIGNATURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import dev.espalier.runtime.webhook.WebhookException;
import dev.espalier.runtime.webhook.WebhookReceiver;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the receiver of a vendor treats signatures. */
@EnabledIf("hasWebhooks")
class WebhookSignatureContract {
    private static final long NOW = 1674850126;

    private static final String BODY = "{\"type\":\"test\",\"text\":\"é✓ \\uD83C\\uDFA5\"}";

    private final VendorUnderTest vendor = VendorUnderTest.current();
    private final String secret = vendor.webhookSecret("first");
    private final String otherSecret = vendor.webhookSecret("second");

    static boolean hasWebhooks() {
        return VendorUnderTest.current().facts().webhooks().isPresent();
    }

    private JsonObject facts() {
        return vendor.facts().webhooks().orElseThrow();
    }

    private List<String> malformedSecrets() {
        List<String> secrets = new ArrayList<>(List.of(" " + secret, secret + "\n", "two words"));
        String prefix = vendor.webhookSecretPrefix();
        if (vendor.isWebhookSecretBase64()) {
            secrets.add(prefix + "not*Base64!=");
            secrets.add(secret.substring(0, secret.length() - 1));
        }
        if (!prefix.isEmpty()) {
            secrets.add(secret.substring(prefix.length()));
        }
        return secrets;
    }

    /** The headers, with another text where they say the time. */
    private static Map<String, String> withTimestamp(Map<String, String> headers, String text) {
        Map<String, String> changed = new HashMap<>(headers);
        changed.replaceAll((name, value) -> value.replace(Long.toString(NOW), text));
        assertThat(changed).isNotEqualTo(headers);
        return changed;
    }

    private WebhookReceiver<?> receiver(long now, String... secrets) {
        WebhookReceiver.Builder<?> builder = vendor.webhooks();
        for (String one : secrets) {
            builder.secret(one);
        }
        return builder.clock(Clock.fixed(Instant.ofEpochSecond(now), ZoneOffset.UTC))
                .build();
    }

    private static WebhookException refusal(WebhookReceiver<?> receiver, Map<String, String> headers, String body) {
        return catchThrowableOfType(WebhookException.class, () -> receiver.verify(headers, body));
    }

    @Test
    void acceptsWhatItSigned() {
        WebhookReceiver<?> receiver = receiver(NOW, secret);
        assertThat(receiver.verify(receiver.sign(BODY), BODY)).isNotNull();
    }

    @Test
    void bytesAndTextOfABodyAreSignedAlike() {
        WebhookReceiver<?> receiver = receiver(NOW, secret);
        byte[] bytes = BODY.getBytes(StandardCharsets.UTF_8);
        assertThat(receiver.verify(receiver.sign(BODY), bytes)).isEqualTo(receiver.verify(receiver.sign(bytes), BODY));
    }

    @Test
    void refusesABodyThatWasChanged() {
        WebhookReceiver<?> receiver = receiver(NOW, secret);
        assertThat(refusal(receiver, receiver.sign(BODY), BODY + " ").reason()).isEqualTo(WRONG_SIGNATURE);
    }

    @Test
    void refusesATimestampThatWasChanged() {
        WebhookReceiver<?> receiver = receiver(NOW, secret);
        Map<String, String> headers = withTimestamp(receiver.sign(BODY), Long.toString(NOW + 1));
        assertThat(refusal(receiver, headers, BODY).reason()).isEqualTo(WRONG_SIGNATURE);
    }

    @Test
    void refusesWhatAnotherSecretSigned() {
        Map<String, String> headers = receiver(NOW, otherSecret).sign(BODY);
        assertThat(refusal(receiver(NOW, secret), headers, BODY).reason()).isEqualTo(WRONG_SIGNATURE);
    }

    @Test
    void acceptsTheOldAndTheNewSecretWhileTheyAreRotated() {
        WebhookReceiver<?> receiver = receiver(NOW, secret, otherSecret);
        assertThat(receiver.verify(receiver(NOW, secret).sign(BODY), BODY)).isNotNull();
        assertThat(receiver.verify(receiver(NOW, otherSecret).sign(BODY), BODY)).isNotNull();
    }

    @Test
    void signsWithTheFirstSecret() {
        Map<String, String> headers = receiver(NOW, otherSecret, secret).sign(BODY);
        assertThat(receiver(NOW, otherSecret).verify(headers, BODY)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 300})
    void acceptsADeliveryAtTheToleranceBeforeAndAfterNow(long age) {
        Map<String, String> headers = receiver(NOW - age, secret).sign(BODY);
        assertThat(receiver(NOW, secret).verify(headers, BODY)).isNotNull();
    }

    @Test
    void refusesAStaleDelivery() {
        WebhookException refusal =
                refusal(receiver(NOW, secret), receiver(NOW - 301, secret).sign(BODY), BODY);
        assertThat(refusal.reason()).isEqualTo(TOO_OLD);
        assertThat(refusal).hasMessageContaining("301 s ago").hasMessageContaining("300 s are accepted");
    }

    @Test
    void refusesADeliveryOfTheFuture() {
        WebhookException refusal =
                refusal(receiver(NOW, secret), receiver(NOW + 301, secret).sign(BODY), BODY);
        assertThat(refusal.reason()).isEqualTo(IN_THE_FUTURE);
        assertThat(refusal).hasMessageContaining("301 s in the future");
    }

    @Test
    void theToleranceCanBeSet() {
        WebhookReceiver<?> hour = vendor.webhooks()
                .secret(secret)
                .tolerance(Duration.ofHours(1))
                .clock(Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC))
                .build();
        assertThat(hour.verify(receiver(NOW - 3600, secret).sign(BODY), BODY)).isNotNull();
        assertThat(refusal(hour, receiver(NOW - 3601, secret).sign(BODY), BODY).reason())
                .isEqualTo(TOO_OLD);
    }

    @Test
    void aToleranceOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vendor.webhooks().tolerance(Duration.ZERO))
                .withMessageContaining("PT0S");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "1674850126abc",
                "-1674850126",
                "+1674850126",
                "1674850126.5",
                "99999999999999999999",
                "١٦٧٤٨٥٠١٢٦"
            })
    void refusesATimestampThatIsNoNumberOfSeconds(String timestamp) {
        WebhookReceiver<?> receiver = receiver(NOW, secret);
        WebhookException refusal = refusal(receiver, withTimestamp(receiver.sign(BODY), timestamp), BODY);
        assertThat(refusal.reason()).isEqualTo(MALFORMED_HEADER);
        assertThat(refusal).hasMessageNotContaining(timestamp);
    }

    @TestFactory
    Stream<DynamicTest> refusesADeliveryWithoutOneOfTheHeaders() {
        WebhookReceiver<?> receiver = receiver(NOW, secret);
        return new TreeMap<>(receiver.sign(BODY))
                .keySet().stream()
                        .map(name -> DynamicTest.dynamicTest(name, () -> {
                            Map<String, String> headers = new HashMap<>(receiver.sign(BODY));
                            headers.remove(name);
                            assertThat(refusal(receiver, headers, BODY).reason())
                                    .isEqualTo(MISSING_HEADER);
                            headers.put(name, " ");
                            assertThat(refusal(receiver, headers, BODY)).hasMessageContaining(name);
                        }));
    }

    @Test
    void aHeaderWithoutAValueIsMissing() {
        WebhookReceiver<?> receiver = receiver(NOW, secret);
        Map<String, String> headers = new HashMap<>(receiver.sign(BODY));
        headers.replaceAll((name, value) -> null);
        assertThat(refusal(receiver, headers, BODY).reason()).isEqualTo(MISSING_HEADER);
    }

    @Test
    void headerNamesMayBeInAnyCase() {
        WebhookReceiver<?> receiver = receiver(NOW, secret);
        Map<String, String> headers = new HashMap<>();
        receiver.sign(BODY).forEach((name, value) -> headers.put(name.toUpperCase(Locale.ROOT), value));
        assertThat(receiver.verify(headers, BODY)).isNotNull();
    }

    @Test
    void headersCanBeLookedUpByAFunction() {
        WebhookReceiver<?> receiver = receiver(NOW, secret);
        Map<String, String> headers = receiver.sign(BODY);
        assertThat(receiver.verify(headers::get, BODY)).isNotNull();
    }

    @Test
    void refusesASignatureHeaderOfNoKnownForm() {
        WebhookReceiver<?> receiver = receiver(NOW, secret);
        Map<String, String> headers = new HashMap<>(receiver.sign(BODY));
        headers.replaceAll((name, value) -> isSignature(name) ? "garbage" : value);
        assertThat(refusal(receiver, headers, BODY).reason()).isEqualTo(MALFORMED_HEADER);
    }

    @Test
    void aRefusalTellsNeitherSecretNorSignature() {
        WebhookReceiver<?> receiver = receiver(NOW, secret);
        Map<String, String> right = receiver.sign(BODY);
        String refusal = refusal(receiver, right, BODY + "!").toString();
        assertThat(refusal).doesNotContain(secret);
        Stream.of(right, receiver.sign(BODY + "!"))
                .flatMap(headers -> headers.entrySet().stream())
                .filter(header -> isSignature(header.getKey()))
                .map(header -> longest(header.getValue()))
                .forEach(signature -> assertThat(refusal).doesNotContain(signature));
    }

    /** The signature of a header: what is left without commas and names. */
    private static String longest(String value) {
        return Stream.of(value.split("[,=]"))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    @Test
    void aReceiverNeedsASecret() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vendor.webhooks().build())
                .withMessageContaining("webhook secret is missing");
    }

    @Test
    void aSecretThatIsNotSetIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> vendor.webhooks().secret(secret).secret(null).build())
                .withMessageContaining("webhook secret is missing");
    }

    @TestFactory
    Stream<DynamicTest> refusesASecretOfAnotherForm() {
        return malformedSecrets().stream()
                .map(malformed -> DynamicTest.dynamicTest(
                        malformed,
                        () -> assertThatIllegalArgumentException()
                                .isThrownBy(() -> receiver(NOW, malformed))
                                .withMessageContaining("webhook secret")
                                .withMessageNotContaining(malformed.strip())
                                .withNoCause()));
    }

    /** Whether a header holds the signature. */
    private boolean isSignature(String header) {
        return facts().getAsJsonObject("signature")
                .getAsJsonObject("headers")
                .get(header)
                .getAsString()
                .contains("{signature}");
    }
}
