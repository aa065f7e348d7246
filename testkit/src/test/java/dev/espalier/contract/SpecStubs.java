package dev.espalier.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathTemplate;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.espalier.testkit.internal.spec.SpecDocument;
import dev.espalier.testkit.internal.spec.SpecOperation;
import dev.espalier.testkit.internal.spec.SpecResponse;

/** Makes a WireMock server answer as a vendor's document says. */
public final class SpecStubs {
    /** Below WireMock's default of 5, so that a stub of the user's own wins. */
    private static final int LOWEST_PRIORITY = 100;

    private SpecStubs() {}

    /** Answers every operation of {@code document} with the example of its success response. */
    public static void register(WireMockServer server, SpecDocument document) {
        for (SpecOperation operation : document.operations()) {
            // Of two templates that fit a path, the one that spells out more of it is meant.
            int literals = operation.path().split("/").length - operation.path().split("\\{", -1).length;
            server.stubFor(stub(operation, operation.success()).atPriority(LOWEST_PRIORITY - literals));
        }
    }

    /** Answers {@code operation} with the example of one of its responses. */
    public static MappingBuilder stub(SpecOperation operation, SpecResponse response) {
        return request(operation.method(), urlPathTemplate(operation.path())).willReturn(answer(response));
    }

    /** A response that holds its example. */
    public static ResponseDefinitionBuilder answer(SpecResponse response) {
        ResponseDefinitionBuilder answer = aResponse().withStatus(response.status());
        response.body()
                .ifPresent(body ->
                        answer.withHeader("Content-Type", body.mediaType()).withBody(body.bytes()));
        return answer;
    }
}
