package dev.espalier.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParseException;
import dev.espalier.runtime.Thing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exceptions travel: to another JVM, into a job queue, through a test runner's fork. */
class SerializationTest {
    private static final Headers HEADERS = new Headers.Builder()
            .add("X-Request-Id", "r-1")
            .add("Set-Thing", "a")
            .add("Set-Thing", "b")
            .addUnsafeNonAscii("X-Place", "Zürich")
            .build();

    @ParameterizedTest
    @ValueSource(ints = {304, 400, 401, 403, 404, 409, 418, 422, 429, 500, 599})
    void anApiExceptionKeepsWhatTheVendorSaid(int status) throws IOException, ClassNotFoundException {
        ApiException written = ApiException.of(ErrorResponse.builder("acme get-thing", status)
                .headers(HEADERS)
                .body("{\"code\":\"gone\"}")
                .problem(Problem.builder()
                        .code("gone")
                        .messages(List.of("no such thing", "nor another"))
                        .requestId("r-1")
                        .suggestion("Look elsewhere.")
                        .build())
                .retryAfter(Duration.ofSeconds(7))
                .attempts(3)
                .build());

        ApiException read = copy(written);

        assertThat(read).isExactlyInstanceOf(written.getClass()).hasMessage(written.getMessage());
        assertThat(read.status()).isEqualTo(status);
        assertThat(read.code()).contains("gone");
        assertThat(read.messages()).containsExactly("no such thing", "nor another");
        assertThat(read.requestId()).contains("r-1");
        assertThat(read.problem().suggestion()).contains("Look elsewhere.");
        assertThat(read.headers()).isEqualTo(HEADERS);
        assertThat(read.body()).isEqualTo("{\"code\":\"gone\"}");
        assertThat(read.retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(read.attempts()).isEqualTo(3);
        assertThat(read.operation()).isEqualTo("acme get-thing");
    }

    @Test
    void anApiExceptionOfAnEmptyResponseIsKept() throws IOException, ClassNotFoundException {
        ApiException read = copy(
                ApiException.of(ErrorResponse.builder("acme get-thing", 404).build()));

        assertThat(read.headers()).isEmpty();
        assertThat(read.body()).isEmpty();
        assertThat(read.code()).isEmpty();
        assertThat(read.retryAfter()).isEmpty();
    }

    static Stream<EspalierException> others() {
        return Stream.of(
                new TransportException("acme get-thing", 2, new IOException("reset"), true),
                new ClientClosedException("acme get-thing", 2),
                new DeadlineExceededException("acme get-thing", 2, Duration.ofSeconds(3), new IOException("reset")),
                InterruptedCallException.betweenRequests("acme follow-things", 2, new InterruptedException()),
                DeadlineExceededException.ofState(
                        "acme get-thing", 2, Duration.ofSeconds(3), "\"ready\"", "new", new IOException("reset")),
                new WaitFailedException("acme get-thing", 2, "\"ready\"", "errored", "no frames", Thing.of("a", 1)),
                new InterruptedCallException("acme get-thing", 2, new InterruptedException()),
                new ResponseTooLargeException("acme get-thing", 1, 200, 1000, true),
                new UploadException("acme upload", "no more.", 3, 1_000, "upload-1", new IOException("reset")),
                new UploadExpiredException("acme upload", "it is gone.", 3, 1_000, null, null),
                new UploadSourceException("acme upload", "it is empty.", 0, 0, null, null),
                new PagingException("acme list-things", "no cursor."),
                DecodeException.builder("acme get-thing", 200, new JsonParseException("not JSON"))
                        .attempts(2)
                        .onlyRead(true)
                        .requestId("r-1")
                        .contentType("text/html")
                        .nextCursor("c")
                        .responseText("<html>")
                        .build());
    }

    @ParameterizedTest
    @MethodSource("others")
    void everyOtherExceptionIsKept(EspalierException written) throws IOException, ClassNotFoundException {
        EspalierException read = copy(written);

        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("cause", "stackTrace", "result")
                .isEqualTo(written);
        assertThat(read.operation()).isEqualTo(written.operation());
        assertThat(read.attempts()).isEqualTo(written.attempts());
        assertThat(read).hasMessage(written.getMessage());
    }

    @Test
    void aFailedWaitForgetsItsResult() throws IOException, ClassNotFoundException {
        WaitFailedException read =
                copy(new WaitFailedException("acme get-thing", 2, "\"ready\"", "errored", "", Thing.of("a", 1)));

        assertThat(read.state()).isEqualTo("errored");
        assertThat(read.result(Object.class)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static <E> E copy(E written) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(written);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (E) in.readObject();
        }
    }
}
