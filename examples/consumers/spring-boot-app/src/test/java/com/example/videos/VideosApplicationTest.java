package com.example.videos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mux.MuxWebhooks;
import dev.espalier.mux.model.Asset;
import dev.espalier.mux.model.AssetEvent;
import dev.espalier.mux.model.WebhookEventType;
import dev.espalier.spring.test.VendorStubs;
import dev.espalier.testkit.Fault;
import dev.espalier.testkit.Samples;
import dev.espalier.testkit.VendorStub;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** The whole application, as it is called over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@VendorStubs
class VideosApplicationTest {
    @LocalServerPort
    int port;

    @Autowired
    VendorStub mux;

    @Autowired
    MuxWebhooks webhooks;

    @Autowired
    Videos videos;

    private RestClient application;

    @BeforeEach
    void call() {
        application = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    private ResponseEntity<String> get(String path) {
        return application.get().uri(path).retrieve().toEntity(String.class);
    }

    private int deliver(String body, Consumer<HttpHeaders> headers) {
        return application
                .post()
                .uri("/mux-webhooks")
                .headers(headers)
                .body(body)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    @Test
    void aVideoIsAddedAndFound() {
        String json = application
                .post()
                .uri("/videos?source={source}", "https://example.com/harbour.mp4")
                .retrieve()
                .body(String.class);
        Asset added = Asset.fromJson(json);

        ResponseEntity<String> found = get("/videos/" + added.id());

        assertThat(found.getStatusCode().value()).isEqualTo(200);
        assertThat(Asset.fromJson(found.getBody()).id()).isEqualTo(added.id());
        assertThat(get("/videos/another").getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void anOutageOfTheVendorIsAnAnswerOfItsOwn() {
        mux.operation("get-asset").always(Fault.status(503));

        assertThat(get("/videos/any").getStatusCode().value()).isEqualTo(502);
    }

    @Test
    void aVideoBecomesReadyWhenMuxSaysSo() {
        AssetEvent event = Samples.of(AssetEvent.class).toBuilder()
                .type(WebhookEventType.VIDEO_ASSET_READY)
                .build();
        String body = event.toJson();

        assertThat(deliver(body, headers -> headers.setAll(webhooks.sign(body)))).isEqualTo(200);
        assertThat(videos.isReady(event.data().id())).isTrue();
    }

    @Test
    void whatMuxDidNotSignIsRefused() {
        String body = Samples.of(AssetEvent.class).toJson();

        assertThat(deliver(body, headers -> {})).isEqualTo(400);
        assertThat(deliver(body, headers -> headers.setAll(webhooks.sign(body + " ")))).isEqualTo(400);
    }

    @Test
    void healthAsksNoVendor() {
        assertThat(get("/actuator/health/espalier").getBody()).contains("\"muxClient\"", "\"status\":\"UP\"");
        assertThat(mux.requests()).isEmpty();
    }

    @Test
    void callsAreMeasured() throws InterruptedException {
        get("/videos/another");

        String metric = "/actuator/metrics/espalier.call?tag=operation:get-asset&tag=outcome:client_error";
        // What is told of a call comes after its result.
        for (int i = 0; get(metric).getStatusCode().value() == 404 && i < 1000; i++) {
            Thread.sleep(10);
        }
        assertThat(get(metric).getBody()).contains("\"COUNT\"");
    }
}
