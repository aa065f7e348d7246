package dev.espalier.samsara;

import dev.espalier.runtime.webhook.SignedHeaders;
import dev.espalier.runtime.webhook.SigningKey;
import dev.espalier.runtime.webhook.WebhookException;
import dev.espalier.runtime.webhook.WebhookReceiver;
import dev.espalier.samsara.model.WebhookEvent;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Receives the webhooks of Samsara.
 *
 * <pre>{@code
 * SamsaraWebhooks webhooks = SamsaraWebhooks.builder().secret(webhook.secretKey()).build();
 * WebhookEvent event = webhooks.verify(request::getHeader, rawBody);
 * if (event instanceof AddressCreatedEvent created) { ... }
 * }</pre>
 *
 * @see <a href="https://developers.samsara.com/docs/webhooks">Webhooks</a>
 */
public final class SamsaraWebhooks extends WebhookReceiver<WebhookEvent> {
    private static final String TIMESTAMP = "X-Samsara-Timestamp";
    private static final String SIGNATURE = "X-Samsara-Signature";
    private static final String WHERE = "It is the secretKey of the webhook that samsara.webhooks() returns.";

    private SamsaraWebhooks(Builder builder) {
        super(
                builder,
                WebhookEvent.class,
                secret -> SigningKey.ofBase64("The Samsara webhook secret", secret, "", WHERE),
                HexFormat.of()::formatHex);
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected SignedHeaders signedHeaders(Function<String, String> headers) {
        String timestamp = headers.apply(TIMESTAMP);
        List<String> signatures = values(headers.apply(SIGNATURE), "v1");
        if (signatures.isEmpty()) {
            throw new WebhookException(
                    WebhookException.Reason.MALFORMED_HEADER,
                    "The X-Samsara-Signature header is not of the form v1=<signature>, so Samsara did not send it.");
        }
        return new SignedHeaders(timestamp, prefix(timestamp), signatures);
    }

    @Override
    protected Map<String, String> headers(String timestamp, byte[] body) {
        return Map.of(TIMESTAMP, timestamp, SIGNATURE, "v1=" + signature(prefix(timestamp), body));
    }

    private static String prefix(String timestamp) {
        return "v1:" + timestamp + ":";
    }

    /** Makes {@link SamsaraWebhooks}. */
    public static final class Builder extends WebhookReceiver.Builder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        public SamsaraWebhooks build() {
            return new SamsaraWebhooks(this);
        }
    }
}
