package dev.espalier.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.TestApi;
import dev.espalier.runtime.TestClient;
import dev.espalier.runtime.error.ApiException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A redirect is an answer that callers see. To follow it would send a request, and what is in it, to where nobody meant
 * it to go, and turn a POST into a GET that seems to succeed.
 */
class RedirectFaultTest extends FaultTest {
    private static final List<Integer> STATUSES = List.of(300, 301, 302, 303, 307, 308);

    private MockWebServer elsewhere;

    @BeforeEach
    void startTarget() throws IOException {
        elsewhere = anotherServer();
    }

    enum Method {
        GET,
        POST,
        PATCH,
        PUT,
        DELETE;

        ApiCall<?> call(TestApi things) {
            return switch (this) {
                case GET -> things.get("a");
                case POST -> things.create(NEW);
                case PATCH -> things.change("a", NEW);
                case PUT -> things.replace("a", NEW);
                case DELETE -> things.delete("a");
            };
        }
    }

    record Redirect(Method method, int status, Mode mode) {
        @Override
        public String toString() {
            return method + " " + status + " " + mode;
        }
    }

    static Stream<Redirect> redirects() {
        List<Redirect> redirects = new ArrayList<>();
        for (Method method : Method.values()) {
            for (int status : STATUSES) {
                for (Mode mode : Mode.values()) {
                    redirects.add(new Redirect(method, status, mode));
                }
            }
        }
        return redirects.stream();
    }

    @ParameterizedTest
    @MethodSource("redirects")
    void failsAndSendsNothingToTheTarget(Redirect redirect) {
        redirectTo(redirect.status(), "http://127.0.0.1:" + elsewhere.getPort() + "/elsewhere?token=hunter2");

        Throwable failure = redirect.mode().failure(redirect.method().call(things(following(redirect.mode()))));

        assertThat(failure)
                .asInstanceOf(InstanceOfAssertFactories.type(ApiException.class))
                .satisfies(e -> assertThat(e.status()).isEqualTo(redirect.status()))
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(1));
        // A query may hold a secret.
        assertThat(failure).hasMessageContaining("127.0.0.1").hasMessageNotContaining("hunter2");
        assertThat(requests()).isEqualTo(1);
        assertThat(elsewhere.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @MethodSource("redirects")
    void failsWithoutATarget(Redirect redirect) {
        respond(redirect.status());

        Throwable failure = redirect.mode().failure(redirect.method().call(things(following(redirect.mode()))));

        assertThat(failure)
                .asInstanceOf(InstanceOfAssertFactories.type(ApiException.class))
                .satisfies(e -> assertThat(e.status()).isEqualTo(redirect.status()));
        assertThat(requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void doesNotFollowToAnotherPathOfTheSameServer(Mode mode) {
        redirectTo(302, "/things/b");

        assertThat(mode.failure(things(following(mode)).get("a"))).isInstanceOf(ApiException.class);
        assertThat(requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void failsWhenTheTargetIsNoUrl(Mode mode) {
        redirectTo(301, "https://[not a host");

        assertThat(mode.failure(things(following(mode)).create(NEW))).isInstanceOf(ApiException.class);
        assertThat(requests()).isEqualTo(1);
    }

    private void redirectTo(int status, String location) {
        server.enqueue(response(status, "").addHeader("Location", location).build());
    }

    /** The user's own client follows redirects wherever they go. */
    private TestClient.Builder following(Mode mode) {
        OkHttpClient users =
                http.newBuilder().followRedirects(true).followSslRedirects(true).build();
        return builder(mode, server.url("/").toString(), users);
    }
}
