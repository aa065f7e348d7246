package dev.espalier.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That every codec works and agrees with the others, in every build. Nothing is timed. */
final class PeerTest {
    @ParameterizedTest
    @EnumSource
    void readsAndWritesTheSameAsTheOthers(Peer peer) throws IOException {
        Codec codec = peer.codec();

        assertThat(codec.decode(Payloads.page())).hasSize(Payloads.STREAMS);
        assertThat(codec.encode().contentLength()).isBetween(1_000L, 1_300L);
    }

    @Test
    void aPageIsAsLargeAsMuxSendsIt() {
        assertThat(Payloads.page()).hasSizeBetween(44_000, 44_600);
        assertThat(Payloads.createRequest()).hasSizeBetween(1_050, 1_250);
    }
}
