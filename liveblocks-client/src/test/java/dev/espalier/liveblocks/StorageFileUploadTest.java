package dev.espalier.liveblocks;

import static dev.espalier.liveblocks.FileServer.loseAnswer;
import static dev.espalier.liveblocks.FileServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.liveblocks.FileServer.Received;
import dev.espalier.liveblocks.model.CommentAttachment;
import dev.espalier.liveblocks.model.LiveFileData;
import dev.espalier.liveblocks.model.StorageFileWithUrl;
import dev.espalier.runtime.error.ClientClosedException;
import dev.espalier.runtime.error.ConflictException;
import dev.espalier.runtime.error.DeadlineExceededException;
import dev.espalier.runtime.error.ServerException;
import dev.espalier.runtime.error.TransportException;
import dev.espalier.runtime.error.UploadException;
import dev.espalier.runtime.upload.UploadCall;
import dev.espalier.runtime.upload.UploadSource;
import dev.espalier.runtime.upload.Way;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is particular to files of Storage: the same id, name and size are the same file. And names and ids of files. */
class StorageFileUploadTest extends FileServerTest {
    private static final int LARGE = 6 * MIB;
    private static final String ID = "fl_2Kd7Vb0zQmXs4Tn9RyWcE";

    @TempDir
    Path folder;

    /** As a process that knows nothing of the one before. */
    private void restart() {
        liveblocks.close();
        liveblocks = client().build();
    }

    private UploadCall<LiveFileData> upload(byte[] bytes) {
        return liveblocks.uploadStorageFile("plan", ID, "harbour.mp4", UploadSource.of(bytes));
    }

    /** A call that comes back after all that was sent before it. */
    private void assertNotAborted() {
        catchThrowable(() -> liveblocks.storageFiles().get("plan", ID).execute());
        assertThat(server.names()).endsWith("get").doesNotContain("abort");
    }

    @ParameterizedTest
    @EnumSource
    void aSmallFileOfWhichNobodyHeardIsUploadedAgainAndTheSame(Way way) throws Throwable {
        server.order("whole", loseAnswer(), loseAnswer(), loseAnswer());
        assertThat(catchThrowableOfType(UploadException.class, () -> way.run(upload(bytes(10)))))
                .hasCauseInstanceOf(TransportException.class);
        restart();

        LiveFileData file = way.run(upload(bytes(10)));

        assertThat(file.id()).isEqualTo(ID);
        assertThat(file.size()).isEqualTo(10);
        assertThat(server.files()).containsOnlyKeys(ID);
    }

    @ParameterizedTest
    @EnumSource
    void aLargeFileThatIsThereIsNotUploadedAgain(Way way) throws Throwable {
        server.order("complete", loseAnswer(), loseAnswer(), loseAnswer());
        assertThat(catchThrowable(() -> way.run(upload(bytes(LARGE))))).isInstanceOf(TransportException.class);
        restart();

        LiveFileData file = way.run(upload(bytes(LARGE)));

        assertThat(file.id()).isEqualTo(ID);
        assertThat(file.name()).isEqualTo("harbour.mp4");
        assertThat(file.size()).isEqualTo(LARGE);
        assertThat(file.mimeType()).isEqualTo("application/pdf");
        assertThat(server.names())
                .endsWith("complete", "complete", "complete", "create", "get")
                .doesNotContain("abort");
    }

