package dev.espalier.liveblocks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A Liveblocks that answers what a test says, and a client of it. */
final class StubServer implements BeforeEachCallback, AfterEachCallback {
    static final String SECRET_KEY = "sk_test_stub";

    private final WireMockExtension server = WireMockExtension.newInstance()
            .options(options().dynamicPort().bindAddress("127.0.0.1"))
            .build();
    private @Nullable LiveblocksClient client;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        server.beforeEach(context);
        client = LiveblocksClient.builder()
                .secretKey(SECRET_KEY)
                .baseUrl(server.baseUrl())
                .build();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        client().close();
        server.afterEach(context);
    }

    LiveblocksClient client() {
        return Objects.requireNonNull(client);
    }

    WireMockExtension server() {
        return server;
    }

    /** Every request is answered with {@code json}. */
    void answers(String json) {
        answers(aResponse().withHeader("Content-Type", "application/json").withBody(json));
    }

    /** Every request is answered with {@code status} and without a body. */
    void answers(int status) {
        answers(aResponse().withStatus(status));
    }

    void answers(ResponseDefinitionBuilder response) {
        server.stubFor(any(anyUrl()).willReturn(response));
    }

    /** The requests in the order of their arrival. */
    List<LoggedRequest> requests() {
        return server.findAll(anyRequestedFor(anyUrl()));
    }

    /** The one request. */
    LoggedRequest request() {
        List<LoggedRequest> requests = requests();
        if (requests.size() != 1) {
            throw new AssertionError("expected 1 request, but there were " + requests.size());
        }
        return requests.get(0);
    }

    /** What the one request held. */
    JsonElement requestJson() {
        return json(request().getBodyAsString());
    }

    static JsonElement json(String text) {
        return JsonParser.parseString(text);
    }
}
