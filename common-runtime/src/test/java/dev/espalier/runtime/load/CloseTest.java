package dev.espalier.runtime.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.CallListener;
import dev.espalier.runtime.TestApi;
import dev.espalier.runtime.TestClient;
import dev.espalier.runtime.Thing;
import dev.espalier.runtime.error.ClientClosedException;
import dev.espalier.runtime.load.LoadServer.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client that is closed while calls are under way leaves nothing, whatever the calls are just doing. */
@Timeout(value = 60)
class CloseTest {
    private static final int CLIENTS = 5;
    private static final int CALLS = 16;

    private final Random random = new Random(20260101);
    private LoadServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = LoadServer.start(request -> Answer.of(200, "{\"id\":\"a\"}"));
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    @Test
    void everyCallEndsAndNoConnectionIsLeft() throws Exception {
        for (int i = 0; i < CLIENTS; i++) {
            List<CompletableFuture<Thing>> calls = new ArrayList<>();
            try (TestClient client = TestClient.builder().baseUrl(server.url()).build()) {
                TestApi things = client.things();
                for (int j = 0; j < CALLS; j++) {
                    calls.add(things.get("a").executeAsync());
                }
                Thread.sleep(random.nextInt(20));
            }
            for (CompletableFuture<Thing> call : calls) {
                Throwable failure = call.handle((thing, e) -> e).join();
                if (failure != null) {
                    assertThat(failure).isInstanceOf(ClientClosedException.class);
                }
            }
        }

        assertNoConnectionIsLeft();
    }

    /** It has looked whether it is still wanted, and there is nothing yet to be cancelled. */
    @Test
    void aCallThatIsAboutToConnectDoesNot() throws Exception {
        AtomicReference<TestClient> client = new AtomicReference<>();
        client.set(TestClient.builder()
                .baseUrl(server.url())
                .executor(Runnable::run)
                .listener(new CallListener() {
                    @Override
                    public void sent(CallInfo call, int attempt) {
                        client.get().close();
                    }
                })
                .build());

        Throwable failure = client.get()
                .things()
                .get("a")
                .executeAsync()
                .handle((thing, e) -> e)
                .join();

        assertThat(failure).isInstanceOf(ClientClosedException.class);
        Thread.sleep(200);
        assertThat(server.accepted()).isZero();
    }

    private void assertNoConnectionIsLeft() throws InterruptedException {
        long start = System.nanoTime();
        while (server.connections() > 0 && System.nanoTime() - start < 5_000_000_000L) {
            Thread.sleep(10);
        }
        assertThat(server.connections()).isZero();
    }
}
