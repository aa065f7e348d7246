package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.runtime.error.ResponseTooLargeException;
import java.io.IOException;
import mockwebserver3.MockResponse;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.Test;

class ResponseSizeTest extends ServerTest {
    private static final int BOUND = 10_000;
    private static final String LONG_THING = "{\"id\":\"" + "a".repeat(100_000) + "\"}";

    private TestApi bounded() {
        return builder().maxResponseBytes(BOUND).build().things();
    }

    private static MockResponse gzipped(String text) throws IOException {
        Buffer buffer = new Buffer();
        try (BufferedSink sink = Okio.buffer(new GzipSink(buffer))) {
            sink.writeUtf8(text);
        }
        assertThat(buffer.size()).isLessThan(BOUND);
        return new MockResponse.Builder()
                .addHeader("Content-Encoding", "gzip")
                .body(buffer)
                .build();
    }

    @Test
    void countsWhatIsDecompressed() throws IOException {
        server.enqueue(gzipped(LONG_THING));

        assertThatExceptionOfType(ResponseTooLargeException.class)
                .isThrownBy(() -> bounded().get("a").execute())
                .withMessage("acme get-thing succeeded with status 200, but its response is longer than 10000 bytes."
                        + " Ask for less at a time, or allow more with maxResponseBytes.")
                .satisfies(e -> {
                    assertThat(e.operation()).isEqualTo("acme get-thing");
                    assertThat(e.status()).isEqualTo(200);
                    assertThat(e.maxBytes()).isEqualTo(BOUND);
                    assertThat(e.attempts()).isEqualTo(1);
                });
        assertThat(requests()).isEqualTo(1);
        bodies.assertNoneOpen(1);
    }

    @Test
    void failsTheSameAsync() throws IOException {
        server.enqueue(gzipped(LONG_THING));

        assertThatThrownBy(() -> bounded().get("a").executeAsync().join())
                .hasCauseInstanceOf(ResponseTooLargeException.class);
        assertThat(requests()).isEqualTo(1);
        bodies.assertNoneOpen(1);
    }

    @Test
    void boundsPages() {
        respond(200, "{\"data\":[" + LONG_THING + "]}");

        assertThatExceptionOfType(ResponseTooLargeException.class)
                .isThrownBy(() -> bounded().list().firstPage().execute());
    }

    @Test
    void warnsWhereToRepeatDoesHarm() {
        respond(200, LONG_THING);

        assertThatExceptionOfType(ResponseTooLargeException.class)
                .isThrownBy(() -> bounded().create(Thing.of("a", 1)).execute())
                .withMessageEndingWith("The vendor carried the request out; to repeat it carries it out again.");
    }

    @Test
    void takesWhatIsAsLongAsItMayBe() {
        String thing = "{\"id\":\"" + "a".repeat(BOUND - 9) + "\"}";
        respond(200, thing);
        respond(200, thing + " ");

        assertThat(thing).hasSize(BOUND);
        assertThat(bounded().get("a").execute().id()).hasSize(BOUND - 9);
        assertThatExceptionOfType(ResponseTooLargeException.class)
                .isThrownBy(() -> bounded().get("a").execute());
    }

    @Test
    void oneCallCanAllowMore() {
        respond(200, LONG_THING);

        assertThat(bounded()
                        .get("a")
                        .with(options -> options.maxResponseBytes(1 << 20))
                        .execute()
                        .id())
                .hasSize(100_000);
    }

    @Test
    void aBodyThatIsHandedOverCanBeLonger() throws IOException {
        respond(200, LONG_THING);
        respond(200, LONG_THING);

        try (ResponseBody body = bounded().download("a").execute()) {
            assertThat(body.string()).isEqualTo(LONG_THING);
        }
        try (ResponseBody body = bounded().download("a").executeAsync().join()) {
            assertThat(body.byteStream().readAllBytes()).hasSize(LONG_THING.length());
        }
        bodies.assertNoneOpen(2);
    }

    @Test
    void aBodyThatIsReadIntoMemoryIsBounded() {
        respond(200, LONG_THING);

        assertThatExceptionOfType(ResponseTooLargeException.class)
                .isThrownBy(() -> bounded().readWhole("a").execute());
    }

    @Test
    void theStatusOfAnErrorIsNotLostToItsLength() throws IOException {
        server.enqueue(gzipped("x".repeat(100_000)).newBuilder().code(404).build());

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> bounded().get("a").execute())
                .satisfies(e -> assertThat(e.body()).hasSize(BOUND));
    }

    @Test
    void theDefaultIs64MebibytesAndNoneIsNoBound() {
        assertThat(CallOptions.defaults().maxResponseBytes()).isEqualTo(64 * 1024 * 1024);
        assertThat(CallOptions.defaults()
                        .newBuilder()
                        .maxResponseBytes(7)
                        .build()
                        .newBuilder()
                        .build()
                        .maxResponseBytes())
                .isEqualTo(7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().maxResponseBytes(0))
                .withMessageStartingWith("maxResponseBytes is 0; it must be 1 or more.");
    }
}
