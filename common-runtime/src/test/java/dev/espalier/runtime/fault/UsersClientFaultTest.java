package dev.espalier.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.ApiResponse;
import dev.espalier.runtime.TestApi;
import dev.espalier.runtime.Thing;
import dev.espalier.runtime.internal.auth.Credentials;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Cache;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a user has set on an HTTP client for other purposes does not change what a call promises. */
class UsersClientFaultTest extends FaultTest {
    @TempDir
    Path directory;

    /** A cache does not ask whose answer it is. */
    @ParameterizedTest
    @EnumSource(names = {"SYNC_ON_USERS_CLIENT", "ASYNC_ON_USERS_CLIENT"})
    void nobodyGetsTheAnswerOfAnother(Mode mode) {
        answer(request -> response(200, "{\"id\":\"" + request.getHeaders().get("Authorization") + "\"}")
                .addHeader("Cache-Control", "max-age=600")
                .build());
        OkHttpClient users = http.newBuilder()
                .cache(closing(new Cache(directory.toFile(), 1 << 20)))
                .build();
        TestApi one =
                things(builder(mode, server.url("/").toString(), users).credentials(Credentials.bearer("token-one")));
        TestApi two =
                things(builder(mode, server.url("/").toString(), users).credentials(Credentials.bearer("token-two")));

        assertThat(mode.run(one.get("a")).body().id()).isEqualTo("Bearer token-one");
        assertThat(mode.run(two.get("a")).body().id()).isEqualTo("Bearer token-two");
        assertThat(mode.run(one.get("a")).body().id()).isEqualTo("Bearer token-one");
        assertThat(requests()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNC_ON_USERS_CLIENT", "ASYNC_ON_USERS_CLIENT"})
    void anAttemptHasItsOwnTimeout(Mode mode) {
        Duration little = Duration.ofMillis(200);
        OkHttpClient users = http.newBuilder()
                .callTimeout(little)
                .readTimeout(little)
                .writeTimeout(little)
                .build();
        server.enqueue(response(201, THING)
                .headersDelay(1, TimeUnit.SECONDS)
                .bodyDelay(500, TimeUnit.MILLISECONDS)
                .build());

        ApiResponse<Thing> response =
                mode.run(things(builder(mode, server.url("/").toString(), users))
                        .create(NEW)
                        .with(options -> options.attemptTimeout(Duration.ofSeconds(30))));

        assertThat(response.attempts()).isEqualTo(1);
        assertThat(requests()).isEqualTo(1);
    }
}
