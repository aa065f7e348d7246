package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.OffsetDateTime;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest extends ServerTest {
    private static final OffsetDateTime SINCE = OffsetDateTime.parse("2026-01-02T03:04:05Z");

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({
        "abc, abc",
        "a/b, a%2Fb",
        "../b, ..%2Fb",
        "a/../b, a%2F..%2Fb",
        "..., ...",
        "a:b, a%3Ab",
        "a b, a%20b",
        "a+b, a%2Bb",
        "é漢😀, %C3%A9%E6%BC%A2%F0%9F%98%80",
        "a?b#c, a%3Fb%23c",
        "a%2Fb, a%252Fb",
        "%2e%2e, %252e%252e",
        "a;b=c, a%3Bb%3Dc",
        "~a-b_c.d, ~a-b_c.d",
        "a\\b, a%5Cb",
        "' ', %20",
        "'a&b,c', a%26b%2Cc"
    })
    void escapesAPathValue(String id, String expected) throws InterruptedException {
        respond(200, THING);

        things().get(id).execute();

        assertThat(request().getTarget()).isEqualTo("/things/" + expected);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", ".", ".."})
    void refusesAPathValueThatWouldAddressSomethingElse(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> things().get(id))
                .withMessage("The parameter id of acme get-thing is \"" + id
                        + "\", which would address something else. Pass the id of the resource.");
    }

    @Test
    void keepsThePathOfTheBaseUrl() throws InterruptedException {
        respond(200, THING);

        builder()
                .baseUrl(server.url("/proxy/v1").toString())
                .build()
                .things()
                .get("a")
                .execute();

        assertThat(request().getTarget()).isEqualTo("/proxy/v1/things/a");
    }

    @Test
    void joinsARequiredList() throws InterruptedException {
        respond(200);

        things().search(SINCE, List.of("a,b", "c d", "é"), SearchParams.none()).execute();

        assertThat(request().getTarget()).isEqualTo("/search?since=2026-01-02T03%3A04%3A05Z&ids=a%2Cb,c%20d,%C3%A9");
    }

    @Test
    void writesARequiredTimeWithSecondsAndOffset() throws InterruptedException {
        respond(200);

        things().search(OffsetDateTime.parse("2026-01-02T03:04:00+05:30"), List.of("a"), SearchParams.none())
                .execute();

        assertThat(request().getUrl().queryParameter("since")).isEqualTo("2026-01-02T03:04:00+05:30");
    }

    @Test
    void addsOptionalParameters() throws InterruptedException {
        respond(200);

        things().search(
                        SINCE,
                        List.of("a"),
                        SearchParams.builder()
                                .tag(List.of("x", "y"))
                                .mode("fast")
                                .build())
                .execute();

        RecordedRequest request = request();
        assertThat(request.getTarget()).endsWith("&ids=a&tag=x&tag=y");
        assertThat(request.getHeaders().get("X-Mode")).isEqualTo("fast");
    }

    @Test
    void namesClientAndVersion() throws InterruptedException {
        respond(200, THING);

        things().get("a").execute();

        assertThat(request().getHeaders().get("User-Agent")).isEqualTo("espalier-acme/1.2.3");
    }

    @Test
    void sendsTheHeadersOfTheClient() throws InterruptedException {
        respond(200, THING);

        builder().header("X-Version", "2026-01-01").build().things().get("a").execute();

        assertThat(request().getHeaders().get("X-Version")).isEqualTo("2026-01-01");
    }

    @Test
    void sendsJson() throws InterruptedException {
        respond(201, THING);

        things().create(Thing.of("<é漢😀>", 1)).execute();

        RecordedRequest request = request();
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(request.getBody().utf8()).isEqualTo("{\"id\":\"<é漢😀>\",\"size\":1}");
    }

    @Test
    void aBuilderDoesNotChangeTheClientThatItMade() throws InterruptedException {
        TestClient.Builder builder = builder();
        TestClient client = builder.build();
        builder.header("X-Late", "1");
        respond(200, THING);

        client.things().get("a").execute();

        assertThat(request().getHeaders().toMultimap()).doesNotContainKeys("x-late");
    }
}
