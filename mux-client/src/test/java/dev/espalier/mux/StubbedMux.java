package dev.espalier.mux;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

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
abstract class StubbedMux {
    static final String STREAMS = "/video/v1/live-streams";

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().bindAddress("127.0.0.1").dynamicPort())
            .build();

    final FakeClock clock = new FakeClock();
    final FakeSleeper sleeper = new FakeSleeper(clock);
    MuxClient mux;

    @BeforeEach
    void openClient() {
        mux = client().build();
    }

    @AfterEach
    void closeClient() {
        mux.close();
    }

    /** A builder towards the stub. */
    MuxClient.Builder client() {
        return MuxClient.builder()
                .credentials("token-id", "token-secret")
                .baseUrl(SERVER.baseUrl())
                .clock(clock)
                .sleeper(sleeper);
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
