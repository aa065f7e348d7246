package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.runtime.error.NotFoundException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What goes to the JDK's logger, read where it arrives when nothing else is configured: at java.util.logging. */
@Isolated("the logger is one for all clients of a vendor")
class CallLogTest extends ServerTest {
    private static final Logger LOGGER = Logger.getLogger("dev.espalier.acme");

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            log.add(entry.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void listen() {
        LOGGER.addHandler(handler);
        LOGGER.setUseParentHandlers(false);
        LOGGER.setLevel(Level.FINE);
    }

    @AfterEach
    void stopListening() {
        LOGGER.removeHandler(handler);
        LOGGER.setUseParentHandlers(true);
        LOGGER.setLevel(null);
    }

    @Test
    void aLineForEachAttemptSaysHowItEndedAndWhatFollows() {
        respondRetryAfter(503, "7");
        respond(200, THING);

        things().get("a").execute();

        assertThat(log)
                .containsExactly(
                        "acme get-thing: attempt 1 ended with status 503 after 0 ms; the next follows after 7000 ms",
                        "acme get-thing: attempt 2 ended with status 200 after 0 ms");
    }

    @Test
    void theLastLineSaysWhyNothingFollows() {
        respond(404);

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> things().get("a").execute());

        assertThat(log)
                .containsExactly("acme get-thing: attempt 1 ended with status 404 after 0 ms; it is the last:"
                        + " it would fail the same way again");
    }

    @Test
    void aFailureIsNamedWithoutItsWords() {
        resetConnection();

        try {
            things().create(Thing.of("a", 1)).execute();
        } catch (RuntimeException e) {
            assertThat(log).singleElement().asString().contains("Exception after 0 ms; it is the last: it may have");
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

        assertThat(log).hasSize(2).noneMatch(line -> line.contains("secret") || line.contains(TestClient.TOKEN));
    }

    @Test
    void nothingIsLoggedAtTheUsualLevel() {
        LOGGER.setLevel(Level.INFO);
        respond(200, THING);

        things().get("a").execute();

        assertThat(log).isEmpty();
    }
}