    @ParameterizedTest
    @EnumSource
    void aLargeFileThatIsNotThereBeginsAnew(Way way) throws Throwable {
        server.order("part 2", well -> {
            liveblocks.close();
            return server.silent().answer(well);
        });
        assertThat(catchThrowable(() -> way.run(upload(bytes(LARGE)).chunkSize(5 << 20))))
                .isInstanceOf(ClientClosedException.class);
        restart();

        way.run(upload(bytes(LARGE)));

        assertThat(server.bytes()).isEqualTo(bytes(LARGE));
        assertThat(server.requests()).extracting(Received::id).containsOnly(ID);
        assertThat(server.names()).filteredOn("part 1"::equals).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void anotherFileOfTheSameIdIsAConflict(Way way) throws Throwable {
        way.run(upload(bytes(LARGE)));

        for (UploadCall<LiveFileData> other : Set.of(
                upload(bytes(LARGE + 1)),
                upload(bytes(10)),
                liveblocks.uploadStorageFile("plan", ID, "other.mp4", UploadSource.of(bytes(LARGE))),
                liveblocks
                        .uploadStorageFile(
                                "plan", ID, "harbour.mp4", UploadSource.of(new ByteArrayInputStream(bytes(LARGE))))
                        .chunkSize(5 << 20))) {
            assertThat(catchThrowableOfType(UploadException.class, () -> way.run(other)))
                    .hasCauseInstanceOf(ConflictException.class);
        }
        assertThat(server.bytes()).isEqualTo(bytes(LARGE));
    }

    @ParameterizedTest
    @EnumSource
    void aConflictOfWhichNoMoreCanBeLearnedIsTold(Way way) throws Throwable {
        way.run(upload(bytes(LARGE)));
        server.order("get", status(403));

        assertThat(catchThrowableOfType(UploadException.class, () -> way.run(upload(bytes(LARGE)))))
                .hasCauseInstanceOf(ConflictException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aCompletionWhoseAnswerIsLostIsRepeated(Way way) throws Throwable {
        server.order("complete", loseAnswer(), status(503));

        assertThat(way.run(upload(bytes(LARGE))).size()).isEqualTo(LARGE);

        assertThat(server.names()).endsWith("complete", "complete", "complete");
    }

    @ParameterizedTest
    @EnumSource
    void aCompletionOfUnknownOutcomeIsNotAborted(Way way) {
        server.order("complete", status(500), status(503), status(502));

        assertThat(catchThrowable(() -> way.run(upload(bytes(LARGE))))).isInstanceOf(ServerException.class);

        assertNotAborted();
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalAfterALostAnswerIsNotAbortedEither(Way way) {
        server.order("complete", loseAnswer(), status(404));

        assertThat(catchThrowable(() -> way.run(upload(bytes(LARGE))))).hasMessageContaining("status 404");

        assertNotAborted();
    }

    @Test
    void aCompletionThatIsCancelledIsNotAborted() throws Exception {
        server.order("complete", server.silent());

        CompletableFuture<LiveFileData> upload = upload(bytes(LARGE)).executeAsync();
        server.await("complete");
        upload.cancel(true);

        assertThat(upload).isCancelled();
        assertNotAborted();
    }

    @ParameterizedTest
    @EnumSource
    void aCompletionThatTakesLongerThanTheDeadlineIsNotAborted(Way way) {
        server.order("complete", well -> {
            sleeper.advance(Duration.ofMinutes(6));
            return new FileServer.Answer(503, "");
        });

        assertThat(catchThrowable(() -> way.run(upload(bytes(LARGE)).deadline(Duration.ofMinutes(5)))))
                .isInstanceOf(DeadlineExceededException.class);

        assertNotAborted();
    }

    @Test
    void aFileIsUploadedUnderItsOwnName() throws IOException {
        Path file = Files.write(folder.resolve("spice list #1.pdf"), bytes(10));

        LiveFileData stored = liveblocks.uploadStorageFile("plan", file).execute();
        CommentAttachment attachment =
                liveblocks.uploadAttachment("plan", "maya", file).execute();

        assertThat(stored.name()).isEqualTo("spice list #1.pdf");
        assertThat(attachment.name()).isEqualTo("spice list #1.pdf");
        assertThat(server.requests()).allMatch(request -> request.path().endsWith("/upload/spice%20list%20%231.pdf"));
    }

    @Test
    void whatCannotBeSentIsRefusedBeforeAnythingIs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> liveblocks.uploadAttachment("plan", "maya", Path.of("/")))
                .withMessage("The path / has no file name. Pass the name besides.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> liveblocks.uploadAttachment("plan", "maya", "", UploadSource.of(new byte[0])))
                .withMessageContaining("name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> liveblocks.uploadStorageFile("", "a.pdf", UploadSource.of(new byte[0])))
                .withMessageContaining("roomId");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> upload(new byte[0]).chunkSize(8 << 20))
                .withMessage("The chunk size is 8388608 bytes; it must be a multiple of 5242880, and at least that.");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "fl_", "at_2Kd7Vb0zQmXs4Tn9RyWcE", "fl_2Kd7Vb0zQmXs4Tn9RyWc", "fl_2Kd7Vb0zQmXs4Tn9RyW/E"})
    void whatIsNoIdOfAStorageFileIsRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> liveblocks.uploadStorageFile("plan", id, "harbour.mp4", UploadSource.of(new byte[0])))
                .withMessageContaining("\"" + id + "\" is not. newStorageFileId() makes one.");
    }

    @Test
    void idsAreOfSixtyFourCharactersAndNeverTheSame() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            ids.add(liveblocks.newStorageFileId());
        }

        assertThat(ids).hasSize(1_000).allMatch(id -> id.matches("fl_[0-9a-zA-Z_-]{21}"));
        assertThat(ids.stream()
                        .flatMapToInt(id -> id.substring(3).chars())
                        .boxed()
                        .collect(Collectors.toSet()))
                .hasSize(64);
    }

    @Test
    void theAddressOfAFileLetsInWhoeverHasItSoItIsNotShown() throws Exception {
        upload(bytes(10)).execute();

        StorageFileWithUrl file = liveblocks.storageFiles().get("plan", ID).execute();

        assertThat(file.url()).isEqualTo("https://files.example/?key=s3cr3t");
        assertThat(file.toString()).doesNotContain("s3cr3t");
    }
}
