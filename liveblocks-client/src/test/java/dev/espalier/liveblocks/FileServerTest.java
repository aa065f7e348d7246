package dev.espalier.liveblocks;

import dev.espalier.runtime.testing.FakeClock;
import dev.espalier.runtime.testing.FakeSleeper;
import dev.espalier.runtime.upload.UploadCall;
import dev.espalier.runtime.upload.UploadSource;
import dev.espalier.runtime.upload.Way;
import java.io.IOException;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.provider.Arguments;

/** Tests of uploads to a server on this machine. Waits take no time; the timeout only ends a test that hangs. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class FileServerTest {
    static final int MIB = 1 << 20;
    static final String ROOM = "acme:plan";
    static final String NAME = "prices, spring/summer.pdf";

    final FakeClock clock = new FakeClock();
    final FakeSleeper sleeper = new FakeSleeper(clock);
    FileServer server;
    LiveblocksClient liveblocks;

    /** What a file becomes. */
    enum Kind {
        ATTACHMENT("/v2/rooms/acme%3Aplan/attachments/", "at_[0-9a-zA-Z_-]{21}", "userId=maya") {
            @Override
            UploadCall<?> upload(LiveblocksClient liveblocks, UploadSource source) {
                return liveblocks.uploadAttachment(ROOM, "maya", NAME, source);
            }
        },
        STORAGE_FILE("/v2/rooms/acme%3Aplan/storage/files/", "fl_[0-9a-zA-Z_-]{21}", "") {
            @Override
            UploadCall<?> upload(LiveblocksClient liveblocks, UploadSource source) {
                return liveblocks.uploadStorageFile(ROOM, NAME, source);
            }
        };

        final String path;
        final String id;
        final String user;

        Kind(String path, String id, String user) {
            this.path = path;
            this.id = id;
            this.user = user;
        }

        abstract UploadCall<?> upload(LiveblocksClient liveblocks, UploadSource source);

        /** The user, where the vendor wants to know, and the size. */
        String query(long size) {
            return (user.isEmpty() ? "" : user + "&") + "fileSize=" + size;
        }
    }

    static Stream<Arguments> everyKindAndWay() {
        return Stream.of(Kind.values()).flatMap(kind -> Stream.of(Way.values()).map(way -> Arguments.of(kind, way)));
    }

    @BeforeEach
    void open() throws IOException {
        server = new FileServer();
        liveblocks = client().build();
    }

    @AfterEach
    void close() {
        liveblocks.close();
        server.close();
    }

    /** A builder towards the server. */
    LiveblocksClient.Builder client() {
        return LiveblocksClient.builder()
                .secretKey("sk_test_stub")
                .baseUrl(server.url())
                .clock(clock)
                .sleeper(sleeper);
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    UploadCall<?> upload(Kind kind, byte[] bytes) {
        return kind.upload(liveblocks, UploadSource.of(bytes));
    }
}
