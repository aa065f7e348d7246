package dev.espalier.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.liveblocks.LiveblocksClient;
import dev.espalier.mux.MuxClient;
import dev.espalier.samsara.SamsaraClient;
import dev.espalier.testkit.VendorStub;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** With real credentials the quick start must not change anything. */
class TourTest {
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);

    @Test
    void onlyReadsFromMux() {
        try (VendorStub vendor = VendorStub.start("mux");
                MuxClient mux = MuxClient.builder()
                        .credentials("id", "secret")
                        .baseUrl(vendor.baseUrl())
                        .build()) {
            new MuxTour(mux, out).read();
            assertThatOnlyReads(vendor, "live stream");
        }
    }

    @Test
    void onlyReadsFromSamsara() {
        try (VendorStub vendor = VendorStub.start("samsara");
                SamsaraClient samsara = SamsaraClient.builder()
                        .token("token")
                        .baseUrl(vendor.baseUrl())
                        .build()) {
            new SamsaraTour(samsara, out).read();
            assertThatOnlyReads(vendor, "vehicle");
        }
    }

    @Test
    void onlyReadsFromLiveblocks() {
        try (VendorStub vendor = VendorStub.start("liveblocks");
                LiveblocksClient liveblocks = LiveblocksClient.builder()
                        .secretKey("sk_test")
                        .baseUrl(vendor.baseUrl())
                        .build()) {
            new LiveblocksTour(liveblocks, out).read();
            assertThatOnlyReads(vendor, "room");
        }
    }

    private void assertThatOnlyReads(VendorStub vendor, String what) {
        assertThat(text.toString(StandardCharsets.UTF_8)).contains("  " + what + " ");
        assertThat(vendor.requests())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.method()).isEqualTo("GET"));
    }
}
