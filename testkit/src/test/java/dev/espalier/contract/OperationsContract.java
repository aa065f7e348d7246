package dev.espalier.contract;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.espalier.runtime.ApiClient;
import dev.espalier.runtime.ClientBuilder;
import dev.espalier.runtime.retry.RetryPolicy;
import dev.espalier.runtime.testing.FakeClock;
import dev.espalier.runtime.testing.FakeSleeper;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Tests every operation of a vendor's document through the vendor's client. An operation that is added to the document
 * is tested without a line of Java.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationsContract {
    private final WireMockServer server = new WireMockServer(WireMockConfiguration.options()
            .bindAddress("127.0.0.1")
            .dynamicPort()
            .stubRequestLoggingDisabled(true));
    private final VendorUnderTest vendor = VendorUnderTest.current();

    private ApiClient client;

    @BeforeAll
    void start() {
        server.start();
        ClientBuilder<?> builder = vendor.builderWithCredentials();
        builder.baseUrl("http://127.0.0.1:" + server.port())
                .retryPolicy(RetryPolicy.none())
                .sleeper(new FakeSleeper(new FakeClock()));
        client = VendorUnderTest.build(builder);
    }

    @AfterAll
    void stop() {
        client.close();
        server.stop();
    }

    @TestFactory
    Stream<DynamicContainer> operations() {
        Contract contract = new Contract(vendor.document(), server, client);
        return vendor.document().operations().stream()
                .map(operation -> DynamicContainer.dynamicContainer(
                        operation.id(),
                        contract.cases(operation).stream()
                                .map(test -> DynamicTest.dynamicTest(test.name(), test.test()))));
    }
}
