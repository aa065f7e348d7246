package dev.espalier.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That every client gets its answers from the server of the benchmarks. */
final class ClientPeerTest {
    @ParameterizedTest
    @EnumSource
    void makesTheThreeCalls(ClientPeer peer) throws IOException {
        try (LoopbackServer server = new LoopbackServer();
                Client client = peer.connect(server.url())) {
            for (int round = 0; round < 3; round++) {
                assertThat(client.get()).isNotNull();
                assertThat(client.list()).hasSize(Payloads.STREAMS);
                assertThat(client.create()).isNotNull();
            }
        }
    }
}
