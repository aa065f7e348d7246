package dev.espalier.liveblocks;

import dev.espalier.liveblocks.api.StorageFilesApi;
import dev.espalier.liveblocks.model.CompleteMultipartUploadRequest;
import dev.espalier.liveblocks.model.LiveFileData;
import dev.espalier.liveblocks.model.MultipartPart;
import dev.espalier.liveblocks.model.StorageFileMultipartUpload;
import dev.espalier.liveblocks.model.StorageFileWithUrl;
import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.error.ConflictException;
import dev.espalier.runtime.error.TransportException;
import dev.espalier.runtime.internal.upload.Calls;
import dev.espalier.runtime.internal.upload.Part;
import dev.espalier.runtime.upload.UploadCall;
import dev.espalier.runtime.upload.UploadSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** A file that a Storage document will refer to. The same id, name and size are the same file. */
final class StorageFileUpload extends RoomUpload<LiveFileData> {
    private final StorageFilesApi files;
    private final Target target;
    private volatile boolean mayBeComplete;

    /** Where a file goes, which one it is, and what it is called. */
    record Target(String roomId, String fileId, String name) {}

    StorageFileUpload(LiveblocksClient client, Calls calls, Target target) {
        super(client.uploader(), calls);
        files = client.storageFiles();
        this.target = target;
    }

    /**
     * What the operations do not take is refused at once.
     *
     * @param fileIds gives the id of each run
     */
    static UploadCall<LiveFileData> prepare(
            LiveblocksClient client, String roomId, Supplier<String> fileIds, String name, UploadSource source) {
        client.storageFiles().upload(roomId, "fl_", name, NOTHING);
        return client.uploader()
                .prepare(
                        source,
                        CHUNKS,
                        calls -> new StorageFileUpload(client, calls, new Target(roomId, fileIds.get(), name)));
    }

    @Override
    ApiCall<LiveFileData> whole(RequestBody bytes, long size) {
        return files.upload(target.roomId(), target.fileId(), target.name(), bytes, params -> params.fileSize(size));
    }

    @Override
    CompletableFuture<String> create(long size) {
        return once(files.createMultipartUpload(
                        target.roomId(),
                        target.fileId(),
                        target.name(),
                        params -> size < 0 ? params : params.fileSize(size)))
                .thenApply(StorageFileMultipartUpload::uploadId);
    }

    @Override
    ApiCall<MultipartPart> part(String uploadId, int number, RequestBody bytes) {
        return files.uploadPart(target.roomId(), target.fileId(), uploadId, number, bytes);
    }

    @Override
    ApiCall<LiveFileData> complete(String uploadId, CompleteMultipartUploadRequest parts) {
        return files.completeMultipartUpload(target.roomId(), target.fileId(), uploadId, parts);
    }

    @Override
    ApiCall<@Nullable Void> abort(String uploadId) {
        return files.abortMultipartUpload(target.roomId(), target.fileId(), uploadId);
    }

    /** A file that is there already is refused in parts, though not in one piece. */
    @Override
    public CompletableFuture<Stored> send(Part bytes) {
        return super.send(bytes)
                .exceptionallyCompose(failure -> cause(failure) instanceof ConflictException && id() == null
                        ? existing(bytes.total(), failure)
                        : CompletableFuture.failedFuture(cause(failure)));
    }

    private CompletableFuture<Stored> existing(long size, Throwable conflict) {
        return once(files.get(target.roomId(), target.fileId())).handle((file, failure) -> {
            if (failure == null && file.size() == size && file.name().equals(target.name())) {
                return stored(data(file));
            }
            throw new CompletionException(cause(conflict));
        });
    }

    private static LiveFileData data(StorageFileWithUrl file) {
        return LiveFileData.builder()
                .id(file.id())
                .name(file.name())
                .size(file.size())
                .mimeType(file.mimeType())
                .build();
    }

    @Override
    CompletableFuture<LiveFileData> watched(Supplier<CompletableFuture<LiveFileData>> completion) {
        mayBeComplete = true;
        return completion.get().whenComplete((file, failure) -> mayBeComplete = !isRefused(failure));
    }

    /** Whether no attempt can have taken effect. */
    private static boolean isRefused(@Nullable Throwable failure) {
        return failure instanceof ApiException answer && answer.status() < 500 && !answer.precededByLostAnswer()
                || failure instanceof TransportException lost && !lost.requestSent() && lost.attempts() == 1;
    }

    /** A file that may be complete stays: whoever knows its id can upload it again, and gets it. */
    @Override
    public void abort() {
        if (!mayBeComplete) {
            super.abort();
        }
    }
}
