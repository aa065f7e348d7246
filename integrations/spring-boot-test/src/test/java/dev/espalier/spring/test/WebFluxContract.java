package dev.espalier.spring.test;

import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What {@code @WebFluxTest} makes. */
abstract class WebFluxContract extends SliceContract {
    @Autowired
    private WebTestClient web;

    @Override
    int deliver(String body, Map<String, String> headers) {
        return web.post()
                .uri("/mux-webhooks")
                .headers(all -> headers.forEach(all::set))
                .bodyValue(body)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }
}
