package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.runtime.error.DecodeException;
import dev.espalier.runtime.error.Problem;
import java.util.List;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodeTest extends ServerTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not JSON        | <html>bad gateway</html>  | the text is not JSON at $. The request changed nothing.",
                "cut             | {\"id\":\"a\",            | the JSON ends too early, at $.",
                "cut in a text   | {\"id\":\"a               | the text is not JSON at $.id",
                "another type    | [1]                       | BEGIN_OBJECT",
                "wrong number    | {\"size\":\"many\"}       | many",
                "more text       | {\"id\":\"a\"} {}         | the text is not JSON at $",
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
    void tellsWhatTheVendorsSupportNeeds() {
        server.enqueue(response(201, "<html>s3cret</html>")
                .addHeader("X-Request-Id", "r-1")
                .addHeader("Content-Type", "text/html; charset=utf-8")
                .build());

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> things().create(new Thing("a", 1)).execute())
                .withMessage("acme create-thing succeeded with status 201, but its response could not be read: the text"
                        + " is not JSON at $. Content type: text/html; charset=utf-8. Request id: r-1. The vendor"
                        + " carried the request out; to repeat it carries it out again.")
                .satisfies(e -> {
                    assertThat(e.requestId()).contains("r-1");
                    assertThat(e.contentType()).contains("text/html; charset=utf-8");
                    assertThat(e.responseText()).isEqualTo("<html>s3cret</html>");
                    assertThat(e.nextCursor()).isEmpty();
                    assertThat(e.toString()).doesNotContain("s3cret");
                    assertThat(e.attempts()).isEqualTo(1);
                });
    }

    @Test
    void doesNotWarnOfRepeatingWhatOnlyReads() {
        respond(200, "?");

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> things().get("a").execute())
                .withMessageEndingWith("at $. The request changed nothing. If this lasts, ask the vendor's support.")
                .satisfies(e -> {
                    assertThat(e.requestId()).isEmpty();
                    assertThat(e.contentType()).isEmpty();
                });
    }

    @Test
    void keepsTheStartOfALongText() {
        String text = "? é " + "x".repeat(200_000);
        respond(200, text);

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> things().get("a").execute())
                .satisfies(e -> assertThat(e.responseText()).isEqualTo(text.substring(0, 64 * 1024 - 1)));
        bodies.assertNoneOpen(1);
    }

    @Test
    void keepsTheStartWhereverTheFaultIs() {
        String text = "{\"id\":\"" + "x".repeat(200_000) + "\"} ?";
        respond(200, text);

        assertThatThrownBy(() -> things().get("a").executeAsync().join())
                .cause()
                .isInstanceOfSatisfying(
                        DecodeException.class,
                        e -> assertThat(e.responseText()).isEqualTo(text.substring(0, 64 * 1024)));
    }

    @Test
    void keepsWhatArrivedOfATextThatBreaksOff() {
        server.enqueue(response(200, "? and")
                .setHeader("Content-Length", "500")
                .onResponseEnd(new mockwebserver3.SocketEffect.CloseSocket())
                .build());

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> things().get("a").execute())
                .satisfies(e -> assertThat(e.responseText()).isEqualTo("? and"));
    }

    @Test
    void tellsWhereTheListGoesOnIfTheDecoderKnows() {
        respond(200, TestPages.json("c", true, "a"));
        CallEngine engine =
                new CallEngine(http::newCall, (status, headers, body) -> Problem.ofText(body), clock, sleeper, () -> 0);
        OperationInfo operation = new OperationInfo("acme list-things", true, false, "", List.of());
        OperationCall<String> call = new OperationCall<>(
                engine,
                operation,
                new Request.Builder().url(server.url("/things")).build(),
                body -> {
                    body.close();
                    throw new FaultyPageException();
                },
                CallOptions.defaults());

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(call::execute)
                .withMessageContaining("could not be read: item 3 is faulty.")
                .satisfies(e -> assertThat(e.nextCursor()).contains("c"));
    }

    private static final class FaultyPageException extends RuntimeException implements CursorBearing {
        private static final long serialVersionUID = 1L;

        FaultyPageException() {
            super("item 3 is faulty");
        }

        @Override
        public String nextCursor() {
            return "c";
        }
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

        assertThat(things().getWrapped("a").execute()).isEqualTo(new Thing("a", 1));
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
