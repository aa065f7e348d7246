package com.example.videos;

import dev.espalier.mux.model.AssetEvent;
import dev.espalier.mux.model.WebhookEvent;
import dev.espalier.mux.model.WebhookEventType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MuxWebhookController {
    private final Videos videos;

    MuxWebhookController(Videos videos) {
        this.videos = videos;
    }

    @PostMapping("/mux-webhooks")
    void receive(WebhookEvent event) {
        if (event instanceof AssetEvent asset && asset.type().equals(WebhookEventType.VIDEO_ASSET_READY)) {
            videos.becameReady(asset.data().id());
        }
    }
}
