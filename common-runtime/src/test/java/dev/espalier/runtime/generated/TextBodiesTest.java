package dev.espalier.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.error.DecodeException;
import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.runtime.error.ResponseTooLargeException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextBodiesTest extends TortureServer {
    private static final String TEXT = "\"a\" \\n\n\té漢😀";

    private void answerText(String type, String text, Charset charset) {
        answer(200, type, ByteString.encodeString(text, charset));
    }

    @Test
    void textGoesBothWaysAsItIs() throws InterruptedException {
        answerText("text/plain; charset=utf-8", TEXT, StandardCharsets.UTF_8);

        assertThat(bodies().translate(TEXT).execute()).isEqualTo(TEXT);

        RecordedRequest request = sent();
        assertThat(request.getBody().utf8()).isEqualTo(TEXT);
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(request.getHeaders().get("Accept")).isEqualTo("text/plain");
    }

    @Test
    void textGoesBothWaysWithoutAThread() throws InterruptedException {
        answerText("text/plain", TEXT, StandardCharsets.UTF_8);

        assertThat(bodies().translate(TEXT).executeAsync().join()).isEqualTo(TEXT);
        assertThat(sent().getBody().utf8()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "\"windows-1252\"", "UTF-16", "utf-16le"})
    void textIsReadInTheCharsetThatItNames(String charset) {
        answerText("text/plain; charset=" + charset, "größe", Charset.forName(charset.replace("\"", "")));

        assertThat(bodies().translate("a").execute()).isEqualTo("größe");
    }

    @Test
    void textMayBeEmptyAndMayBeSentEmpty() throws InterruptedException {
        answer(200);

        assertThat(bodies().translate("").execute()).isEmpty();
        assertThat(sent().getHeaders().get("Content-Type")).isEqualTo("text/plain; charset=utf-8");
    }

    @Test
    void aByteOrderMarkIsNoText() {
        answerText("text/plain", "\uFEFFa", StandardCharsets.UTF_8);

        assertThat(bodies().translate("a").execute()).isEqualTo("a");
    }

    @Test
    void whatIsNoTextInItsCharsetIsNotGuessed() {
        answer(200, "text/plain", ByteString.decodeHex("61c3"));

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> bodies().translate("a").execute())
                .withMessageContaining("translate-note succeeded with status 200")
                .withMessageContaining("the body is no text in its charset. Content type: text/plain.")
                .satisfies(e -> assertThat(e.responseText()).startsWith("a"));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void anUnknownCharsetIsNotGuessed() {
        answer(200, "text/plain; charset=klingon", ByteString.encodeUtf8("a"));

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> bodies().translate("a").executeAsync().join())
                .withCauseInstanceOf(DecodeException.class)
                .withMessageContaining("no charset is called \"klingon\"");
    }

    @Test
    void aPageIsNoText() {
        answerText("text/html; charset=utf-8", "Sign in.", StandardCharsets.UTF_8);

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> bodies().translate("a").execute())
                .withMessageContaining("the body is HTML, where plain text is expected.")
                .withMessageContaining("A proxy or a login page may have answered")
                .satisfies(e -> assertThat(e.responseText()).isEqualTo("Sign in."));
    }

    @Test
    void textHasABoundToo() {
        answerText("text/plain", "x".repeat(2000), StandardCharsets.UTF_8);
        ApiCall<String> call = bodies().translate("a").with(options -> options.maxResponseBytes(1000));

        assertThatExceptionOfType(ResponseTooLargeException.class).isThrownBy(call::execute);
    }

    @Test
    void halfACharacterIsNotSentAsSomethingElse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bodies().translate("a\uD83D").execute())
                .withMessage("The body of torture translate-note holds half of a surrogate pair, which is no character."
                        + " Take it out.");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void optionalTextCanBeLeftOut() throws InterruptedException {
        answer(204);
        answer(204);

        bodies().putNote("a").execute();
        bodies().putNote("a", "note").execute();

        RecordedRequest without = sent();
        assertThat(without.getBodySize()).isZero();
        assertThat(without.getHeaders().get("Content-Type")).isNull();
        assertThat(sent().getBody().utf8()).isEqualTo("note");
    }

    @Test
    void textIsRepeatedAfterAFailedAttempt() throws InterruptedException {
        server.enqueue(new MockResponse.Builder()
                .code(503)
                .addHeader("Retry-After", "0")
                .build());
        answerText("text/plain", "b", StandardCharsets.UTF_8);

        assertThat(bodies().translate("a").execute()).isEqualTo("b");
        assertThat(sent().getBody().utf8()).isEqualTo("a");
        assertThat(sent().getBody().utf8()).isEqualTo("a");
    }

    @Test
    void anErrorThatIsTextKeepsIt() {
        answer(404, "text/plain", ByteString.encodeUtf8("no such thing"));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> bodies().getNote("a").execute())
                .satisfies(e -> assertThat(e.body()).isEqualTo("no such thing"));
    }

    @Test
    void jsonThatIsCalledOtherwiseIsSentUnderItsName() throws InterruptedException {
        answer(200, "application/vnd.torture.thing+json;version=2", ByteString.encodeUtf8("{\"name\":\"a\"}"));

        assertThat(bodies().merge(
                                "a",
                                dev.espalier.torture.model.UpdateThingRequest.builder()
                                        .note(null)
                                        .build())
                        .execute()
                        .name())
                .isEqualTo("a");

        RecordedRequest request = sent();
        assertThat(request.getHeaders().values("Content-Type")).containsExactly("application/merge-patch+json");
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/vnd.torture.thing+json;version=2");
        assertThat(request.getBody().utf8()).isEqualTo("{\"note\":null}");
    }

    @Test
    void whatIsLeftOutHasNoType() throws InterruptedException {
        answer(200, "application/vnd.torture.thing+json;version=2", ByteString.encodeUtf8("{\"name\":\"a\"}"));

        bodies().merge("a").execute();

        RecordedRequest request = sent();
        assertThat(request.getBodySize()).isZero();
        assertThat(request.getHeaders().get("Content-Type")).isNull();
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/vnd.torture.thing+json;version=2");
    }

    @Test
    void aFormIsBytesThatCallersMake() throws InterruptedException {
        answer(204);
        RequestBody form = new MultipartBody.Builder("b0undary")
                .setType(MultipartBody.FORM)
                .addFormDataPart("a", "1")
                .build();

        bodies().sendFiles("a", form).execute();

        RecordedRequest request = sent();
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("multipart/form-data; boundary=b0undary");
        assertThat(request.getBody().utf8()).contains("name=\"a\"");
    }

    @Test
    void bytesOfAnyTypeAreReceived() throws IOException, InterruptedException {
        answer(200, "image/png", ByteString.decodeHex("00ff"));

        try (ResponseBody result = bodies().getResult("a").execute()) {
            assertThat(result.contentType()).hasToString("image/png");
            assertThat(result.byteString()).isEqualTo(ByteString.decodeHex("00ff"));
        }
        assertThat(sent().getHeaders().get("Accept")).isEqualTo("image/*");
    }
}
