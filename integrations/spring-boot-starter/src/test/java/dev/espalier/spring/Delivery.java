package dev.espalier.spring;

import dev.espalier.liveblocks.LiveblocksWebhooks;
import dev.espalier.mux.MuxWebhooks;
import dev.espalier.runtime.webhook.WebhookReceiver;
import dev.espalier.samsara.SamsaraWebhooks;
import java.util.Locale;
import java.util.Map;

/** What each vendor sends. */
enum Delivery {
    MUX(
            MuxWebhooks.builder().secret(WebhookApplication.MUX_SECRET).build(),
            "{\"type\":\"video.asset.ready\",\"data\":{\"id\":\"caf\u00e9\"}}",
            dev.espalier.mux.model.AssetEvent.class),
    SAMSARA(
            SamsaraWebhooks.builder().secret(WebhookApplication.SAMSARA_SECRET).build(),
            "{\"eventType\":\"AddressCreated\",\"data\":{\"address\":{\"name\":\"caf\u00e9\"}}}",
            dev.espalier.samsara.model.AddressCreatedEvent.class),
    LIVEBLOCKS(
            LiveblocksWebhooks.builder()
                    .secret(WebhookApplication.LIVEBLOCKS_SECRET)
                    .build(),
            "{\"type\":\"userEntered\",\"data\":{\"roomId\":\"caf\u00e9\"}}",
            dev.espalier.liveblocks.model.UserEnteredEvent.class);

    private final WebhookReceiver<?> signer;
    final String body;
    final Class<?> event;

    Delivery(WebhookReceiver<?> signer, String body, Class<?> event) {
        this.signer = signer;
        this.body = body;
        this.event = event;
    }

    String path() {
        return "/" + name().toLowerCase(Locale.ROOT);
    }

    Map<String, String> headers(String signed) {
        return signer.sign(signed);
    }
}
