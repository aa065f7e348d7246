package dev.espalier.runtime.internal.webhook;

import static dev.espalier.runtime.webhook.WebhookException.Reason.IN_THE_FUTURE;
import static dev.espalier.runtime.webhook.WebhookException.Reason.MALFORMED_HEADER;
import static dev.espalier.runtime.webhook.WebhookException.Reason.TOO_OLD;
import static dev.espalier.runtime.webhook.WebhookException.Reason.WRONG_SIGNATURE;

import dev.espalier.runtime.webhook.WebhookException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Checks and makes signatures: HMAC-SHA256 over a vendor's prefix, which holds the time, and the raw body. Compares in
 * constant time, and never tells what the right signature would have been.
 */
public final class SignatureVerifier {
    private static final Pattern UNIX_SECONDS = Pattern.compile("[0-9]{1,12}");

    private final List<SigningKey> keys;
    private final SignatureScheme scheme;
    private final Duration tolerance;
    private final Clock clock;

    /** @param keys any of them may have signed; the first one signs */
    public SignatureVerifier(List<SigningKey> keys, SignatureScheme scheme, Duration tolerance, Clock clock) {
        this.keys = List.copyOf(keys);
        this.scheme = scheme;
        this.tolerance = tolerance;
        this.clock = clock;
    }

    /**
     * @param values the value of a header; throws if it is missing
     * @throws WebhookException if the headers are not of the vendor's form, or the delivery is too old, too new, or
     *     signed by someone else
     */
    public void verify(Function<String, String> values, byte[] body) {
        SignedHeaders headers = scheme.read(values);
        checkTime(headers.timestamp());
        boolean matches = false;
        for (SigningKey key : keys) {
            byte[] expected = bytes(scheme.encode(key.hmac(headers.prefix(), body)));
            for (String signature : headers.signatures()) {
                matches |= MessageDigest.isEqual(expected, bytes(signature));
            }
        }
        if (!matches) {
            throw new WebhookException(
                    WRONG_SIGNATURE,
                    "No signature of the webhook delivery fits its body. Pass the body as the bytes that came, neither"
                            + " parsed nor written again, and check that the secret is the one of this webhook.");
        }
    }

    /** The headers of a delivery of {@code body}, signed by the first key now. */
    public Map<String, String> sign(String id, byte[] body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        byte[] hmac = keys.get(0).hmac(scheme.prefix(id, timestamp), body);
        return scheme.write(id, timestamp, scheme.encode(hmac));
    }

    private void checkTime(String timestamp) {
        if (!UNIX_SECONDS.matcher(timestamp).matches()) {
            throw new WebhookException(
                    MALFORMED_HEADER,
                    "The timestamp of the webhook delivery is not a number of seconds since 1970,"
                            + " so the vendor did not send it.");
        }
        // Whole seconds on both sides: a delivery that is as old as the tolerance is accepted.
        Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        if (age.compareTo(tolerance) > 0) {
            throw new WebhookException(
                    TOO_OLD,
                    "The webhook delivery was signed " + age.toSeconds() + " s ago, and " + tolerance.toSeconds()
                            + " s are accepted. It is late or a replay; if all are refused,"
                            + " set the clock of this machine.");
        }
        if (age.negated().compareTo(tolerance) > 0) {
            throw new WebhookException(
                    IN_THE_FUTURE,
                    "The webhook delivery was signed " + age.negated().toSeconds() + " s in the future, and "
                            + tolerance.toSeconds() + " s are accepted. Set the clock of this machine.");
        }
    }

    private static byte[] bytes(String signature) {
        return signature.getBytes(StandardCharsets.UTF_8);
    }
}
