package dev.espalier.runtime.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.runtime.ApiResponse;
import dev.espalier.runtime.error.DecodeException;
import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.torture.api.BodiesApi;
import dev.espalier.torture.model.Node;
import dev.espalier.torture.model.Path;
import dev.espalier.torture.model.Thing;
import java.lang.reflect.AnnotatedParameterizedType;
import okhttp3.ResponseBody;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuccessStatusesTest extends TortureServer {
    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void everyStatusWithTheSchemaGivesTheResult(int status) {
        answer(status, "{\"data\": {\"name\": \"a\"}}");
        answer(status, "{\"data\": {\"name\": \"b\"}}");

        ApiResponse<@Nullable Thing> response = bodies().startJob().executeForResponse();

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.body().name()).isEqualTo("a");
        assertThat(bodies().startJob().executeAsync().join().name()).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"data\": {\"name\": \"a\"}}", "Accepted."})
    void aStatusWithoutContentGivesNullWhateverItHolds(String body) {
        answer(202, body);
        answer(202, body);

        ApiResponse<@Nullable Thing> response = bodies().startJob().executeForResponse();

        assertThat(response.status()).isEqualTo(202);
        assertThat(response.body()).isNull();
        assertThat(bodies().startJob().executeAsync().join()).isNull();
    }

    @Test
    void aPageIsNoStatusWithoutContent() {
        answer(202, "text/html", ByteString.encodeUtf8("<p>Sign in"));

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> bodies().startJob().execute())
                .withMessageContaining("A proxy or a login page may have answered");
    }

    @Test
    void anEmptyBodyIsNoResultOfAStatusThatHasOne() {
        answer(200);

        assertThatExceptionOfType(DecodeException.class)
                .isThrownBy(() -> bodies().startJob().execute())
                .withMessageContaining("the body is empty or null where a result is expected");
    }

    @Test
    void textOrNone() {
        answer(200, "text/plain", ByteString.encodeUtf8("a"));
        answer(204);

        assertThat(bodies().getNote("a").execute()).isEqualTo("a");
        assertThat(bodies().getNote("a").execute()).isNull();
    }

    @Test
    void bytesOrNone() throws Exception {
        answer(200, "image/png", ByteString.encodeUtf8("a"));
        answer(202);

        try (ResponseBody bytes = bodies().getResult("a").executeAsync().join()) {
            assertThat(bytes.string()).isEqualTo("a");
        }
        assertThat(bodies().getResult("a").executeAsync().join()).isNull();
    }

    @Test
    void nothingInTwoWays() {
        answer(202);
        answer(204);

        assertThat(bodies().deletePath("a").executeForResponse().status()).isEqualTo(202);
        assertThat(bodies().deletePath("a").executeForResponse().status()).isEqualTo(204);
    }

    @Test
    void aModelWhoseNameIsTakenIsNullToo() {
        answer(200, "{\"id\": \"a\"}");
        answer(204);

        assertThat(bodies().getPath("a").execute())
                .isEqualTo(Path.builder().id("a").build());
        assertThat(bodies().getPath("a").execute()).isNull();
    }

    @Test
    void aNullableResultCanBeNull() {
        answer(200, "{\"label\": \"a\"}");
        answer(200, "null");

        assertThat(bodies().getCurrent().execute())
                .isEqualTo(Node.builder().label("a").build());
        assertThat(bodies().getCurrent().execute()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"startJob", "getCurrent"})
    void aResultThatCanBeNullSaysSo(String method) throws NoSuchMethodException {
        AnnotatedParameterizedType returned =
                (AnnotatedParameterizedType) BodiesApi.class.getMethod(method).getAnnotatedReturnType();

        assertThat(returned.getAnnotatedActualTypeArguments()[0].isAnnotationPresent(Nullable.class))
                .isTrue();
    }

    @Test
    void aHeadIsAnsweredByItsStatus() throws InterruptedException {
        answer(200);
        answer(404);

        assertThat(bodies().hasNote("a").executeForResponse().status()).isEqualTo(200);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> bodies().hasNote("a").execute());
        assertThat(sent().getMethod()).isEqualTo("HEAD");
    }
}
