package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.runtime.error.DecodeException;
import dev.espalier.runtime.json.UnexpectedValueException;
import java.util.List;
import okio.Buffer;
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
                .withMessageStartingWith("acme get-thing ")
                .withMessageContaining(" with status 200, but its response could not be read: " + expected);
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
        server.enqueue(response(201, "{s3cret}")
                .addHeader("X-Request-Id", "r-1")
                .addHeader("Content-Type", "application/json; charset=utf-8")
                .build());

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> things().create(Thing.of("a", 1)).execute())
                .withMessage("acme create-thing succeeded with status 201, but its response could not be read: "
                        + "Expected a name or '}' but found 's' at line 1, column 2 (offset 1), path $. Content type: application/json; charset=utf-8. Request id: r-1. The vendor"
                        + " carried the request out; to repeat it carries it out again.")
                .satisfies(e -> {
                    assertThat(e.requestId()).contains("r-1");
                    assertThat(e.contentType()).contains("application/json; charset=utf-8");
                    assertThat(e.responseText()).isEqualTo("{s3cret}");
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
                .withMessageEndingWith("path $. The request changed nothing. If this lasts, ask the vendor's support.")
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
    void tellsWhereTheListGoesOnBehindAPageThatCannotBeRead() {
        respond(200, "{\"data\":[{\"id\":\"a\"},7],\"pagination\":{\"endCursor\":\"c\",\"hasNextPage\":true}}");
        respond(200, TestPages.json("d", false, "x"));

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> things().feed().firstPage().execute())
                .withMessageContaining("could not be read: a number stands at $.data[1] among the items.")
                .satisfies(e -> {
                    assertThat(e.nextCursor()).contains("c");
                    assertThat(things().feed().from(e.nextCursor().orElseThrow()))
                            .extracting(Thing::id)
                            .containsExactly("x");
                });
    }

    @Test
    void aFeedGoesOnOverAnOddValue() {
        respond(
                200,
                "{\"data\":[{\"id\":\"a\",\"size\":7.5},{\"id\":\"b\",\"size\":2}],"
                        + "\"pagination\":{\"endCursor\":\"c\",\"hasNextPage\":false}}");

        List<Thing> items = things().feed().stream().toList();

        assertThat(items).extracting(Thing::id).containsExactly("a", "b");
        assertThat(items.get(1).size()).isEqualTo(2);
        assertThatExceptionOfType(UnexpectedValueException.class)
                .isThrownBy(() -> items.get(0).size())
                .satisfies(e -> assertThat(e.path()).isEqualTo("$.data[0].size"));
    }

    @Test
    void aBodyThatEndsWithinACharacterIsNoBrokenConnection() {
        server.enqueue(new mockwebserver3.MockResponse.Builder()
                .code(200)
                .body(new Buffer().writeUtf8("{\"id\":\"").writeByte(0xc3))
                .build());

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> things().get("a").execute());
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        respond(200, "{\"id\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> things().get("a").execute())
                .withMessageContaining("512");
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
