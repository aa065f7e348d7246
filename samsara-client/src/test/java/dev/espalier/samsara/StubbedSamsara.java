package dev.espalier.samsara;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import dev.espalier.runtime.testing.StubServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A client whose server is a stub and whose waits take no time. */
abstract class StubbedSamsara extends StubServerTest {
    SamsaraClient samsara;

    @BeforeEach
    void openClient() {
        samsara = client().build();
    }

    @AfterEach
    void closeClient() {
        samsara.close();
    }

    /** A builder towards the stub. */
    SamsaraClient.Builder client() {
        return SamsaraClient.builder()
                .token("samsara_api_token")
                .baseUrl(SERVER.baseUrl())
                .clock(clock)
                .sleeper(sleeper);
    }

    /** The request for the page at {@code cursor}; empty for the first page. */
    static MappingBuilder getPage(String path, String cursor) {
        return get(urlPathEqualTo(path)).withQueryParam("after", cursor.isEmpty() ? absent() : equalTo(cursor));
    }

    /** Stubs the page at {@code cursor}. {@code data} is JSON. */
    static void page(String path, String cursor, String data, String endCursor, boolean hasNextPage) {
        SERVER.stubFor(getPage(path, cursor).willReturn(okJson(pageBody(data, endCursor, hasNextPage))));
    }

    static String pageBody(String data, String endCursor, boolean hasNextPage) {
        return "{\"data\": %s, \"pagination\": {\"endCursor\": \"%s\", \"hasNextPage\": %s}}"
                .formatted(data, endCursor, hasNextPage);
    }
}
