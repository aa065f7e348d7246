package dev.espalier.spring;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What {@code @WebFluxTest} makes. */
abstract class WebFluxContract extends SliceContract {
    @Autowired
    private WebTestClient web;

    @Override
    int send(Delivery delivery) {
        return web.post()
                .uri(delivery.path())
                .headers(headers -> delivery.headers(delivery.body).forEach(headers::set))
                .bodyValue(delivery.body)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }
}
