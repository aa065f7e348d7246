package dev.espalier.runtime.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.TestClient;
import dev.espalier.runtime.internal.upload.ChunkSize;
import dev.espalier.runtime.testing.FakeClock;
import dev.espalier.runtime.testing.FakeSleeper;
import dev.espalier.runtime.testing.UploadHost;
import dev.espalier.runtime.testing.UploadStore;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** Tests of uploads to a host on this machine, whose waits take no time. The timeout only ends a test that hangs. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class UploadTest {
    static final int CHUNK = 1_000;
    static final ChunkSize CHUNKS = new ChunkSize(CHUNK, 100);

    final FakeClock clock = new FakeClock();
    final FakeSleeper sleeper = new FakeSleeper(clock);
    final UploadStore.Keeping store = new UploadStore.Keeping();
    UploadHost host;
    TestClient client;

    @BeforeEach
    void open() throws IOException {
        host = UploadHost.start(store);
        client = settings().build();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        host.close();
    }

    TestClient.Builder settings() {
        return TestClient.builder()
                .header("X-Vendor-Header", "for-the-vendor")
                .clock(clock)
                .sleeper(sleeper)
                .random(() -> 0);
    }

    /** Replaces the client. */
    void use(TestClient.Builder settings) {
        client.close();
        client = settings.build();
    }

    UploadCall<String> upload(byte[] bytes) {
        return upload(UploadSource.of(bytes));
    }

    /** An upload to a session where nothing can be stored yet. */
    UploadCall<String> upload(UploadSource source) {
        return client.uploader()
                .prepare(source, CHUNKS, SignedUrl.of(calls -> client.uploader().session(host.url(), calls), true));
    }

    /** An upload to a session where something may be stored. */
    UploadCall<String> resume(UploadSource source) {
        return client.uploader()
                .prepare(source, CHUNKS, SignedUrl.of(calls -> client.uploader().session(host.url(), calls), false));
    }

    /** Bytes that are the same in each run of the test. */
    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    void assertStored(byte[] bytes) {
        assertThat(store.bytes()).isEqualTo(bytes);
        assertThat(host.isComplete()).isTrue();
    }
}
