package dev.espalier.spring;

import dev.espalier.mux.model.AssetEvent;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes the events of each vendor, and what it should not. */
@RestController
class WebhookController {
    final Queue<Object> received = new ConcurrentLinkedQueue<>();

    @PostMapping("/mux")
    void mux(dev.espalier.mux.model.WebhookEvent event) {
        received.add(event);
    }

    @PostMapping("/samsara")
    void samsara(dev.espalier.samsara.model.WebhookEvent event) {
        received.add(event);
    }

    @PostMapping("/liveblocks")
    void liveblocks(dev.espalier.liveblocks.model.WebhookEvent event) {
        received.add(event);
    }

    @PostMapping("/a-kind")
    void kind(AssetEvent event) {
        received.add(event);
    }

    @PostMapping("/request-body")
    void requestBody(@RequestBody dev.espalier.mux.model.WebhookEvent event) {
        received.add(event);
    }
}
