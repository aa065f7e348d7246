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
import dev.espalier.runtime.upload.UploadCall;
import dev.espalier.runtime.upload.Way;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What follows when something goes wrong on the way into a room, and what ends an upload. */
class RoomUploadFailureTest extends FileServerTest {
    private <E extends Throwable> E failure(Class<E> type, Way way, UploadCall<?> upload) {
        return catchThrowableOfType(type, () -> way.run(upload));
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
