package dev.espalier.liveblocks;

import dev.espalier.liveblocks.api.AuthApi;
import dev.espalier.liveblocks.api.RoomsApi;
import dev.espalier.liveblocks.model.CommentAttachment;
import dev.espalier.liveblocks.model.CreateRoomRequest;
import dev.espalier.liveblocks.model.LiveFileData;
import dev.espalier.liveblocks.model.Room;
import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.upload.UploadCall;
import dev.espalier.runtime.upload.UploadSource;
import java.nio.file.Path;

/** What the client offers beside the operations. */
public sealed interface LiveblocksShortcuts permits LiveblocksClient {
    AuthApi auth();

    RoomsApi rooms();

    /**
     * Begins an access token for a user. Nothing is sent before {@link Session#authorize()}.
     *
     * @param userId id that your application knows the user by, at most 128 characters
     * @throws IllegalArgumentException if it is empty
     */
    default Session prepareSession(String userId) {
        return new Session(auth(), userId);
    }

    /**
     * Creates a room; where there is one with this id already, it is the result, unchanged. Unlike
     * {@link RoomsApi#create(CreateRoomRequest)} it is repeated after a lost answer too.
     */
    default ApiCall<Room> getOrCreateRoom(CreateRoomRequest request) {
        return rooms().create(
                        request,
                        RoomsApi.CreateParams.builder().idempotent(true).build());
    }

    /** As {@link #uploadAttachment(String, String, String, UploadSource)}, of a file under its own name. */
    default UploadCall<CommentAttachment> uploadAttachment(String roomId, String userId, Path file) {
        return uploadAttachment(roomId, userId, RoomUpload.nameOf(file), UploadSource.of(file));
    }

    /**
     * Uploads a file that a comment is to show. Its id goes into {@code attachmentIds} of the comment.
     *
     * <pre>{@code
     * CommentAttachment attachment =
     *         liveblocks.uploadAttachment("acme:docs/plan", "maya", Path.of("prices.pdf")).execute();
     * liveblocks.comments().create(roomId, threadId, CreateCommentRequest.builder()
     *         .userId("maya").body(body).attachmentIds(List.of(attachment.id())).build()).execute();
     * }</pre>
     *
     * <p>What has at most 5 MiB, or no bytes at all, is sent in one piece; the rest in parts of 5 MiB, five at a time.
     * {@link UploadCall#chunkSize} says how much is sent at a time, in multiples of 5 MiB: a stream is held in memory
     * that far, 25 MiB where nothing is said, and {@code chunkSize(5 << 20)} sends one part after the other.
     *
     * <p>What is given up is dropped at Liveblocks too, which tells nobody what it has of a file, so an upload does not
     * go on in another run: start anew, also after a restart.
     *
     * <p>To download it, {@code attachments().get(...)} gives an address of another host. Fetch it without the secret
     * key.
     *
     * @param userId who uploads it
     * @param name of the file; Liveblocks tells the media type by its ending
     * @throws IllegalArgumentException if the room or the name is empty, or cannot stand in an address
     */
    default UploadCall<CommentAttachment> uploadAttachment(
            String roomId, String userId, String name, UploadSource source) {
        return AttachmentUpload.prepare(
                (LiveblocksClient) this, new AttachmentUpload.Target(roomId, userId, name), source);
    }

    /** As {@link #uploadStorageFile(String, String, UploadSource)}, of a file under its own name. */
    default UploadCall<LiveFileData> uploadStorageFile(String roomId, Path file) {
        return uploadStorageFile(roomId, RoomUpload.nameOf(file), UploadSource.of(file));
    }

    /**
     * Uploads a file that the Storage document of a room is to refer to: what comes of it becomes the {@code data} of
     * an object whose {@code liveblocksType} is {@code LiveFile}. Each run uploads another file. It is sent as
     * {@linkplain #uploadAttachment(String, String, String, UploadSource) an attachment} is, and downloaded from what
     * {@code storageFiles().get(...)} gives.
     *
     * @param name of the file; Liveblocks tells the media type by its ending
     * @throws IllegalArgumentException if the room or the name is empty, or cannot stand in an address
     */
    default UploadCall<LiveFileData> uploadStorageFile(String roomId, String name, UploadSource source) {
        return StorageFileUpload.prepare((LiveblocksClient) this, roomId, FileIds::newStorageFile, name, source);
    }

    /**
     * As {@link #uploadStorageFile(String, String, UploadSource)}, under an id of yours, so that it can be repeated: in
     * each run it is the same file. Keep the id before the first, and where nobody knows what became of that, as after
     * a restart, run it again: a file that is there with this name and size is the result. Otherwise it begins anew;
     * parts that another run had sent are not used.
     *
     * <pre>{@code
     * String id = liveblocks.newStorageFileId();
     * store(id);
     * liveblocks.uploadStorageFile(roomId, id, "harbour.mp4", UploadSource.of(path)).execute();
     * }</pre>
     *
     * <p>A file of this id with another name or size ends it with an {@link dev.espalier.runtime.error.UploadException}
     * whose cause is a {@link dev.espalier.runtime.error.ConflictException}. So does a file that is there where the
     * source is a stream of more than 5 MiB whose length is not known, since nothing tells that they are the same.
     *
     * @param source the same bytes each time: Liveblocks cannot tell whether they are
     * @throws IllegalArgumentException if the id is no id of a storage file
     */
    default UploadCall<LiveFileData> uploadStorageFile(String roomId, String fileId, String name, UploadSource source) {
        String checked = FileIds.checkedStorageFile(fileId);
        return StorageFileUpload.prepare((LiveblocksClient) this, roomId, () -> checked, name, source);
    }

    /** A new id of a storage file. Nothing is sent. */
    default String newStorageFileId() {
        return FileIds.newStorageFile();
    }
}
