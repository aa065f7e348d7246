package dev.espalier.runtime.upload;

import static dev.espalier.runtime.testing.UploadHost.breakAfter;
import static dev.espalier.runtime.testing.UploadHost.first;
import static dev.espalier.runtime.testing.UploadHost.status;
import static dev.espalier.runtime.testing.UploadHost.storeOnly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.runtime.error.UploadException;
import dev.espalier.runtime.error.UploadSourceException;
import dev.espalier.runtime.testing.UploadHost;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where bytes come from, and what can be wrong with it. */
class SourcesTest extends UploadTest {
    private static final byte[] BYTES = bytes(2_500);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.write(folder.resolve("harbour.mp4"), BYTES);
    }

    private UploadSourceException failure(Way way, UploadSource source) {
        return catchThrowableOfType(UploadSourceException.class, () -> way.run(upload(source)));
    }

    private static UploadSource stream(int count) {
        return UploadSource.of(new ByteArrayInputStream(bytes(count)));
    }

    private interface Change {
        void make() throws IOException;
    }

    private static UploadHost.Behaviour after(Change change) {
        return first(
                () -> {
                    try {
                        change.make();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                UploadHost::well);
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsReadFromWhereItGoesOn(Way way) throws Throwable {
        host.order(breakAfter(77), UploadHost::well, storeOnly(3));

        way.run(upload(UploadSource.of(file)));

        assertStored(BYTES);
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatGrowsMeanwhileIsRefused(Way way) {
        host.order(after(() -> Files.write(file, new byte[1], StandardOpenOption.APPEND)));

        UploadSourceException failure = failure(way, UploadSource.of(file));

        assertThat(failure)
                .hasMessageContaining("the source changed meanwhile (it was: 2500 bytes, last changed at ")
                .hasMessageContaining("; it is: 2501 bytes, ");
        assertThat(host.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatShrinksMeanwhileIsRefused(Way way) {
        host.order(after(() -> Files.write(file, bytes(1_200))));

        assertThat(failure(way, UploadSource.of(file))).hasMessageContaining("; it is: 1200 bytes, ");
        assertThat(host.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsWrittenMeanwhileIsRefused(Way way) {
        host.order(after(() -> Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH))));

        assertThat(failure(way, UploadSource.of(file))).hasMessageContaining("1970-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsReplacedMeanwhileIsRefused(Way way) {
        host.order(after(() -> {
            Path other = Files.write(folder.resolve("other"), BYTES);
            Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        }));

        assertThat(failure(way, UploadSource.of(file))).hasMessageContaining("the source changed meanwhile");
    }

    /** The last bytes of a part are not sent if the others may be of another state of the file. */
    @ParameterizedTest
    @EnumSource
    void aFileThatIsWrittenWhileTheLastPartIsReadDoesNotArriveWhole(Way way) {
        AtomicBoolean changed = new AtomicBoolean();
        UploadSource source = new UploadSource() {
            @Override
            public long size() {
                return 10;
            }

            @Override
            public InputStream open(long position) {
                changed.set(true);
                return new ByteArrayInputStream(new byte[10]);
            }

            @Override
            public Object version() {
                return changed.get() ? "second" : "first";
            }
        };

        assertThat(failure(way, source)).hasMessageContaining("(it was: first; it is: second)");
        assertThat(store.size()).isLessThan(10);
        assertThat(host.requests().size()).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsNotThereIsToldBeforeAnythingIsSent(Way way) {
        UploadSourceException failure = failure(way, UploadSource.of(folder.resolve("missing.mp4")));

        assertThat(failure).hasMessageContaining("the source cannot be read").hasMessageContaining("missing.mp4");
        assertThat(failure.attempts()).isZero();
        assertThat(host.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aFolderIsNoFile(Way way) {
        assertThat(failure(way, UploadSource.of(folder))).hasMessageContaining("is no file that has a length");
        assertThat(host.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anEmptySourceIsRefusedBeforeAnythingIsSent(Way way) throws IOException {
        for (UploadSource source : new UploadSource[] {
            UploadSource.of(new byte[0]),
            UploadSource.of(Files.write(folder.resolve("empty"), new byte[0])),
            stream(0),
            UploadSource.of(InputStream.nullInputStream(), 0)
        }) {
            assertThat(failure(way, source))
                    .hasMessage("acme upload upload-1 ended with 0 bytes stored: the source is empty, and no upload can"
                            + " be. Nothing was sent.");
        }
        assertThat(host.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aStreamOfUnknownLengthSaysAtItsEndHowLongItWas(Way way) throws Throwable {
        way.run(upload(stream(2_500)));

        assertStored(BYTES);
        assertThat(host.ranges()).containsExactly("bytes 0-999/*", "bytes 1000-1999/*", "bytes 2000-2499/2500");
    }

    @ParameterizedTest
    @EnumSource
    void aStreamThatIsAMultipleOfThePartsEndsWithTheLast(Way way) throws Throwable {
        way.run(upload(stream(2_000)));

        assertStored(bytes(2_000));
        assertThat(host.ranges()).containsExactly("bytes 0-999/*", "bytes 1000-1999/2000");
    }

    @ParameterizedTest
    @EnumSource
    void aPartOfAStreamIsSentAgainFromMemory(Way way) throws Throwable {
        host.order(storeOnly(400), breakAfter(0), UploadHost::well, UploadHost::well, breakAfter(10));

        way.run(upload(stream(2_500)));

        assertStored(BYTES);
        assertThat(host.ranges())
                .containsExactly(
                        "bytes 0-999/*",
                        "bytes 400-1399/*",
                        "bytes */*",
                        "bytes 400-1399/*",
                        "bytes 1400-2399/*",
                        "bytes */*",
                        "bytes 1410-2409/*",
                        "bytes 2410-2499/2500");
    }

    @ParameterizedTest
    @EnumSource
    void aStreamCannotGoBack(Way way) {
        host.order(UploadHost::well, UploadHost::forget);

        UploadSourceException failure = failure(way, stream(2_500));

        assertThat(failure)
                .hasMessageContaining("the server asks for bytes from 0 on, but the stream can be read only once");
        assertThat(failure.bytesStored()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aStreamThatIsHadAgainGoesOnWhereTheServerIs(Way way) throws Throwable {
        host.order(UploadHost::well, storeOnly(200), status(403));
        assertThat(catchThrowable(() -> way.run(upload(stream(2_500))))).isInstanceOf(UploadException.class);

        way.run(resume(stream(2_500)));

        assertStored(BYTES);
        assertThat(host.ranges()).endsWith("bytes */*", "bytes 1200-2199/*", "bytes 2200-2499/2500");
    }

    @ParameterizedTest
    @EnumSource
    void aStreamThatIsHadAgainAndAllOfWhichIsThereSaysHowLongItWas(Way way) throws Throwable {
        way.run(upload(BYTES));
        host.order(UploadHost::unfinished);

        assertThat(way.run(resume(stream(2_500)))).isEqualTo(SignedUrl.DONE);

        assertThat(host.ranges()).endsWith("bytes */*", "bytes */2500").hasSize(5);
    }

    @ParameterizedTest
    @EnumSource
    void aStreamThatIsShorterThanWhatTheServerHasIsAnother(Way way) throws Throwable {
        way.run(upload(BYTES));
        host.order(UploadHost::unfinished);

        assertThat(catchThrowableOfType(UploadSourceException.class, () -> way.run(resume(stream(2_400)))))
                .hasMessageContaining("the server has 2500 bytes, and the stream has only 2400");
    }

    @ParameterizedTest
    @EnumSource
    void aStreamOfKnownLengthSaysSoFromTheStart(Way way) throws Throwable {
        way.run(upload(UploadSource.of(new ByteArrayInputStream(BYTES), 2_500)));

        assertStored(BYTES);
        assertThat(host.ranges()).containsExactly("bytes 0-999/2500", "bytes 1000-1999/2500", "bytes 2000-2499/2500");
    }

    @ParameterizedTest
    @EnumSource
    void aStreamOfAnotherLengthThanWasSaidIsRefused(Way way) {
        assertThat(failure(way, UploadSource.of(new ByteArrayInputStream(BYTES), 2_501)))
                .hasMessageContaining("the stream has 2500 bytes, and was to have 2501");
        assertThat(failure(way, UploadSource.of(new ByteArrayInputStream(BYTES), 2_499)))
                .hasMessageContaining("the stream has 2500 bytes, and was to have 2499");
        assertThat(failure(way, UploadSource.of(new ByteArrayInputStream(BYTES), 500)))
                .hasMessageContaining("the stream has more than 500 bytes, and was to have 500");
        assertThat(host.isComplete()).isFalse();
    }

    @Test
    void aNegativeLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UploadSource.of(InputStream.nullInputStream(), -1))
                .withMessageStartingWith("The size of the stream is -1");
    }

    @ParameterizedTest
    @EnumSource
    void aStreamServesOneRun(Way way) throws Throwable {
        UploadCall<String> upload = upload(stream(10));
        way.run(upload);

        assertThat(catchThrowableOfType(UploadSourceException.class, () -> way.run(upload)))
                .hasMessageContaining("the stream was read by an earlier run");
        assertThat(host.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aStreamBelongsToWhoeverOpenedIt(Way way) throws Throwable {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream stream = new ByteArrayInputStream(BYTES) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        way.run(upload(UploadSource.of(stream)));

        assertThat(closed).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aSourceThatFailsEndsItAndIsNotTakenForTheNetwork(Way way) {
        IOException fault = new IOException("the disk is gone");
        UploadSource source = new UploadSource() {
            @Override
            public long size() {
                return 10;
            }

            @Override
            public InputStream open(long position) {
                return new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw fault;
                    }
                };
            }
        };

        assertThat(failure(way, source))
                .hasMessageContaining("the disk is gone")
                .hasCause(fault);
        assertThat(host.requests().size()).isLessThanOrEqualTo(1);
        assertThat(sleeper.waits()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSourceWithFewerBytesThanItSaidIsRefused(Way way) {
        UploadSource source = new UploadSource() {
            @Override
            public long size() {
                return 10;
            }

            @Override
            public InputStream open(long position) {
                return new ByteArrayInputStream(new byte[9]);
            }
        };

        assertThat(failure(way, source)).hasMessageContaining("the source has fewer bytes than it said");
        assertThat(host.isComplete()).isFalse();
    }
}
