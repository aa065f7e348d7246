package dev.espalier.contract;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.espalier.runtime.retry.RetryPolicy;
import dev.espalier.torture.TortureClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A client of the torture document, and the server that it calls. */
abstract class TortureContractTest {
    final WireMockServer server = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    TortureClient client;

    @BeforeEach
    void start() {
        server.start();
        client = TortureClient.builder()
                .token("made_up_token0")
                .adminToken("made_up_adminToken0")
                .baseUrl(server.baseUrl())
                .retryPolicy(RetryPolicy.none())
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop();
    }
}
