package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.runtime.error.DecodeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodeTest extends ServerTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not JSON        | <html>bad gateway</html>  | Expected a value but found '<' at line 1, column 1",
                "cut             | {\"id\":\"a\",            | The document ends too early: expected a name at line 1",
                "cut in a text   | {\"id\":\"a               | The document ends too early: a string is not closed",
                "another type    | [1]                       | an array stands at $, where an object is expected",
                "more text       | {\"id\":\"a\"} {}         | Expected the end of the document but found '{'",
                "null            | null                      | the body is empty or null where a result is expected"
            })
    void failsWithoutRepeating(String name, String body, String expected) {
        respond(200, body);

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> things().get("a").execute())
                .withMessageStartingWith(
                        "acme get-thing succeeded with status 200, but its response could not be read: ")
                .withMessageContaining(expected);
        assertThat(requests()).isEqualTo(1);
        bodies.assertNoneOpen(1);
    }

    @Test
    void failsOnAnEmptyBodyWhereAResultIsExpected() {
        respond(200, "");

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> things().get("a").execute())
                .withMessageContaining("the body is empty or null where a result is expected");
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void failsOnA204WhereAResultIsExpected() {
        server.enqueue(new mockwebserver3.MockResponse.Builder().code(204).build());

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> things().get("a").execute())
                .satisfies(e -> assertThat(e.status()).isEqualTo(204));
    }

    @Test
    void failsOnAnEnvelopeWithoutItsResult() {
        respond(200, "{\"meta\":{}}");

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> things().getWrapped("a").execute());
    }

    @Test
    void unwrapsAnEnvelope() {
        respond(200, "{\"meta\":{\"data\":1},\"data\":" + THING + "}");

        assertThat(things().getWrapped("a").execute()).isEqualTo(Thing.of("a", 1));
    }

    @Test
    void ignoresABodyWhereNoResultIsExpected() {
        respond(200, THING);

        assertThat(things().delete("a").execute()).isNull();
        bodies.assertNoneOpen(1);
    }

    @Test
    void acceptsNoContent() {
        server.enqueue(new mockwebserver3.MockResponse.Builder().code(204).build());

        assertThat(things().delete("a").executeForResponse().status()).isEqualTo(204);
    }

    @Test
    void repeatsAGetWhoseBodyBreaksOff() {
        server.enqueue(response(200, THING)
                .setHeader("Content-Length", "500")
                .onResponseEnd(new mockwebserver3.SocketEffect.CloseSocket())
                .build());
        respond(200, THING);

        assertThat(things().get("a").executeForResponse().attempts()).isEqualTo(2);
    }

    @Test
    void readsTextOfEveryScript() {
        String id = "aé漢😀".repeat(3000);
        respond(200, "{\"id\":\"" + id + "\"}");

        assertThat(things().get("a").execute().id()).isEqualTo(id);
    }
}
