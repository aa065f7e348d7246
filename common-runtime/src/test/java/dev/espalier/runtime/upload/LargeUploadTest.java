package dev.espalier.runtime.upload;

import static dev.espalier.runtime.testing.UploadHost.breakAfter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.internal.upload.ChunkSize;
import dev.espalier.runtime.testing.UploadHost;
import dev.espalier.runtime.testing.UploadStore;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 50 GB, of which all but the end is at the server already. */
class LargeUploadTest extends UploadTest {
    private static final long TOTAL = 50_000_000_000L;
    private static final long END = 100_000_000L;
    private static final long MIB = 1 << 20;

    private final AtomicLong read = new AtomicLong();
    private final Counting counting = new Counting(TOTAL - END);

    /** Counts bytes and drops them. */
    private final class Counting implements UploadStore {
        private final CRC32 checksum = new CRC32();
        private final long start;
        private long size;
        private long furthestAhead;

        Counting(long start) {
            this.start = start;
            size = start;
        }

        @Override
        public synchronized long size() {
            return size;
        }

        @Override
        public synchronized boolean write(long position, byte[] bytes, int count) {
            if (position != size) {
                return false;
            }
            checksum.update(bytes, 0, count);
            size += count;
            furthestAhead = Math.max(furthestAhead, read.get() - size);
            return true;
        }

        @Override
        public void truncate(long size) {
            throw new UnsupportedOperationException();
        }
    }

    /** Makes up its bytes: each depends on its position alone. */
    private final class Virtual implements UploadSource {
        @Override
        public long size() {
            return TOTAL;
        }

        @Override
        public InputStream open(long position) {
            read.set(position);
            return new InputStream() {
                @Override
                public int read() {
                    throw new UnsupportedOperationException("byte by byte would take too long");
                }

                @Override
                public int read(byte[] buffer, int offset, int length) {
                    fill(buffer, offset, length, read.getAndAdd(length));
                    return length;
                }
            };
        }
    }

    private static void fill(byte[] buffer, int offset, int length, long position) {
        for (int i = 0; i < length; i++) {
            long at = position + i;
            buffer[offset + i] = (byte) (at ^ at >> 8 ^ at >> 24);
        }
    }

    private static long checksumOfEnd() {
        CRC32 checksum = new CRC32();
        byte[] buffer = new byte[1_000_000];
        for (long position = TOTAL - END; position < TOTAL; position += buffer.length) {
            fill(buffer, 0, buffer.length, position);
            checksum.update(buffer);
        }
        return checksum.getValue();
    }

    @ParameterizedTest
    @EnumSource
    void positionsAreRightBeyondFourGigabytesAndNoPartIsHeldInMemory(Way way) throws Throwable {
        host.close();
        host = UploadHost.start(counting);
        host.order(UploadHost::well, breakAfter(40_000_000));
        AtomicLong sent = new AtomicLong();

        way.run(client.uploader()
                .prepare(
                        new Virtual(),
                        new ChunkSize(10_000_000_000L, 10_000),
                        SignedUrl.of(calls -> client.uploader().session(host.url(), calls), false))
                .onProgress((bytes, total) -> sent.set(bytes)));

        assertThat(host.ranges())
                .containsExactly(
                        "bytes */50000000000",
                        "bytes 49900000000-49999999999/50000000000",
                        "bytes */50000000000",
                        "bytes 49940000000-49999999999/50000000000");
        assertThat(counting.size).isEqualTo(TOTAL);
        assertThat(counting.checksum.getValue()).isEqualTo(checksumOfEnd());
        assertThat(sent).hasValue(TOTAL);
        // What is on its way is in the buffers of the two sockets; a part would be more than twice as much.
        assertThat(counting.furthestAhead).isLessThan(24 * MIB);
    }
}
