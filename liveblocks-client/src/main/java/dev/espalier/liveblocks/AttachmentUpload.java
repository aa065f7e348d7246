package dev.espalier.liveblocks;

import dev.espalier.liveblocks.api.AttachmentsApi;
import dev.espalier.liveblocks.model.AttachmentMultipartUpload;
import dev.espalier.liveblocks.model.CommentAttachment;
import dev.espalier.liveblocks.model.CompleteMultipartUploadRequest;
import dev.espalier.liveblocks.model.MultipartPart;
import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.internal.upload.Calls;
import dev.espalier.runtime.upload.UploadCall;
import dev.espalier.runtime.upload.UploadSource;
import java.util.concurrent.CompletableFuture;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** A file that a comment will name. */
final class AttachmentUpload extends RoomUpload<CommentAttachment> {
    private final AttachmentsApi attachments;
    private final Target target;
    private final String id = FileIds.newAttachment();

    /** Where a file goes, who uploads it, and what it is called. */
    record Target(String roomId, String userId, String name) {}

    AttachmentUpload(LiveblocksClient client, Calls calls, Target target) {
        super(client.uploader(), calls);
        attachments = client.attachments();
        this.target = target;
    }

    /** What the operations do not take is refused at once. */
    static UploadCall<CommentAttachment> prepare(LiveblocksClient client, Target target, UploadSource source) {
        client.attachments().upload(target.roomId(), "at_", target.name(), target.userId(), NOTHING);
        return client.uploader().prepare(source, CHUNKS, calls -> new AttachmentUpload(client, calls, target));
    }

    @Override
    ApiCall<CommentAttachment> whole(RequestBody bytes, long size) {
        return attachments.upload(
                target.roomId(), id, target.name(), target.userId(), bytes, params -> params.fileSize(size));
    }

    @Override
    CompletableFuture<String> create(long size) {
        return once(attachments.createMultipartUpload(
                        target.roomId(), id, target.name(), params -> size < 0 ? params : params.fileSize(size)))
                .thenApply(AttachmentMultipartUpload::uploadId);
    }

    @Override
    ApiCall<MultipartPart> part(String uploadId, int number, RequestBody bytes) {
        return attachments.uploadPart(target.roomId(), id, uploadId, number, bytes);
    }

    @Override
    ApiCall<CommentAttachment> complete(String uploadId, CompleteMultipartUploadRequest parts) {
        return attachments.completeMultipartUpload(target.roomId(), id, uploadId, target.userId(), parts);
    }

    @Override
    ApiCall<@Nullable Void> abort(String uploadId) {
        return attachments.abortMultipartUpload(target.roomId(), id, uploadId);
    }
}
