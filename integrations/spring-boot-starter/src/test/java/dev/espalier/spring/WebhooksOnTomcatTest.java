package dev.espalier.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mux.MuxClient;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Webhooks and health as they come over a socket. */
class WebhooksOnTomcatTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static ConfigurableApplicationContext context;
    private static WebhookController webhooks;

    @BeforeAll
    static void start() {
        context = WebhookApplication.start(WebhookApplication.SECRETS);
        webhooks = context.getBean(WebhookController.class);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @BeforeEach
    void forget() {
        webhooks.received.clear();
    }

    private static URI uri(ConfigurableApplicationContext context, String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    private static HttpResponse<String> send(String path, Map<String, String> headers, BodyPublisher body)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(context, path))
                .header("Content-Type", "application/json")
                .POST(body);
        headers.forEach(request::header);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> send(String path, Map<String, String> headers, String body) throws Exception {
        return send(path, headers, BodyPublishers.ofString(body));
    }

    @ParameterizedTest
    @EnumSource
    void aControllerTakesAVerifiedEvent(Delivery delivery) throws Exception {
        HttpResponse<String> response = send(delivery.path(), delivery.headers(delivery.body), delivery.body);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(webhooks.received)
                .singleElement()
                .isInstanceOf(delivery.event)
                .asString()
                .contains("caf\u00e9");
    }

    @ParameterizedTest
    @EnumSource
    void whatTheVendorDidNotSignIsRefusedWithoutDetails(Delivery delivery) throws Exception {
        HttpResponse<String> response = send(delivery.path(), delivery.headers(delivery.body), delivery.body + " ");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).containsIgnoringCase("bad request").doesNotContainIgnoringCase("signature");
        assertThat(webhooks.received).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotSignedIsRefusedWithoutDetails(Delivery delivery) throws Exception {
        HttpResponse<String> response = send(delivery.path(), Map.of(), delivery.body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).containsIgnoringCase("bad request").doesNotContainIgnoringCase("header");
        assertThat(webhooks.received).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aBodyThatIsTooLargeIsRefused(Delivery delivery) throws Exception {
        String body = delivery.body + " ".repeat(10 * 1024);
        Map<String, String> headers = delivery.headers(body);

        assertThat(send(delivery.path(), headers, body).statusCode()).isEqualTo(413);
        // Without a length in its head.
        Supplier<InputStream> stream = () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        assertThat(send(delivery.path(), headers, BodyPublishers.ofInputStream(stream))
                        .statusCode())
                .isEqualTo(413);
        assertThat(webhooks.received).isEmpty();
    }

    @Test
    void aBodyOfTheLargestSizeIsTaken() throws Exception {
        int length = Delivery.MUX.body.getBytes(StandardCharsets.UTF_8).length;
        String body = Delivery.MUX.body + " ".repeat(10 * 1024 - length);

        assertThat(send("/mux", Delivery.MUX.headers(body), body).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> health(ConfigurableApplicationContext context) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(uri(context, "/actuator/health/espalier"))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void aClientThatIsOpenIsUp() throws Exception {
        HttpResponse<String> health = health(context);

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body())
                .contains("\"muxClient\":{")
                .contains("\"status\":\"UP\"")
                .contains("https://api.mux.com/")
                .doesNotContain("a-secret");
    }

    @Test
    void callsAreAmongTheMetrics() throws Exception {
        try (Vendor vendor = Vendor.answering(200);
                ConfigurableApplicationContext other = WebhookApplication.start(List.of(
                        "espalier.mux.base-url=" + vendor.url(),
                        "management.endpoints.web.exposure.include=metrics"))) {
            other.getBean(MuxClient.class).assets().get("a").execute();

            HttpRequest metrics = HttpRequest.newBuilder(
                            uri(other, "/actuator/metrics/espalier.call?tag=outcome:success"))
                    .build();
            HttpResponse<String> response = HTTP.send(metrics, BodyHandlers.ofString());
            // What is told of a call comes after its result.
            for (int i = 0; response.statusCode() == 404 && i < 1000; i++) {
                Thread.sleep(10);
                response = HTTP.send(metrics, BodyHandlers.ofString());
            }
            assertThat(response.body())
                    .contains("{\"statistic\":\"COUNT\",\"value\":1.0}")
                    .contains("get-asset");
        }
    }

    @Test
    void withoutASecretNoEventIsTakenAndAClosedClientIsDown() throws Exception {
        try (ConfigurableApplicationContext other = WebhookApplication.start(List.of())) {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri(other, "/mux"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(Delivery.MUX.body));

            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).contains("Set espalier.mux.webhook-secret.");
            assertThat(other.getBean(WebhookController.class).received).isEmpty();

            other.getBean(MuxClient.class).close();
            assertThat(health(other).statusCode()).isEqualTo(503);
            assertThat(health(other).body()).contains("\"status\":\"DOWN\"");
        }
    }
}
