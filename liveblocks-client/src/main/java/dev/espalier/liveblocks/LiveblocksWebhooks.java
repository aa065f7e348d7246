package dev.espalier.liveblocks;

import dev.espalier.liveblocks.model.WebhookEvent;
import dev.espalier.runtime.webhook.SignedHeaders;
import dev.espalier.runtime.webhook.SigningKey;
import dev.espalier.runtime.webhook.WebhookException;
import dev.espalier.runtime.webhook.WebhookReceiver;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Receives the webhooks of Liveblocks.
 *
 * <pre>{@code
 * LiveblocksWebhooks webhooks = LiveblocksWebhooks.builder().secret("whsec_...").build();
 * WebhookEvent event = webhooks.verify(request::getHeader, rawBody);
 * if (event instanceof CommentCreatedEvent created) { ... }
 * }</pre>
 *
 * @see <a href="https://liveblocks.io/docs/platform/webhooks">Webhooks</a>
 */
public final class LiveblocksWebhooks extends WebhookReceiver<WebhookEvent> {
    private static final String ID = "webhook-id";
    private static final String TIMESTAMP = "webhook-timestamp";
    private static final String SIGNATURE = "webhook-signature";
    private static final String WHERE = "Copy it from the project's webhooks page at https://liveblocks.io/dashboard.";

    private LiveblocksWebhooks(Builder builder) {
        super(
                builder,
                WebhookEvent.class,
                secret -> SigningKey.ofBase64("The Liveblocks webhook secret", secret, "whsec_", WHERE),
                Base64.getEncoder()::encodeToString);
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected SignedHeaders signedHeaders(Function<String, String> headers) {
        String id = headers.apply(ID);
        String timestamp = headers.apply(TIMESTAMP);
        // Space-separated items "v1,<signature>". Liveblocks' own packages take any version, so we do.
        List<String> signatures = Arrays.stream(headers.apply(SIGNATURE).split(" "))
                .filter(item -> item.contains(","))
                .map(item -> item.split(",", -1)[1])
                .toList();
        if (signatures.isEmpty()) {
            throw new WebhookException(
                    WebhookException.Reason.MALFORMED_HEADER,
                    "The webhook-signature header is not of the form v1,<signature>, so Liveblocks did not send it.");
        }
        return new SignedHeaders(timestamp, prefix(id, timestamp), signatures);
    }

    /** Makes up an id of the delivery; the id of a real one stays the same when it is sent again. */
    @Override
    protected Map<String, String> headers(String timestamp, byte[] body) {
        return headers("msg_" + UUID.randomUUID(), timestamp, body);
    }

    /** {@link #sign(byte[])} with an id of the delivery, {@code msg_...}. */
    public Map<String, String> sign(String id, byte[] body) {
        return headers(id, timestamp(), body);
    }

    private Map<String, String> headers(String id, String timestamp, byte[] body) {
        return Map.of(ID, id, TIMESTAMP, timestamp, SIGNATURE, "v1," + signature(prefix(id, timestamp), body));
    }

    private static String prefix(String id, String timestamp) {
        return id + "." + timestamp + ".";
    }

    /** Makes {@link LiveblocksWebhooks}. */
    public static final class Builder extends WebhookReceiver.Builder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        public LiveblocksWebhooks build() {
            return new LiveblocksWebhooks(this);
        }
    }
}
