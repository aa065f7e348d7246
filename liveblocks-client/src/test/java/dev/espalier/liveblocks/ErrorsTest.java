package dev.espalier.liveblocks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.runtime.error.UnprocessableEntityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ErrorsTest {
    @RegisterExtension
    private final StubServer stub = new StubServer();

    @Test
    void hasCodeMessageSuggestionAndPage() {
        ApiException error = failure(404, """
            {"error": "ROOM_NOT_FOUND", "message": "The room was not found", "suggestion": "Check the id.",
             "docs": "https://liveblocks.io/docs/errors"}\
            """);

        assertThat(error).isInstanceOf(NotFoundException.class);
        assertThat(error.code()).hasValue("ROOM_NOT_FOUND");
        assertThat(error.messages()).containsExactly("The room was not found");
        assertThat(error.problem().suggestion()).hasValue("Check the id. See https://liveblocks.io/docs/errors");
    }

    @Test
    void isShownAsSentences() {
        ApiException error = failure(404, """
            {"error": "ROOM_NOT_FOUND", "message": "The room was not found", "suggestion": "Check the id."}\
            """);

        assertThat(error)
                .hasMessageStartingWith("liveblocks get-room failed with status 404 (ROOM_NOT_FOUND) after 1 attempt: "
                        + "The room was not found. Check the id.");
    }

    @Test
    void anEmptyPageIsNone() {
        ApiException error = failure(422, "{\"error\": \"UNPROCESSABLE_ENTITY\", \"message\": \"No\", \"docs\": \"\"}");

        assertThat(error).isInstanceOf(UnprocessableEntityException.class);
        assertThat(error.problem().suggestion()).isEmpty();
    }

    @Test
    void withoutTheEnvelopeTheTextIsTheMessage() {
        ApiException error = failure(403, "Forbidden by the proxy");

        assertThat(error.code()).isEmpty();
        assertThat(error.messages()).containsExactly("Forbidden by the proxy");
    }

    @Test
    void withoutABodyTheStatusRemains() {
        ApiException error = failure(401, "");

        assertThat(error.status()).isEqualTo(401);
        assertThat(error.messages()).isEmpty();
    }

    @Test
    void theSecretKeyIsNotInTheMessage() {
        assertThat(failure(401, "{\"error\": \"INVALID_SECRET_KEY\"}").toString())
                .doesNotContain(StubServer.SECRET_KEY);
    }

    private ApiException failure(int status, String body) {
        stub.answers(aResponse().withStatus(status).withBody(body));
        return catchThrowableOfType(
                ApiException.class, () -> stub.client().rooms().get("plan").execute());
    }
}
