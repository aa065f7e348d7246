package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.runtime.auth.Credentials;
import dev.espalier.runtime.error.AuthenticationException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecretsTest extends ServerTest {
    private final List<String> log = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @EnumSource(
            value = HttpLogging.class,
            names = {"BASIC", "HEADERS"})
    void logLinesHoldNeitherCredentialNorSecretParameter(HttpLogging level) {
        respond(200, "");

        logging(level)
                .things()
                .search(
                        OffsetDateTime.parse("2026-01-02T03:04:05Z"),
                        List.of("a"),
                        SearchParams.builder().signature("query-secret").build())
                .execute();

        assertThat(log).anyMatch(line -> line.contains("&signature="));
        assertThat(log).noneMatch(line -> line.contains(TestClient.TOKEN) || line.contains("query-secret"));
    }

    @Test
    void logLinesHoldNoSecretHeader() {
        respond(200, THING);

        logging(HttpLogging.HEADERS)
                .things()
                .get("a")
                .with(options -> options.header("X-Secret", "header-secret"))
                .execute();

        assertThat(log).anyMatch(line -> line.startsWith("X-Secret:"));
        assertThat(log).noneMatch(line -> line.contains("header-secret"));
    }

    @Test
    void logLinesHoldNoCookie() {
        server.enqueue(response(200, THING)
                .addHeader("Set-Cookie", "session=cookie-secret")
                .build());

        logging(HttpLogging.HEADERS).things().get("a").execute();

        assertThat(log)
                .anyMatch(line -> line.startsWith("Set-Cookie"))
                .noneMatch(line -> line.contains("cookie-secret"));
    }

    @Test
    void logLinesHoldNoBody() {
        respond(200, "{\"id\":\"body-secret\"}");

        logging(HttpLogging.HEADERS).things().create(Thing.of("sent-secret", 1)).execute();

        assertThat(log).isNotEmpty().noneMatch(line -> line.contains("body-secret") || line.contains("sent-secret"));
    }

    @Test
    void logsEachAttempt() {
        respond(503);
        respond(200, THING);

        logging(HttpLogging.BASIC).things().get("a").execute();

        assertThat(log).filteredOn(line -> line.startsWith("--> GET")).hasSize(2);
    }

    @Test
    void logsNothingByDefault() {
        respond(200, THING);

        logging(HttpLogging.NONE).things().get("a").execute();

        assertThat(log).isEmpty();
    }

    @Test
    void aClientShowsItsServerOnly() {
        assertThat(TestClient.builder().build()).hasToString("TestClient{https://api.acme.example/, 1.2.3}");
    }

    @Test
    void aCallShowsNeitherQueryNorBody() {
        ApiCall<@Nullable Void> call = things().search(
                        OffsetDateTime.parse("2026-01-02T03:04:05Z"),
                        List.of("a"),
                        SearchParams.builder().signature("query-secret").build());

        assertThat(call).hasToString("ApiCall{acme search-things, GET /search}");
    }

    @Test
    void optionsShowTheNamesOfHeadersOnly() {
        CallOptions options = CallOptions.defaults()
                .newBuilder()
                .header("X-Key", "header-secret")
                .build();

        assertThat(options.toString()).contains("X-Key").doesNotContain("header-secret");
    }

    @Test
    void credentialsShowNothing() {
        assertThat(Credentials.basic("user", "hunter2")).hasToString("Credentials{██}");
    }

    @Test
    void anExceptionDoesNotShowTheCredential() {
        respond(401, "");

        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> things().get("a").execute())
                .withMessageNotContaining(TestClient.TOKEN);
    }

    @Test
    void aHeaderThatCannotBeSentIsNotRepeated() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> TestClient.builder().header("X-Key", "first\nhunter2"))
                .withMessageContaining("The value of the header X-Key holds a line break")
                .withMessageNotContaining("hunter2");
    }

    private TestClient logging(HttpLogging level) {
        return builder().logging(level).logger(log::add).build();
    }
}
