package dev.espalier.examples.quickstart;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.espalier.contract.SpecDocument;
import dev.espalier.contract.SpecStubs;
import dev.espalier.liveblocks.LiveblocksClient;
import dev.espalier.mux.MuxClient;
import dev.espalier.samsara.SamsaraClient;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With real credentials the quick start must not change anything. */
class TourTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().bindAddress("127.0.0.1").dynamicPort())
            .build();

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);

    @Test
    void onlyReadsFromMux() {
        stub("mux");
        try (MuxClient mux = MuxClient.builder()
                .credentials("id", "secret")
                .baseUrl(SERVER.baseUrl())
                .build()) {
            new MuxTour(mux, out).read();
        }
        assertThatOnlyReads("live stream");
    }

    @Test
    void onlyReadsFromSamsara() {
        stub("samsara");
        try (SamsaraClient samsara =
                SamsaraClient.builder().token("token").baseUrl(SERVER.baseUrl()).build()) {
            new SamsaraTour(samsara, out).read();
        }
        assertThatOnlyReads("vehicle");
    }

    @Test
    void onlyReadsFromLiveblocks() {
        stub("liveblocks");
        try (LiveblocksClient liveblocks = LiveblocksClient.builder()
                .secretKey("sk_test")
                .baseUrl(SERVER.baseUrl())
                .build()) {
            new LiveblocksTour(liveblocks, out).read();
        }
        assertThatOnlyReads("room");
    }

    /** A second page would be the first one again, and an error; one is enough for a look. */
    private static void stub(String vendor) {
        SpecDocument document = SpecDocument.ofVendor(vendor);
        document.operations().forEach(operation -> SERVER.stubFor(SpecStubs.stub(operation, operation.success())));
    }

    private void assertThatOnlyReads(String what) {
        assertThat(text.toString(StandardCharsets.UTF_8)).contains("  " + what + " ");
        assertThat(SERVER.getAllServeEvents())
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.getRequest().getMethod()).isEqualTo(RequestMethod.GET));
    }
}
