package dev.espalier.samsara;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.espalier.runtime.testing.FakeClock;
import dev.espalier.runtime.testing.FakeSleeper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client whose server is a stub and whose waits take no time. */
abstract class StubbedSamsara {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().bindAddress("127.0.0.1").dynamicPort())
            .build();

    final FakeClock clock = new FakeClock();
    final FakeSleeper sleeper = new FakeSleeper(clock);
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

    /** What the stub received, in order. */
    static List<LoggedRequest> requests() {
        List<LoggedRequest> requests = new ArrayList<>();
        SERVER.getAllServeEvents().forEach(event -> requests.add(0, event.getRequest()));
        return requests;
    }

    /** The only request that the stub received. */
    static LoggedRequest request() {
        assertThat(requests()).hasSize(1);
        return requests().get(0);
    }
}
