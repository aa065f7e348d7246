package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.error.AuthenticationException;
import dev.espalier.runtime.error.BadRequestException;
import dev.espalier.runtime.error.ConflictException;
import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.runtime.error.PermissionException;
import dev.espalier.runtime.error.RateLimitException;
import dev.espalier.runtime.error.ServerException;
import dev.espalier.runtime.error.UnprocessableEntityException;
import dev.espalier.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.Map;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBodyTest extends ServerTest {
    private static final Map<Integer, Class<? extends ApiException>> TYPES = Map.of(
            400, BadRequestException.class,
            401, AuthenticationException.class,
            403, PermissionException.class,
            404, NotFoundException.class,
            409, ConflictException.class,
            418, ApiException.class,
            422, UnprocessableEntityException.class,
            429, RateLimitException.class,
            500, ServerException.class,
            599, ServerException.class);

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 418, 422, 429, 500, 599})
    void hasATypeForTheStatus(int status) {
        respond(status, "");

        assertThat(failure()).isExactlyInstanceOf(TYPES.get(status));
    }

    @Test
    void tellsWhatAJsonBodySays() {
        server.enqueue(response(404, "{\"code\":\"not_found\",\"message\":\"no such thing\"}")
                .addHeader("X-Request-Id", "r-1")
                .build());

        ApiException e = failure();

        assertThat(e)
                .hasMessage(
                        "acme get-thing failed with status 404 (not_found) after 1 attempt: no such thing. Check the"
                                + " ids in the request, and that the credential belongs to where they are. Request id:"
                                + " r-1.");
        assertThat(e.code()).contains("not_found");
        assertThat(e.requestId()).contains("r-1");
        assertThat(e.operation()).isEqualTo("acme get-thing");
    }

    @Test
    void tellsAPlainText() {
        respond(502, "upstream timed out\n");

        assertThat(failure()).hasMessageContaining("after 1 attempt: upstream timed out. ");
    }

    @Test
    void tellsTheStatusOfAnEmptyBody() {
        respond(400, "");

        assertThat(failure()).hasMessageStartingWith("acme get-thing failed with status 400 after 1 attempt. ");
    }

    @Test
    void readsTheStartOfAHugeBody() {
        respond(500, "x".repeat(1 << 20));

        ApiException e = failure();

        assertThat(e.body()).hasSize(64 * 1024);
        assertThat(e.getMessage()).hasSizeLessThan(1000);
        bodies.assertNoneOpen(1);
    }

    @Test
    void keepsTheStatusOfABodyThatBreaksOff() {
        server.enqueue(response(404, "no such")
                .setHeader("Content-Length", "500")
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build());

        assertThat(failure()).isInstanceOf(NotFoundException.class).hasMessageContaining("no such");
        bodies.assertNoneOpen(1);
    }

    @Test
    void tellsTheWaitThatTheVendorAsksForWhateverTheStatus() {
        respondRetryAfter(503, "7");

        ApiException e = failure();

        assertThat(e.retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(e).hasMessageContaining("The vendor asks to wait 7000 ms.");
    }

    @Test
    void saysWhatToDoAboutARedirectThatIsNotFollowed() {
        respond(304);

        assertThat(failure()).hasMessageContaining("Correct the base URL.");
    }

    private ApiException failure() {
        return catchThrowableOfType(
                ApiException.class,
                () -> things().get("a")
                        .with(options -> options.retryPolicy(RetryPolicy.none()))
                        .execute());
    }
}
