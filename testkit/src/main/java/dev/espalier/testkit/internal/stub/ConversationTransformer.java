package dev.espalier.testkit.internal.stub;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** Lets a WireMock server answer what a conversation says. */
public final class ConversationTransformer implements ResponseDefinitionTransformerV2 {
    public static final String NAME = "espalier";

    private final String vendor;
    private final Routes routes;
    private final Conversation conversation;

    public ConversationTransformer(String vendor, Routes routes, Conversation conversation) {
        this.vendor = vendor;
        this.routes = routes;
        this.conversation = conversation;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        Answer answer = routes.match(request).map(this::answer).orElseGet(() -> unknown(request));
        if (answer.isReset()) {
            return ResponseDefinitionBuilder.responseDefinition()
                    .withFault(Fault.CONNECTION_RESET_BY_PEER)
                    .build();
        }
        ResponseDefinitionBuilder response = ResponseDefinitionBuilder.responseDefinition()
                .withStatus(answer.status())
                .withBody(answer.body());
        answer.headers().forEach(response::withHeader);
        return response.withFixedDelay((int) answer.delay().toMillis()).build();
    }

    /** A change that a test wants may not fit the answer. */
    private Answer answer(Exchange request) {
        try {
            return conversation.answer(request);
        } catch (RuntimeException e) {
            return Answer.text(
                    501,
                    "The stub could not answer " + request.operation().id() + ": " + e
                            + " Does the answer have what a Fault of the test changes?");
        }
    }

    private Answer unknown(Request request) {
        String path = request.getUrl().replaceFirst("\\?.*", "");
        return Answer.text(
                501,
                "The document of " + vendor + " has no operation " + request.getMethod() + " " + path
                        + ". Stub it on VendorStub.server() if the test needs it.");
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }
}
