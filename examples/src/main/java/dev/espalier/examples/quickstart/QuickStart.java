package dev.espalier.examples.quickstart;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.espalier.liveblocks.LiveblocksClient;
import dev.espalier.mux.MuxClient;
import dev.espalier.runtime.testing.UploadHost;
import dev.espalier.samsara.SamsaraClient;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A tour of the three clients. It runs against a stub server that answers with the examples of the specs. A vendor
 * whose credentials are in the environment is asked for real instead, and then the tour only reads.
 */
public final class QuickStart {
    private QuickStart() {}

    public static void main(String... args) {
        run(System.getenv(), System.out);
    }

    /** Runs the tours; {@code environment} may hold credentials. */
    public static void run(Map<String, String> environment, PrintStream out) {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        try {
            mux(environment, server, out);
            samsara(environment, server, out);
            liveblocks(environment, server, out);
        } finally {
            server.stop();
        }
    }

    private static void mux(Map<String, String> environment, WireMockServer server, PrintStream out) {
        if (environment.containsKey("MUX_TOKEN_ID")) {
            title(out, "Mux, the real API, reading only");
            try (MuxClient mux =
                    MuxClient.builder().credentialsFromEnv(environment).build()) {
                new MuxTour(mux, out).read();
            }
            return;
        }
        title(out, "Mux, against stubs on " + server.baseUrl());
        try (UploadHost host = UploadHost.start();
                MuxClient mux = MuxClient.builder()
                        .credentials("token-id", "token-secret")
                        .baseUrl(server.baseUrl())
                        .build()) {
            Stubs.mux(server, host.url());
            MuxTour tour = new MuxTour(mux, out);
            tour.everything();
            tour.upload(file(20_000_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void samsara(Map<String, String> environment, WireMockServer server, PrintStream out) {
        if (environment.containsKey("SAMSARA_API_TOKEN")) {
            title(out, "Samsara, the real API, reading only");
            try (SamsaraClient samsara =
                    SamsaraClient.builder().tokenFromEnv(environment).build()) {
                new SamsaraTour(samsara, out).read();
            }
            return;
        }
        title(out, "Samsara, against stubs on " + server.baseUrl());
        Stubs.samsara(server);
        try (SamsaraClient samsara = SamsaraClient.builder()
                .token("samsara-token")
                .baseUrl(server.baseUrl())
                .build()) {
            new SamsaraTour(samsara, out).everything();
        }
    }

    private static void liveblocks(Map<String, String> environment, WireMockServer server, PrintStream out) {
        if (environment.containsKey("LIVEBLOCKS_SECRET_KEY")) {
            title(out, "Liveblocks, the real API, reading only");
            try (LiveblocksClient liveblocks =
                    LiveblocksClient.builder().secretKeyFromEnv(environment).build()) {
                new LiveblocksTour(liveblocks, out).read();
            }
            return;
        }
        title(out, "Liveblocks, against stubs on " + server.baseUrl());
        Stubs.liveblocks(server);
        try (LiveblocksClient liveblocks = LiveblocksClient.builder()
                .secretKey("sk_quick_start")
                .baseUrl(server.baseUrl())
                .build()) {
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
