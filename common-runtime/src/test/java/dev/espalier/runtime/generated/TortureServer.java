package dev.espalier.runtime.generated;

import dev.espalier.torture.TortureClient;
import dev.espalier.torture.api.BodiesApi;
import dev.espalier.torture.api.ParametersApi;
import dev.espalier.torture.api.ThingsApi;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A server on this machine and a client of the torture document. The timeout only ends a test that hangs. */
@Timeout(60)
abstract class TortureServer {
    final MockWebServer server = new MockWebServer();
    private TortureClient torture;

    @BeforeEach
    void start() throws IOException {
        server.start();
        torture = TortureClient.builder()
                .token("token")
                .adminToken("admin")
                .baseUrl(baseUrl())
                .build();
    }

    @AfterEach
    void stop() {
        torture.close();
        server.close();
    }

    String baseUrl() {
        return server.url("/").toString();
    }

    BodiesApi bodies() {
        return torture.bodies();
    }

    ParametersApi parameters() {
        return torture.parameters();
    }

    ThingsApi things() {
        return torture.things();
    }

    void answer(int status) {
        answer(status, "application/json", ByteString.EMPTY);
    }

    void answer(int status, String type, ByteString body) {
        MockResponse.Builder response = new MockResponse.Builder().code(status).addHeader("Content-Type", type);
        if (body.size() > 0) {
            response.body(new okio.Buffer().write(body));
        }
        server.enqueue(response.build());
    }

    void answer(int status, String body) {
        answer(status, "application/json", ByteString.encodeUtf8(body));
    }

    /** The next request that arrived. */
    RecordedRequest sent() throws InterruptedException {
        RecordedRequest request = server.takeRequest(10, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("no request arrived");
        }
        return request;
    }
}
