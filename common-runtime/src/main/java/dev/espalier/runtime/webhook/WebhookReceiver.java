package dev.espalier.runtime.webhook;

import static dev.espalier.runtime.webhook.WebhookException.Reason.MISSING_HEADER;
import static dev.espalier.runtime.webhook.WebhookException.Reason.UNREADABLE_BODY;

import com.google.gson.stream.JsonToken;
import dev.espalier.runtime.internal.json.JsonBody;
import dev.espalier.runtime.internal.json.JsonInput;
import dev.espalier.runtime.internal.json.JsonType;
import dev.espalier.runtime.internal.json.MalformedJsonException;
import dev.espalier.runtime.internal.json.NamedType;
import dev.espalier.runtime.internal.webhook.SignatureScheme;
import dev.espalier.runtime.internal.webhook.SignatureVerifier;
import dev.espalier.runtime.internal.webhook.SigningKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks that webhook deliveries are from the vendor, and reads the events. Immutable and thread-safe.
 *
 * <p>Nothing is remembered: vendors send an event again if they get no answer in time, so an event may pass more than
 * once.
 *
 * @param <E> what events are read as
 */
public abstract class WebhookReceiver<E> {
    private final SignatureVerifier verifier;
    private final JsonType<E> events;

    /**
     * @param events the sealed type of the events
     * @param key makes the key of a secret, or refuses it with an {@link IllegalArgumentException}
     * @param scheme how the vendor signs
     */
    protected WebhookReceiver(
            Builder<?> builder, Class<E> events, Function<@Nullable String, SigningKey> key, SignatureScheme scheme) {
        List<@Nullable String> secrets = builder.secrets.isEmpty() ? Collections.singletonList(null) : builder.secrets;
        this.verifier =
                new SignatureVerifier(secrets.stream().map(key).toList(), scheme, builder.tolerance, builder.clock);
        this.events = NamedType.of(events);
    }

    /**
     * Checks a delivery and reads its event. An event of a type that this version does not know is an {@code Unknown},
     * which keeps its JSON.
     *
     * @param headers the value of a header or null, by its name in any case: {@code request::getHeader} of a servlet,
     *     {@code headers::getFirst} of Spring and of the JDK's HTTP server
     * @param body the bytes that came, before any parsing
     * @throws WebhookException if the delivery is not from the vendor, is too old or too new, or is no event
     */
    public final E verify(Function<String, @Nullable String> headers, byte[] body) {
        verifier.verify(name -> header(headers, name), body);
        return read(body);
    }

    /** {@link #verify(Function, byte[])} with a body that was decoded as UTF-8. */
    public final E verify(Function<String, @Nullable String> headers, String body) {
        return verify(headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** {@link #verify(Function, byte[])} with headers whose names may be in any case. */
    public final E verify(Map<String, String> headers, byte[] body) {
        return verify(name -> find(headers, name), body);
    }

    /** {@link #verify(Map, byte[])} with a body that was decoded as UTF-8. */
    public final E verify(Map<String, String> headers, String body) {
        return verify(headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The headers that the vendor would send with {@code body} now, signed with the first secret: for your tests. */
    public final Map<String, String> sign(byte[] body) {
        return signed("msg_" + UUID.randomUUID(), body);
    }

    /** {@link #sign(byte[])} of the body in UTF-8. */
    public final Map<String, String> sign(String body) {
        return sign(body.getBytes(StandardCharsets.UTF_8));
    }

    /** {@link #sign(byte[])} with an id of the delivery, for vendors that sign one. */
    protected final Map<String, String> signed(String id, byte[] body) {
        return verifier.sign(id, body);
    }

    private static String header(Function<String, @Nullable String> headers, String name) {
        String value = headers.apply(name);
        if (value == null || value.isBlank()) {
            throw new WebhookException(
                    MISSING_HEADER,
                    "The request has no " + name + " header. Either the vendor did not send it,"
                            + " or something between removed it.");
        }
        return value.strip();
    }

    private static @Nullable String find(Map<String, String> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> name.equalsIgnoreCase(header.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    private E read(byte[] body) {
        try {
            return JsonBody.read(body, this::readEvent);
        } catch (MalformedJsonException e) {
            throw unreadable("is not JSON", e);
        }
    }

    private E readEvent(JsonInput in) {
        if (in.peek() != JsonToken.BEGIN_OBJECT) {
            throw unreadable("is no JSON object", null);
        }
        return events.readValue(in);
    }

    private static WebhookException unreadable(String fault, @Nullable Exception cause) {
        return new WebhookException(
                UNREADABLE_BODY, "The signature of the webhook delivery is right, but its body " + fault + ".", cause);
    }

    /** Collects the secrets and settings of a receiver. Not thread-safe. */
    public abstract static class Builder<B extends Builder<B>> {
        private final List<@Nullable String> secrets = new ArrayList<>();
        private Duration tolerance = Duration.ofSeconds(300);
        private Clock clock = Clock.systemUTC();

        protected Builder() {}

        /**
         * Adds a secret. While secrets are rotated there are several, and a delivery that any of them signed is
         * accepted.
         */
        public final B secret(String secret) {
            secrets.add(secret);
            return self();
        }

        /**
         * How far the time of a delivery may be from now, before or after. 300 s by default.
         *
         * @throws IllegalArgumentException if it is not at least a second
         */
        public final B tolerance(Duration tolerance) {
            if (tolerance.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("The tolerance is " + tolerance + "; it must be at least a second.");
            }
            this.tolerance = tolerance;
            return self();
        }

        /** What time it is, for tests. The system's by default. */
        public final B clock(Clock clock) {
            this.clock = clock;
            return self();
        }

        protected abstract B self();

        /** @throws IllegalArgumentException if there is no secret, or one is malformed */
        public abstract WebhookReceiver<?> build();
    }
}
