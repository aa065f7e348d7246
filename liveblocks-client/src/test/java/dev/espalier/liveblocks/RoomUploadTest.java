package dev.espalier.liveblocks;

import static dev.espalier.liveblocks.FileServer.loseAnswer;
import static dev.espalier.liveblocks.FileServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.liveblocks.FileServer.Received;
import dev.espalier.runtime.error.BadRequestException;
import dev.espalier.runtime.error.ClientClosedException;
import dev.espalier.runtime.error.DeadlineExceededException;
import dev.espalier.runtime.error.EspalierException;
import dev.espalier.runtime.error.InterruptedCallException;
import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.runtime.error.RateLimitException;
import dev.espalier.runtime.error.ServerException;
import dev.espalier.runtime.error.UploadException;
import dev.espalier.runtime.error.UploadExpiredException;
import dev.espalier.runtime.testing.FakeClock;
import dev.espalier.runtime.testing.FakeSleeper;
import dev.espalier.runtime.upload.UploadCall;
import dev.espalier.runtime.upload.UploadSource;
import dev.espalier.runtime.upload.Way;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How files of any size get into a room, as attachments and as files of Storage alike. The waits take no time. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RoomUploadTest {
    private static final int MIB = 1 << 20;
    private static final String ROOM = "acme:plan";
    private static final String NAME = "prices, spring/summer.pdf";

    private final FakeClock clock = new FakeClock();
    private final FakeSleeper sleeper = new FakeSleeper(clock);
    private FileServer server;
    private LiveblocksClient liveblocks;

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

        private final String path;
        private final String id;
        private final String user;

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

    private LiveblocksClient.Builder client() {
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

    private UploadCall<?> upload(Kind kind, byte[] bytes) {
        return kind.upload(liveblocks, UploadSource.of(bytes));
    }

    private <E extends Throwable> E failure(Class<E> type, Way way, UploadCall<?> upload) {
        return catchThrowableOfType(type, () -> way.run(upload));
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void aSmallFileIsOneRequest(Kind kind, Way way) throws Throwable {
        byte[] bytes = bytes(1_000);

        Object result = way.run(upload(kind, bytes));

        assertThat(result.toString()).contains("id=" + server.request("whole").id(), "size=1000");
        assertThat(server.names()).containsExactly("whole");
        Received request = server.request("whole");
        assertThat(request.id()).matches(kind.id);
        assertThat(request.path()).isEqualTo(kind.path + request.id() + "/upload/prices%2C%20spring%2Fsummer.pdf");
        assertThat(request.query()).isEqualTo(kind.query(1_000));
        assertThat(request.header("Content-type")).isEqualTo("application/octet-stream");
        assertThat(request.header("Content-length")).isEqualTo("1000");
        assertThat(request.header("Authorization")).isEqualTo("Bearer sk_test_stub");
        assertThat(server.bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void anEmptyFileIsOneToo(Kind kind, Way way) throws Throwable {
        List<Long> progress = Collections.synchronizedList(new ArrayList<>());

        way.run(upload(kind, new byte[0]).onProgress((sent, total) -> progress.add(total)));
        way.run(kind.upload(liveblocks, UploadSource.of(new ByteArrayInputStream(new byte[0]))));

        assertThat(server.requests())
                .hasSize(2)
                .allMatch(request -> request.name().equals("whole")
                        && request.query().equals(kind.query(0))
                        && request.header("Content-length").equals("0"));
        assertThat(progress).containsExactly(0L);
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void anEmptyFileIsSentAgainAfterAFailure(Kind kind, Way way) throws Throwable {
        server.order("whole", status(503));

        way.run(upload(kind, new byte[0]));

        assertThat(server.names()).containsExactly("whole", "whole");
        assertThat(server.bytes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void fiveMebibytesAreStillOne(Kind kind, Way way) throws Throwable {
        byte[] bytes = bytes(5 * MIB);

        way.run(upload(kind, bytes));
        way.run(upload(kind, bytes).chunkSize(5 * MIB));
        way.run(kind.upload(liveblocks, UploadSource.of(new ByteArrayInputStream(bytes))));

        assertThat(server.requests())
                .hasSize(3)
                .allMatch(request ->
                        request.name().equals("whole") && request.query().equals(kind.query(5 * MIB)));
        assertThat(server.files().values())
                .hasSize(3)
                .allMatch(file -> List.of(file.bytes().length, file.name()).equals(List.of(5 * MIB, NAME)));
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void oneByteMoreIsSentInParts(Kind kind, Way way) throws Throwable {
        byte[] bytes = bytes(5 * MIB + 1);

        way.run(upload(kind, bytes));

        assertThat(server.bytes()).isEqualTo(bytes);
        assertThat(server.names()).containsExactlyInAnyOrder("create", "part 1", "part 2", "complete");
        assertThat(server.request("part 1").body()).hasSize(5 * MIB);
        assertThat(server.request("part 2").body()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void twelveMebibytesAreThreeParts(Kind kind, Way way) throws Throwable {
        byte[] bytes = bytes(12 * MIB);
        List<Long> progress = Collections.synchronizedList(new ArrayList<>());

        Object result = way.run(upload(kind, bytes).onProgress((sent, total) -> progress.add(sent)));

        assertThat(server.bytes()).isEqualTo(bytes);
        assertThat(server.names()).startsWith("create").endsWith("complete").hasSize(5);
        Received create = server.request("create");
        String file = kind.path + create.id() + "/multipart/";
        assertThat(create.id()).matches(kind.id);
        assertThat(result.toString()).contains("id=" + create.id(), "size=" + 12 * MIB);
        assertThat(create.path()).isEqualTo(file + "prices%2C%20spring%2Fsummer.pdf");
        assertThat(create.query()).isEqualTo("fileSize=" + 12 * MIB);
        assertThat(create.body()).isEmpty();
        Received part = server.request("part 3");
        String upload = file + "up%2F1%2Fprices%2C%20spring%2Fsummer.pdf";
        assertThat(part.path()).isEqualTo(upload + "/3");
        assertThat(part.query()).isEmpty();
        assertThat(part.header("Content-type")).isEqualTo("application/octet-stream");
        assertThat(part.body()).hasSize(2 * MIB);
        Received complete = server.request("complete");
        assertThat(complete.path()).isEqualTo(upload + "/complete");
        assertThat(complete.query()).isEqualTo(kind.user);
        assertThat(complete.text())
                .startsWith("{\"parts\":[{\"partNumber\":1,\"etag\":\"\\\"1-")
                .contains("{\"partNumber\":2,\"etag\":\"\\\"2-", "{\"partNumber\":3,\"etag\":\"\\\"3-");
        assertThat(progress).isSorted().startsWith(0L).endsWith(12L * MIB);
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void fivePartsAreSentAtATime(Kind kind, Way way) throws Throwable {
        byte[] bytes = bytes(26 * MIB);
        CyclicBarrier five = new CyclicBarrier(5);
        for (int number = 1; number <= 5; number++) {
            server.order("part " + number, well -> {
                try {
                    five.await(30, TimeUnit.SECONDS);
                } catch (Exception e) {
                    throw new AssertionError("the parts do not arrive together", e);
                }
                return well.get();
            });
        }

        way.run(upload(kind, bytes));

        assertThat(server.bytes()).isEqualTo(bytes);
        assertThat(server.names()).endsWith("part 6", "complete").hasSize(8);
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void aLongStreamOfUnknownLengthIsSentInParts(Kind kind, Way way) throws Throwable {
        byte[] bytes = bytes(12 * MIB);
        List<Long> totals = Collections.synchronizedList(new ArrayList<>());

        way.run(kind.upload(liveblocks, UploadSource.of(new ByteArrayInputStream(bytes)))
                .chunkSize(5 * MIB)
                .onProgress((sent, total) -> totals.add(total)));

        assertThat(server.bytes()).isEqualTo(bytes);
        assertThat(server.names()).containsExactly("create", "part 1", "part 2", "part 3", "complete");
        assertThat(server.request("create").query()).isEmpty();
        assertThat(totals).startsWith(-1L).endsWith(12L * MIB);
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void whatFailsOnceIsSentAgain(Kind kind, Way way) throws Throwable {
        byte[] bytes = bytes(12 * MIB);
        server.order("create", status(500));
        server.order("part 2", status(503), loseAnswer());

        way.run(upload(kind, bytes));

        assertThat(server.bytes()).isEqualTo(bytes);
        assertThat(server.names())
                .containsExactlyInAnyOrder(
                        "create", "create", "part 1", "part 2", "part 2", "part 2", "part 3", "complete");
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void aSmallFileWhoseAnswerIsLostIsSentAgainUnderItsId(Kind kind, Way way) throws Throwable {
        server.order("whole", loseAnswer());

        way.run(upload(kind, bytes(10)));

        assertThat(server.names()).containsExactly("whole", "whole");
        assertThat(server.bytes()).isEqualTo(bytes(10));
    }

    /** The vendor's own package gives up there. */
    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void aRateLimitIsWaitedFor(Kind kind, Way way) throws Throwable {
        server.order("whole", status(429, "Retry-After", "7"));
        server.order("part 2", status(429, "Retry-After", "9"));

        way.run(upload(kind, bytes(10)));
        way.run(upload(kind, bytes(6 * MIB)));

        assertThat(sleeper.waits()).hasSize(2);
        assertThat(sleeper.waits().get(0)).isGreaterThanOrEqualTo(Duration.ofSeconds(7));
        assertThat(sleeper.waits().get(1)).isGreaterThanOrEqualTo(Duration.ofSeconds(9));
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void aRateLimitThatStaysEndsIt(Kind kind, Way way) {
        server.order("whole", status(429), status(429), status(429));

        assertThat(failure(UploadException.class, way, upload(kind, bytes(10))))
                .hasCauseInstanceOf(RateLimitException.class)
                .hasMessageContaining("3 failures in a row");
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void aPartThatIsRefusedEndsAndAbortsIt(Kind kind, Way way) throws Exception {
        server.order("part 1", server.silent());
        server.order("part 2", status(400));

        UploadException failure = failure(UploadException.class, way, upload(kind, bytes(12 * MIB)));

        assertThat(failure)
                .hasCauseInstanceOf(BadRequestException.class)
                .hasMessageStartingWith("liveblocks upload up/1/" + NAME + " ended with 0 bytes stored: ")
                .hasMessageEndingWith("It cannot go on there: upload it anew.");
        server.await("abort");
        assertThat(server.request("abort").path())
                .isEqualTo(kind.path + server.request("create").id()
                        + "/multipart/up%2F1%2Fprices%2C%20spring%2Fsummer.pdf");
        assertThat(server.names()).doesNotContain("complete");
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void aPartThatFailsForGoodEndsAndAbortsIt(Kind kind, Way way) throws Exception {
        server.order("part 2", status(503), status(503), status(503));

        UploadException failure = failure(
                UploadException.class, way, upload(kind, bytes(12 * MIB)).chunkSize(5 * MIB));

        assertThat(failure).hasCauseInstanceOf(ServerException.class).hasMessageContaining("3 failures in a row");
        server.await("abort");
        assertThat(server.names()).filteredOn("part 2"::equals).hasSize(3);
        assertThat(server.names()).doesNotContain("complete");
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void anAbortThatFailsChangesNothing(Kind kind, Way way) throws Exception {
        server.order("part 1", status(400));
        server.order("abort", status(400));

        assertThat(failure(UploadException.class, way, upload(kind, bytes(6 * MIB))))
                .hasCauseInstanceOf(BadRequestException.class);
        server.await("abort");
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void aRoomThatIsNotThereIsNoUploadThatExpired(Kind kind, Way way) {
        server.order("whole", status(404));
        server.order("create", status(404));

        for (int size : new int[] {10, 6 * MIB}) {
            assertThat(failure(UploadException.class, way, upload(kind, bytes(size))))
                    .isExactlyInstanceOf(UploadException.class)
                    .hasCauseInstanceOf(NotFoundException.class);
        }
        assertThat(server.names()).containsExactly("whole", "create");
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void anUploadThatLiveblocksDoesNotKnowAnyMoreIsTold(Kind kind, Way way) {
        server.order("part 2", status(404));

        assertThat(failure(
                                UploadExpiredException.class,
                                way,
                                upload(kind, bytes(6 * MIB)).chunkSize(5 * MIB))
                        .bytesStored())
                .isEqualTo(5 * MIB);
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void aRefusedCompletionAbortsIt(Kind kind, Way way) throws Exception {
        server.order("complete", status(422));

        assertThat(failure(EspalierException.class, way, upload(kind, bytes(6 * MIB))))
                .hasMessageContaining("complete-", "status 422");

        server.await("abort");
        assertThat(server.names()).filteredOn("complete"::equals).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void anAttachmentWhoseCompletionIsLostIsAborted(Way way) throws Exception {
        server.order("complete", loseAnswer());

        assertThat(failure(EspalierException.class, way, upload(Kind.ATTACHMENT, bytes(6 * MIB))))
                .hasMessageContaining("complete-attachment-multipart-upload");

        server.await("abort");
        assertThat(server.names()).filteredOn("complete"::equals).hasSize(1);
    }

    @Test
    void anUploadThatIsCancelledIsAbortedAndSendsNothingMore() throws Exception {
        for (Kind kind : Kind.values()) {
            server.order("part 2", server.silent());

            CompletableFuture<?> upload = upload(kind, bytes(6 * MIB)).executeAsync();
            server.await("part 2");
            upload.cancel(true);

            server.await("abort");
            assertThat(upload).isCancelled();
        }
        assertThat(server.names()).doesNotContain("complete");
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void theDeadlineEndsAndAbortsIt(Kind kind, Way way) throws Exception {
        server.order("part 2", well -> {
            sleeper.advance(Duration.ofMinutes(6));
            return well.get();
        });

        assertThat(failure(
                        DeadlineExceededException.class,
                        way,
                        upload(kind, bytes(6 * MIB)).deadline(Duration.ofMinutes(5))))
                .hasMessageStartingWith("liveblocks upload did not finish within its deadline of 300000 ms");

        server.await("abort");
        assertThat(server.names()).doesNotContain("complete");
    }

    @Test
    void anInterruptEndsAndAbortsIt() throws Exception {
        Thread caller = Thread.currentThread();
        server.order("part 2", well -> {
            caller.interrupt();
            return server.silent().answer(well);
        });

        assertThatExceptionOfType(InterruptedCallException.class)
                .isThrownBy(() -> upload(Kind.ATTACHMENT, bytes(6 * MIB)).execute());

        assertThat(Thread.interrupted()).isTrue();
        server.await("abort");
    }

    /** A user's code that waits on the only thread of the executor does not wait for itself. */
    @Test
    void anUploadThatIsWaitedForNeedsNoThreadOfTheExecutor() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (LiveblocksClient busy = client().executor(executor).build()) {
            CompletableFuture.supplyAsync(
                            () -> Kind.ATTACHMENT
                                    .upload(busy, UploadSource.of(bytes(6 * MIB)))
                                    .execute(),
                            executor)
                    .get(30, TimeUnit.SECONDS);
        } finally {
            executor.shutdown();
        }
        assertThat(server.bytes()).isEqualTo(bytes(6 * MIB));
    }

    @ParameterizedTest
    @MethodSource("everyKindAndWay")
    void anotherProcessUploadsItAnew(Kind kind, Way way) throws Throwable {
        byte[] bytes = bytes(6 * MIB);
        server.order("part 2", well -> {
            liveblocks.close();
            return server.silent().answer(well);
        });
        assertThat(catchThrowable(() -> way.run(upload(kind, bytes).chunkSize(5 * MIB))))
                .isInstanceOf(ClientClosedException.class);
        liveblocks = client().build();

        way.run(upload(kind, bytes));

        assertThat(server.bytes()).isEqualTo(bytes);
        assertThat(server.requests())
                .filteredOn(request -> request.name().equals("create"))
                .extracting(Received::id)
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(server.names()).filteredOn("part 1"::equals).hasSize(2);
    }
}
