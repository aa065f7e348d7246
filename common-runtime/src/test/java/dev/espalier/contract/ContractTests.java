package dev.espalier.contract;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.espalier.runtime.ApiClient;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Tests every operation of a vendor's document through the vendor's client; a subclass names the two. An operation that
 * is added to the document is tested without a line of Java.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ContractTests {
    private final WireMockServer server = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

    private ApiClient client;

    /** The vendor's document. */
    protected abstract SpecDocument document();

    /** A client of the vendor that sends to {@code baseUrl}, with any credentials and without retries. */
    protected abstract ApiClient client(String baseUrl);

    @BeforeAll
    void start() {
        server.start();
        client = client("http://127.0.0.1:" + server.port());
    }

    @AfterAll
    void stop() {
        client.close();
        server.stop();
    }

    @TestFactory
    Stream<DynamicContainer> operations() {
        Contract contract = new Contract(document(), server, client);
        return document().operations().stream()
                .map(operation -> DynamicContainer.dynamicContainer(
                        operation.id(),
                        contract.cases(operation).stream()
                                .map(test -> DynamicTest.dynamicTest(test.name(), test.test()))));
    }
}
