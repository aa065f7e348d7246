package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.runtime.testing.CapturedLog;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** What goes to the JDK's logger. */
@Isolated("the logger is one for all clients of a vendor")
class CallLogTest extends ServerTest {
    @RegisterExtension
    final CapturedLog log = new CapturedLog("acme");

    @Test
    void aLineForEachAttemptSaysHowItEndedAndWhatFollows() {
        respondRetryAfter(503, "7");
        respond(200, THING);

        things().get("a").execute();

        assertThat(log.lines())
                .containsExactly(
                        "acme get-thing: attempt 1 ended with status 503 after 0 ms; the next follows after 7000 ms",
                        "acme get-thing: attempt 2 ended with status 200 after 0 ms");
    }

    @Test
    void theLastLineSaysWhyNothingFollows() {
        respond(404);

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> things().get("a").execute());

        assertThat(log.lines())
                .containsExactly("acme get-thing: attempt 1 ended with status 404 after 0 ms; it is the last:"
                        + " it would fail the same way again");
    }

    @Test
    void aFailureIsNamedWithoutItsWords() {
        resetConnection();

        try {
            things().create(Thing.of("a", 1)).execute();
        } catch (RuntimeException e) {
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .contains("Exception after 0 ms; it is the last: it may have");
        }
    }

    @Test
    void noLineHoldsAValueThatIsSentOrReceived() {
        server.enqueue(response(200, "").addHeader("X-Answer", "header-secret").build());
        respond(200, "{\"id\":\"body-secret\"}");

        things().search(
                        OffsetDateTime.parse("2026-01-02T03:04:05Z"),
                        List.of("a"),
                        SearchParams.builder().signature("query-secret").build())
                .execute();
        things().create(Thing.of("sent-secret", 1)).execute();

        assertThat(log.lines())
                .hasSize(2)
                .noneMatch(line -> line.contains("secret") || line.contains(TestClient.TOKEN));
    }

    @Test
    void nothingIsLoggedAtTheUsualLevel() {
        log.atTheUsualLevel();
        respond(200, THING);

        things().get("a").execute();

        assertThat(log.lines()).isEmpty();
    }
}
