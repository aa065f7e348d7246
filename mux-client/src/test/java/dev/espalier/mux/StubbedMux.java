package dev.espalier.mux;

import dev.espalier.runtime.testing.StubServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A client whose server is a stub and whose waits take no time. */
abstract class StubbedMux extends StubServerTest {
    static final String STREAMS = "/video/v1/live-streams";

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
}
