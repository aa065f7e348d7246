package dev.espalier.spring.test;

import dev.espalier.mux.MuxClient;
import dev.espalier.mux.model.Asset;
import dev.espalier.mux.model.WebhookEvent;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** An application that calls Mux and receives its webhooks. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({Application.Assets.class, Application.Webhooks.class})
class Application {
    @Service
    static class Assets {
        private final MuxClient mux;

        Assets(MuxClient mux) {
            this.mux = mux;
        }

        Asset get(String id) {
            return mux.assets().get(id).execute();
        }
    }

    @RestController
    static class Webhooks {
        final Queue<WebhookEvent> received = new ConcurrentLinkedQueue<>();

        @PostMapping("/mux-webhooks")
        void receive(WebhookEvent event) {
            received.add(event);
        }
    }
}
