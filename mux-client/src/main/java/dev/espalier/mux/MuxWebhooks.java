package dev.espalier.mux;

import dev.espalier.mux.model.WebhookEvent;
import dev.espalier.runtime.webhook.SignedHeaders;
import dev.espalier.runtime.webhook.SigningKey;
import dev.espalier.runtime.webhook.WebhookException;
import dev.espalier.runtime.webhook.WebhookReceiver;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Receives the webhooks of Mux.
 *
 * <pre>{@code
 * MuxWebhooks webhooks = MuxWebhooks.builder().secret(signingSecret).build();
 * WebhookEvent event = webhooks.verify(request::getHeader, rawBody);
 * if (event instanceof AssetEvent asset && event.type().equals(WebhookEventType.VIDEO_ASSET_READY)) { ... }
 * }</pre>
 *
 * @see <a href="https://www.mux.com/docs/core/verify-webhook-signatures">Verify webhook signatures</a>
 */
public final class MuxWebhooks extends WebhookReceiver<WebhookEvent> {
    private static final String SIGNATURE = "Mux-Signature";
    private static final String WHERE = "Copy it from https://dashboard.mux.com/settings/webhooks.";

    private MuxWebhooks(Builder builder) {
        super(
                builder,
                WebhookEvent.class,
                secret -> SigningKey.ofText("The Mux webhook secret", secret, WHERE),
                HexFormat.of()::formatHex);
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected SignedHeaders signedHeaders(Function<String, String> headers) {
        String header = headers.apply(SIGNATURE);
        List<String> timestamps = values(header, "t");
        List<String> signatures = values(header, "v1");
        if (timestamps.size() != 1 || signatures.isEmpty()) {
            throw new WebhookException(
                    WebhookException.Reason.MALFORMED_HEADER,
                    "The Mux-Signature header is not of the form t=<seconds>,v1=<signature>, so Mux did not send it.");
        }
        return new SignedHeaders(timestamps.get(0), prefix(timestamps.get(0)), signatures);
    }

    @Override
    protected Map<String, String> headers(String timestamp, byte[] body) {
        return Map.of(SIGNATURE, "t=" + timestamp + ",v1=" + signature(prefix(timestamp), body));
    }

    private static String prefix(String timestamp) {
        return timestamp + ".";
    }

    /** Makes {@link MuxWebhooks}. */
    public static final class Builder extends WebhookReceiver.Builder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        public MuxWebhooks build() {
            return new MuxWebhooks(this);
        }
    }
}
