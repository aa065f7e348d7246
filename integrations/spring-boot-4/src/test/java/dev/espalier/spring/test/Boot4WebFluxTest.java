package dev.espalier.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mux.MuxClient;
import dev.espalier.mux.MuxWebhooks;
import dev.espalier.mux.model.AssetEvent;
import dev.espalier.testkit.Samples;
import dev.espalier.testkit.VendorStub;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.test.web.reactive.server.WebTestClient;

@WebFluxTest
@VendorStubs("mux")
class Boot4WebFluxTest {
    @Test
    void aDeliveryIsSignedByTheReceiver(
            @Autowired WebTestClient web, @Autowired MuxWebhooks sender, @Autowired Application.Webhooks webhooks) {
        String body = Samples.of(AssetEvent.class).toJson();

        web.post()
                .uri("/mux-webhooks")
                .headers(headers -> headers.setAll(sender.sign(body)))
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(webhooks.received).singleElement().isInstanceOf(AssetEvent.class);
    }

    @Test
    void theClientCallsTheStub(@Autowired MuxClient mux, @Autowired VendorStub vendor) {
        assertThat(mux.assets().list().stream()).isNotEmpty();
        assertThat(vendor.operation("list-assets").requests()).isNotEmpty();
    }
}
