package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.runtime.error.ServerException;
import dev.espalier.runtime.error.TransportException;
import dev.espalier.runtime.internal.auth.Credentials;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;

/**
 * No path leaves a response open; a leaked one would hold its connection for good. Other tests count, too, where the
 * path is theirs.
 */
class OpenBodiesTest extends ServerTest {
    @Test
    void closesAfterSuccess() {
        respond(200, THING);

        things().get("a").execute();

        bodies.assertNoneOpen(1);
    }

    @Test
    void closesAfterAnError() {
        respond(404, "{}");

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> things().get("a").execute());
        bodies.assertNoneOpen(1);
    }

    @Test
    void closesAtEachAttempt() {
        respond(503, "a");
        respond(503, "b");
        respond(503, "c");

        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> things().get("a").execute());
        bodies.assertNoneOpen(3);
    }

    @Test
    void closesAtEachAsyncAttempt() {
        respond(503, "a");
        respond(200, THING);

        things().get("a").executeAsync().join();

        bodies.assertNoneOpen(2);
    }

    @Test
    void closesAnEnvelope() {
        respond(200, "{\"data\":" + THING + ",\"more\":[1,2,3]}");

        things().getWrapped("a").execute();

        bodies.assertNoneOpen(1);
    }

    @Test
    void closesWhatARenewedTokenMakesVoid() {
        Iterator<String> tokens = List.of("old", "new").iterator();
        respond(401, "expired");
        respond(200, THING);

        builder()
                .credentials(Credentials.rotatingBearer(tokens::next))
                .build()
                .things()
                .get("a")
                .execute();

        bodies.assertNoneOpen(2);
    }

    @Test
    void closesWhenTheTokenSupplierFailsAfterA401() {
        Iterator<String> tokens = List.of("old").iterator();
        respond(401, "expired");
        TestClient client =
                builder().credentials(Credentials.rotatingBearer(tokens::next)).build();

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> client.things().create(Thing.of("a", 1)).execute());
        bodies.assertNoneOpen(1);
    }

    @Test
    void closesAnAbandonedPage() {
        respond(200, "{\"data\":[" + THING + "],\"pagination\":{\"hasNextPage\":true,\"endCursor\":\"c\"}}");

        things().list().iterator().next();

        bodies.assertNoneOpen(1);
    }

    @Test
    void readsAWholeBodyIntoMemory() throws IOException {
        respond(200, "content");

        ResponseBody body = things().readWhole("a").execute();

        bodies.assertNoneOpen(1);
        assertThat(body.string()).isEqualTo("content");
    }

    @Test
    void leavesAStreamedBodyToTheCaller() throws IOException {
        respond(200, "content");

        try (ResponseBody body = things().download("a").execute()) {
            assertThat(bodies.open()).isEqualTo(1);
            assertThat(body.string()).isEqualTo("content");
        }
        bodies.assertNoneOpen(1);
    }

    @Test
    void leavesAnAsyncStreamedBodyToTheCaller() throws IOException {
        respond(200, "content");

        try (ResponseBody body = things().download("a").executeAsync().join()) {
            assertThat(body.string()).isEqualTo("content");
        }
        bodies.assertNoneOpen(1);
    }
}
