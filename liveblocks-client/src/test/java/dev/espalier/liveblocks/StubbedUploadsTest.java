package dev.espalier.liveblocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.liveblocks.api.AttachmentsApi;
import dev.espalier.liveblocks.model.AttachmentMultipartUpload;
import dev.espalier.liveblocks.model.AttachmentWithUrl;
import dev.espalier.liveblocks.model.CommentAttachment;
import dev.espalier.liveblocks.model.LiveFileData;
import dev.espalier.liveblocks.model.MultipartPart;
import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.runtime.error.ServerException;
import dev.espalier.runtime.error.UploadException;
import dev.espalier.runtime.testing.FakeClock;
import dev.espalier.runtime.testing.FakeSleeper;
import dev.espalier.runtime.upload.UploadCall;
import dev.espalier.runtime.upload.UploadSource;
import dev.espalier.runtime.upload.Way;
import dev.espalier.testkit.Fault;
import dev.espalier.testkit.StubUpload;
import dev.espalier.testkit.VendorStub;
import java.io.ByteArrayInputStream;
import java.util.Random;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a user of the testkit sees of files that go to a room. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StubbedUploadsTest {
    private static final int MIB = 1 << 20;

    private VendorStub vendor;
    private LiveblocksClient liveblocks;
    private String room;

    @BeforeAll
    void startVendor() {
        vendor = VendorStub.start("liveblocks");
    }

    @AfterAll
    void stopVendor() {
        vendor.close();
    }

    @BeforeEach
    void openClient() {
        vendor.reset();
        liveblocks = LiveblocksClient.builder()
                .secretKey("sk_test")
                .baseUrl(vendor.baseUrl())
                .sleeper(new FakeSleeper(new FakeClock()))
                .build();
        room = liveblocks.rooms().list().iterator().next().id();
    }

    @AfterEach
    void closeClient() {
        liveblocks.close();
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private UploadCall<CommentAttachment> attachment(byte[] bytes) {
        return liveblocks.uploadAttachment(room, "maya", "prices.pdf", source(bytes));
    }

    private UploadCall<LiveFileData> file(byte[] bytes) {
        return liveblocks.uploadStorageFile(room, "harbour.png", source(bytes));
    }

    private static UploadSource source(byte[] bytes) {
        return UploadSource.of(new ByteArrayInputStream(bytes), bytes.length);
    }

    private StubUpload sent() {
        assertThat(vendor.uploads()).hasSize(1);
        return vendor.uploads().get(0);
    }

    @ParameterizedTest
    @EnumSource
    void aSmallAttachmentIsToldAsItWasSent(Way way) throws Throwable {
        byte[] bytes = bytes(1_000);

        CommentAttachment attachment = way.run(attachment(bytes));

        assertThat(attachment.name()).isEqualTo("prices.pdf");
        assertThat(attachment.size()).isEqualTo(1_000);
        assertThat(attachment.mimeType()).isEqualTo("application/pdf");
        assertThat(sent().id()).isEqualTo(attachment.id());
        assertThat(sent().bytes()).isEqualTo(bytes);
        assertThat(sent().isComplete()).isTrue();
        AttachmentWithUrl got =
                liveblocks.attachments().get(room, attachment.id()).execute();
        assertThat(got.id()).isEqualTo(attachment.id());
        assertThat(got.size()).isEqualTo(1_000);
        assertThat(vendor.operation("upload-attachment").request().parameter("userId"))
                .contains("maya");
    }

    @ParameterizedTest
    @EnumSource
    void aLargeStorageFileIsPutTogether(Way way) throws Throwable {
        byte[] bytes = bytes(11 * MIB);

        LiveFileData file = way.run(file(bytes));

        assertThat(file.name()).isEqualTo("harbour.png");
        assertThat(file.size()).isEqualTo(11 * MIB);
        assertThat(file.mimeType()).isEqualTo("image/png");
        assertThat(sent().id()).isEqualTo(file.id());
        assertThat(sent().bytes()).isEqualTo(bytes);
        assertThat(sent().isComplete()).isTrue();
        assertThat(vendor.operation("upload-storage-file-multipart-part").requests())
                .hasSize(3);
        assertThat(liveblocks.storageFiles().get(room, file.id()).execute().size())
                .isEqualTo(11 * MIB);
    }

    @Test
    void partsThatFailAreSentAgain() {
        byte[] bytes = bytes(11 * MIB);
        vendor.operation("upload-attachment-multipart-part").next(Fault.status(503), Fault.reset());

        CommentAttachment attachment = attachment(bytes).execute();

        assertThat(attachment.size()).isEqualTo(11 * MIB);
        assertThat(sent().bytes()).isEqualTo(bytes);
        assertThat(vendor.operation("upload-attachment-multipart-part").requests())
                .hasSize(5);
    }

    @Test
    void whatIsGivenUpIsForgotten() {
        AttachmentsApi attachments = liveblocks.attachments();
        AttachmentMultipartUpload begun =
                attachments.createMultipartUpload(room, "at_1", "prices.pdf").execute();
        assertThat(begun.attachmentId()).isEqualTo("at_1");
        RequestBody part = RequestBody.create(bytes(10));
        MultipartPart stored =
                attachments.uploadPart(room, "at_1", begun.uploadId(), 7, part).execute();
        assertThat(stored.partNumber()).isEqualTo(7);
        assertThat(sent().bytes()).hasSize(10);

        attachments.abortMultipartUpload(room, "at_1", begun.uploadId()).execute();

        assertThat(vendor.uploads()).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> attachments
                        .uploadPart(room, "at_1", begun.uploadId(), 7, part)
                        .execute());
    }

    @Test
    void aFileWithoutAnEndIsNotComplete() {
        vendor.operation("complete-storage-file-multipart-upload").always(Fault.status(500));
        vendor.operation("abort-storage-file-multipart-upload").always(Fault.status(500));

        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> file(bytes(6 * MIB)).execute());

        assertThat(sent().isComplete()).isFalse();
        assertThat(sent()).hasToString("StubUpload{" + sent().id() + ", 6291456 bytes so far}");
    }

    @Test
    void twoFilesAreTwo() {
        CommentAttachment first = attachment(bytes(10)).execute();
        CommentAttachment second = attachment(bytes(20)).execute();

        assertThat(vendor.uploads()).extracting(StubUpload::id).containsExactly(first.id(), second.id());
        assertThat(vendor.uploads()).extracting(upload -> upload.bytes().length).containsExactly(10, 20);
    }

    @Test
    void aFileGoesWithItsRoom() {
        CommentAttachment attachment = attachment(bytes(10)).execute();
        liveblocks.rooms().delete(room).execute();

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        liveblocks.attachments().get(room, attachment.id()).execute());
    }

    @Test
    void aRoomThatIsNotThereTakesNothing() {
        assertThatExceptionOfType(UploadException.class)
                .isThrownBy(() -> liveblocks
                        .uploadAttachment("no-such-room", "maya", "prices.pdf", source(bytes(10)))
                        .execute())
                .withCauseInstanceOf(NotFoundException.class);
        assertThat(vendor.uploads()).isEmpty();
    }
}
