package dev.espalier.spring;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.reactive.WebFluxTest;
import org.springframework.test.web.reactive.server.WebTestClient;

@WebFluxTest
class Boot3WebFluxTest extends SliceContract {
    @Autowired
    private WebTestClient web;

    @Override
    int send(Delivery delivery) {
        return web.post()
                .uri(delivery.path())
                .headers(headers -> headers.setAll(delivery.headers(delivery.body)))
                .bodyValue(delivery.body)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }
}
