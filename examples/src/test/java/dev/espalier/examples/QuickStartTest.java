package dev.espalier.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.examples.quickstart.QuickStart;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs what the README's first command runs. */
class QuickStartTest {
    private static String account;

    @BeforeAll
    static void run() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        QuickStart.run(Map.of(), new PrintStream(out, true, StandardCharsets.UTF_8));
        account = out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void listsOverSeveralPages() {
        assertThat(account)
                .containsPattern("list live streams .* 4 on 3 pages")
                .containsPattern("list live sharing links .* 6 on 2 pages")
                .containsPattern("list rooms .* 4 on 2 pages");
    }

    @Test
    void survivesA429() {
        assertThat(account.split("create one, after a 429 .*, 2 attempts", -1)).hasSize(4);
    }

    @Test
    void uploadsAFileWithAProgressBar() {
        assertThat(account)
                .containsPattern("upload a file +\\[-{20}\\]  0 %")
                .containsPattern("upload a file +\\[#{20}\\]100 %\\R")
                .containsPattern("its playback URL +https://stream.mux.com/[A-Za-z0-9]+.m3u8");
    }

    @Test
    void reportsATypedError() {
        assertThat(account)
                .contains("NotFoundException: mux get-live-stream failed with status 404 (not_found)")
                .contains("NotFoundException: samsara deleteLiveSharingLink failed with status 404")
                .contains("NotFoundException: liveblocks get-room failed with status 404 (ROOM_NOT_FOUND)");
    }
}
