package dev.espalier.runtime.testing;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests of a client whose server is a stub and whose waits take no time. */
public abstract class StubServerTest {
    @RegisterExtension
    protected static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().bindAddress("127.0.0.1").dynamicPort())
            .build();

    protected final FakeClock clock = new FakeClock();
    protected final FakeSleeper sleeper = new FakeSleeper(clock);

    /** What the stub received, in order. */
    protected static List<LoggedRequest> requests() {
        List<LoggedRequest> requests = new ArrayList<>();
        SERVER.getAllServeEvents().forEach(event -> requests.add(0, event.getRequest()));
        return requests;
    }

    /** The only request that the stub received. */
    protected static LoggedRequest request() {
        assertThat(requests()).hasSize(1);
        return requests().get(0);
    }
}
