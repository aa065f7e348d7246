package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.runtime.error.ClientClosedException;
import dev.espalier.runtime.error.ConflictException;
import dev.espalier.runtime.error.ServerException;
import dev.espalier.runtime.error.TransportException;
import dev.espalier.runtime.retry.RetryPolicy;
import dev.espalier.runtime.testing.FailingFirstSocket;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okio.ByteString;
import org.junit.jupiter.api.Test;

class SyncCallTest extends ServerTest {
    private static final Thing NEW = Thing.of("a", 1);

    @Test
    void givesTheResult() {
        respond(200, THING);

        assertThat(things().get("a").execute()).isEqualTo(Thing.of("a", 1));
    }

    @Test
    void sendsNothingBeforeItIsExecuted() {
        things().get("a");

        assertThat(requests()).isZero();
    }

    @Test
    void sendsAnewAtEachExecution() {
        respond(200, THING);
        respond(200, "{\"id\":\"b\"}");
        ApiCall<Thing> call = things().get("a");

        assertThat(call.execute().id()).isEqualTo("a");
        assertThat(call.execute().id()).isEqualTo("b");
    }

    @Test
    void waitsAsLongAsA429AsksAndRepeats() {
        respondRetryAfter(429, "0.40235");
        respond(200, THING);

        things().get("a").execute();

        assertThat(sleeper.waits()).containsExactly(Duration.ofNanos(402_350_000));
    }

    @Test
    void waitsAsLongAsA503Asks() {
        respondRetryAfter(503, "7");
        respond(200, THING);

        things().get("a").execute();

        assertThat(sleeper.waits()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void waitsUntilTheDateThatAResponseNames() {
        respondRetryAfter(503, "Thu, 01 Jan 2026 00:00:09 GMT");
        respond(200, THING);

        things().get("a").execute();

        assertThat(sleeper.waits()).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void waitsARandomPartOfADoublingCeilingWithoutAdvice() {
        respond(500);
        respond(502);
        respond(200, THING);

        builder().random(() -> 0.5).build().things().get("a").execute();

        assertThat(sleeper.waits()).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
    }

    @Test
    void givesUpAfterThree503() {
        respond(503);
        respond(503);
        respond(503);

        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> things().get("a").execute())
                .withMessageStartingWith("acme get-thing failed with status 503 after 3 attempts")
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(3));
        assertThat(requests()).isEqualTo(3);
    }

    @Test
    void doesNotRepeatAPostAfterA500() {
        respond(500);

        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> things().create(NEW).execute());
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void doesNotRepeatAPostAfterA503ThatAsksForNoWait() {
        respondRetryAfter(503, "0");

        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> things().create(NEW).execute());
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void countsEveryRequestAfterA503ThatAsksForNoWait() {
        respondRetryAfter(503, "0");
        respond(200, THING);

        assertThat(things().get("a").executeForResponse().attempts()).isEqualTo(2);
    }

    @Test
    void repeatsAPostAfterA429() {
        respondRetryAfter(429, "1");
        respond(201, THING);

        assertThat(things().create(NEW).executeForResponse().status()).isEqualTo(201);
    }

    @Test
    void doesNotRepeatAPostWhoseConnectionWasReset() {
        resetConnection();

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> things().create(NEW).execute())
                .withMessageStartingWith("acme create-thing got no response after 1 attempt: ");
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void repeatsAGetWhoseConnectionWasReset() {
        resetConnection();
        respond(200, THING);

        assertThat(things().get("a").executeForResponse().attempts()).isEqualTo(2);
    }

    @Test
    void repeatsAPostWhoseConnectionCouldNotBeMade() {
        OkHttpClient refusedOnce = http.newBuilder()
                .socketFactory(new FailingFirstSocket(() -> new ConnectException("refused")))
                .build();
        respond(201, THING);
        TestClient client = builder().httpClient(refusedOnce).build();

        assertThat(client.things().create(NEW).executeForResponse().attempts()).isEqualTo(2);
    }

    @Test
    void namesTheFailureWhenNoServerListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        TestClient client = builder().baseUrl("http://127.0.0.1:" + port).build();

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> client.things().create(NEW).execute())
                .withCauseInstanceOf(ConnectException.class)
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(3));
    }

    @Test
    void doesNotRepeatAConflict() {
        respond(409);

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> things().create(NEW).execute());
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void repeatsAConflictWhereTheDocumentSaysSo() {
        respond(409);
        respond(200, THING);

        assertThat(things().claim(NEW).executeForResponse().attempts()).isEqualTo(2);
    }

    @Test
    void sendsTheSameBodyAtEachAttempt() throws InterruptedException {
        respondRetryAfter(429, "1");
        respond(201, THING);

        things().create(NEW).execute();

        ByteString first = request().getBody();
        ByteString second = request().getBody();
        assertThat(first.utf8()).isEqualTo(THING);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void doesNotRepeatABodyThatCanBeReadOnce() {
        respond(503);

        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> things().upload(new OneShotBody()).execute());
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void tellsStatusHeadersAndAttempts() {
        respond(503);
        server.enqueue(response(200, THING).addHeader("X-Remaining", "4").build());

        ApiResponse<Thing> response = things().get("a").executeForResponse();

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().get("x-remaining")).isEqualTo("4");
        assertThat(response.attempts()).isEqualTo(2);
        assertThat(response.body().id()).isEqualTo("a");
    }

    @Test
    void withChangesOnlyTheCallThatItMakes() throws InterruptedException {
        respond(200, THING);
        respond(200, THING);
        ApiCall<Thing> call = things().get("a");

        call.with(options -> options.header("X-Trace", "1")).execute();
        call.execute();

        assertThat(request().getHeaders().get("X-Trace")).isEqualTo("1");
        assertThat(request().getHeaders().get("X-Trace")).isNull();
    }

    @Test
    void withTakesAnotherRetryPolicy() {
        respond(503);

        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> things().get("a")
                        .with(options -> options.retryPolicy(RetryPolicy.none()))
                        .execute());
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void refusesCallsAfterClose() {
        TestClient client = builder().build();
        client.close();

        assertThatExceptionOfType(ClientClosedException.class)
                .isThrownBy(() -> client.things().get("a").execute())
                .withMessage("acme get-thing ended because the client is closed, after 0 attempts."
                        + " Make calls before close(), or make a new client.");
    }

    @Test
    void refusesADeadlineThatWouldOverflow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().deadline(Duration.ofSeconds(Long.MAX_VALUE)))
                .withMessageContaining("deadline is PT", "a year");
    }
}
