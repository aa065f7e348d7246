package dev.espalier.spring;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the events of each vendor. */
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
}
