package dev.espalier.examples.quickstart;

import dev.espalier.liveblocks.LiveblocksClient;
import dev.espalier.mux.MuxClient;
import dev.espalier.samsara.SamsaraClient;
import dev.espalier.testkit.Fault;
import dev.espalier.testkit.VendorStub;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A tour of the three clients. It runs against vendors of the testkit, which answer with the examples of the specs. A
 * vendor whose credentials are in the environment is asked for real instead, and then the tour only reads.
 */
public final class QuickStart {
    private static final Duration A_MOMENT = Duration.ofMillis(200);

    private QuickStart() {}

    public static void main(String... args) {
        run(System.getenv(), System.out);
    }

    /** Runs the tours; {@code environment} may hold credentials. */
    public static void run(Map<String, String> environment, PrintStream out) {
        mux(environment, out);
        samsara(environment, out);
        liveblocks(environment, out);
    }

    private static void mux(Map<String, String> environment, PrintStream out) {
        if (environment.containsKey("MUX_TOKEN_ID")) {
            title(out, "Mux, the real API, reading only");
            try (MuxClient mux =
                    MuxClient.builder().credentialsFromEnv(environment).build()) {
                new MuxTour(mux, out).read();
            }
            return;
        }
        try (VendorStub vendor = VendorStub.start("mux");
                MuxClient mux = MuxClient.builder()
                        .credentials("token-id", "token-secret")
                        .baseUrl(vendor.baseUrl())
                        .build()) {
            title(out, "Mux, against " + vendor);
            vendor.operation("create-live-stream").next(Fault.tooManyRequests(A_MOMENT));
            MuxTour tour = new MuxTour(mux, out);
            tour.everything();
            tour.upload(file(20_000_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void samsara(Map<String, String> environment, PrintStream out) {
        if (environment.containsKey("SAMSARA_API_TOKEN")) {
            title(out, "Samsara, the real API, reading only");
            try (SamsaraClient samsara =
                    SamsaraClient.builder().tokenFromEnv(environment).build()) {
                new SamsaraTour(samsara, out).read();
            }
            return;
        }
        try (VendorStub vendor = VendorStub.start("samsara");
                SamsaraClient samsara = SamsaraClient.builder()
                        .token("samsara-token")
                        .baseUrl(vendor.baseUrl())
                        .build()) {
            title(out, "Samsara, against " + vendor);
            vendor.operation("createLiveSharingLink").next(Fault.tooManyRequests(A_MOMENT));
            new SamsaraTour(samsara, out).everything();
        }
    }

    private static void liveblocks(Map<String, String> environment, PrintStream out) {
        if (environment.containsKey("LIVEBLOCKS_SECRET_KEY")) {
            title(out, "Liveblocks, the real API, reading only");
            try (LiveblocksClient liveblocks =
                    LiveblocksClient.builder().secretKeyFromEnv(environment).build()) {
                new LiveblocksTour(liveblocks, out).read();
            }
            return;
        }
        try (VendorStub vendor = VendorStub.start("liveblocks");
                LiveblocksClient liveblocks = LiveblocksClient.builder()
                        .secretKey("sk_quick_start")
                        .baseUrl(vendor.baseUrl())
                        .build()) {
            title(out, "Liveblocks, against " + vendor);
            vendor.operation("create-room").next(Fault.tooManyRequests(A_MOMENT));
            new LiveblocksTour(liveblocks, out).everything();
        }
    }

    private static Path file(int bytes) throws IOException {
        Path file = Files.createTempFile("quick-start", ".mp4");
        file.toFile().deleteOnExit();
        return Files.write(file, new byte[bytes]);
    }

    private static void title(PrintStream out, String text) {
        out.println();
        out.println(text);
    }
}
