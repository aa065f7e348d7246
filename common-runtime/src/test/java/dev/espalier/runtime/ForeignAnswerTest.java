package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.runtime.error.DecodeException;
import dev.espalier.runtime.error.ResponseTooLargeException;
import java.util.concurrent.CompletionException;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no answer of the vendor is no success, whatever its status. */
class ForeignAnswerTest extends ServerTest {
    private static final String PAGE = "<!DOCTYPE html><title>Sign in to the hotel's network</title>";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "application/json               | {\"id\":\"a\"}",
                "application/problem+json       | {\"id\":\"a\"}",
                "application/json; charset=utf-8| no JSON at all",
                "text/plain                     | OK",
                "text/plain; charset=utf-8      | 1 < 2",
                "-                              | {\"id\":\"a\"}",
                "-                              | Deleted.",
                "nonsense                       | Deleted.",
                "application/json               | ''",
                "text/html                      | ''",
                "image/png                      | ''",
                "-                              | ''",
            })
    void passesOverWhatAVendorSendsAlong(@Nullable String type, String body) {
        respond(200, type, body);

        ApiResponse<@Nullable Void> response = delete().executeForResponse();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isNull();
        bodies.assertNoneOpen(1);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "text/html                | " + PAGE,
                "text/html; charset=utf-8 | OK",
                "TEXT/HTML                | OK",
                "application/xhtml+xml    | OK",
                "application/xml          | OK",
                "application/octet-stream | OK",
                "image/png                | OK",
                "text/plain               | " + PAGE,
                "-                        | " + PAGE,
                "-                        | '\uFEFF\r\n <p>'",
            })
    void refusesWhatNoVendorSends(@Nullable String type, String body) {
        respond(200, type, body);

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> delete().execute())
                .withMessageStartingWith("acme delete-thing was answered with status 200, but its response could not be"
                        + " read: the body is neither JSON nor plain text.")
                .withMessageEndingWith(" A proxy or a login page may have answered in the vendor's place: check the"
                        + " network and the base URL, and whether the request took effect before you repeat it.")
                .satisfies(e -> assertThat(e.responseText()).isEqualTo(body));
        assertThat(requests()).isEqualTo(1);
        bodies.assertNoneOpen(1);
    }

    @Test
    void refusesItWithoutAThreadToo() {
        respond(200, "text/html", PAGE);

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> delete().executeAsync().join())
                .withCauseInstanceOf(DecodeException.class);
    }

    @Test
    void showsTheStartOfALongPage() {
        respond(200, "text/html", PAGE + "x".repeat(200_000));

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> delete().execute())
                .satisfies(e -> assertThat(e.responseText()).hasSize(64 * 1024).startsWith(PAGE));
        bodies.assertNoneOpen(1);
    }

    @Test
    void acceptsNoContent() {
        server.enqueue(new MockResponse.Builder().code(204).build());

        assertThat(delete().executeForResponse().status()).isEqualTo(204);
    }

    @Test
    void doesNotReadJsonThatNobodyAskedFor() {
        respond(200, "application/json", "[" + "1,".repeat(100_000) + "1]");

        delete().with(options -> options.maxResponseBytes(10)).execute();

        bodies.assertNoneOpen(1);
    }

    @Test
    void readsNoMoreOfAnythingElseThanItMay() {
        respond(200, "text/plain", "x".repeat(100_000));

        assertThatExceptionOfType(ResponseTooLargeException.class)
                .isThrownBy(() ->
                        delete().with(options -> options.maxResponseBytes(10)).execute());
        bodies.assertNoneOpen(1);
    }

    @Test
    void keepsTheStatusOfABodyThatBreaksOff() {
        server.enqueue(response(200, "OK")
                .addHeader("Content-Type", "text/plain")
                .setHeader("Content-Length", "500")
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build());

        assertThat(delete().executeForResponse().attempts()).isEqualTo(1);
        bodies.assertNoneOpen(1);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {"text/html | " + PAGE, "text/html | hello", "- | " + PAGE, "application/json | " + PAGE})
    void saysSoWhereAResultIsExpected(@Nullable String type, String body) {
        respond(200, type, body);

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> things().get("a").execute())
                .withMessageStartingWith("acme get-thing was answered with status 200, but its response could not be"
                        + " read: Expected a value but found ")
                .withMessageEndingWith(" A proxy or a login page may have answered in the vendor's place: check the"
                        + " network and the base URL.");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"text/html", "text/plain", "-"})
    void takesJsonThatIsCalledOtherwise(@Nullable String type) {
        respond(200, type, THING);

        assertThat(things().get("a").execute()).isEqualTo(Thing.of("a", 1));
    }

    private ApiCall<@Nullable Void> delete() {
        return things().delete("a");
    }

    private void respond(int status, @Nullable String type, String body) {
        MockResponse.Builder response = response(status, body);
        if (type != null) {
            response.addHeader("Content-Type", type);
        }
        server.enqueue(response.build());
    }
}
