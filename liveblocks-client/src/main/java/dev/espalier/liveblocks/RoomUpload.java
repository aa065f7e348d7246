package dev.espalier.liveblocks;

import dev.espalier.liveblocks.model.CompleteMultipartUploadRequest;
import dev.espalier.liveblocks.model.MultipartPart;
import dev.espalier.runtime.ApiCall;
import dev.espalier.runtime.internal.upload.Calls;
import dev.espalier.runtime.internal.upload.ChunkSize;
import dev.espalier.runtime.internal.upload.NumberedParts;
import dev.espalier.runtime.internal.upload.Part;
import dev.espalier.runtime.internal.upload.UploadProtocol;
import dev.espalier.runtime.internal.upload.Uploader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * A file that goes to a room: at most 5 MiB in one piece, more in parts of 5 MiB, which are put together. Nothing tells
 * which parts the server has, so what another run began cannot be gone on with.
 *
 * @param <T> what the file becomes
 */
abstract class RoomUpload<T> implements UploadProtocol<T> {
    private static final long PART = 5 << 20;

    /** Five parts at a time, as the vendor's own packages send them. */
    static final ChunkSize CHUNKS = new ChunkSize(5 * PART, PART);

    static final RequestBody NOTHING = RequestBody.create(new byte[0]);

    private final Uploader uploader;
    private final Calls calls;
    private final NumberedParts<MultipartPart> parts = new NumberedParts<>(PART);
    private volatile @Nullable T result;
    private volatile @Nullable String uploadId;

    RoomUpload(Uploader uploader, Calls calls) {
        this.uploader = uploader;
        this.calls = calls;
    }

    /** @throws IllegalArgumentException if the file has no name */
    static String nameOf(Path file) {
        Path name = file.getFileName();
        if (name == null) {
            throw new IllegalArgumentException("The path " + file + " has no file name. Pass the name besides.");
        }
        return name.toString();
    }

    /** Takes the file in one piece. */
    abstract ApiCall<T> whole(RequestBody bytes, long size);

    /**
     * Begins an upload in parts, and gives its id.
     *
     * @param size -1 if that is not known yet
     */
    abstract CompletableFuture<String> create(long size);

    abstract ApiCall<MultipartPart> part(String uploadId, int number, RequestBody bytes);

    abstract ApiCall<T> complete(String uploadId, CompleteMultipartUploadRequest parts);

    abstract ApiCall<@Nullable Void> abort(String uploadId);

    @Override
    public boolean takesNothing() {
        return true;
    }

    @Override
    public boolean canGoOn() {
        return false;
    }

    @Override
    public @Nullable String id() {
        return uploadId;
    }

    /** What is to be sent first tells whether it is all. */
    @Override
    public CompletableFuture<Optional<Stored>> begin() {
        return CompletableFuture.completedFuture(Optional.of(new Stored(0, false)));
    }

    @Override
    public CompletableFuture<Stored> position(long total) {
        return uploadId == null ? CompletableFuture.completedFuture(new Stored(0, false)) : parts.position(total);
    }

    @Override
    public CompletableFuture<Stored> send(Part bytes) {
        String known = uploadId;
        if (known != null) {
            return sendParts(known, bytes);
        }
        if (bytes.isLast() && bytes.contentLength() <= PART) {
            return calls.start(uploader.once(whole(bytes, bytes.contentLength()), bytes))
                    .thenApply(this::stored);
        }
        return create(bytes.total()).thenCompose(created -> {
            uploadId = created;
            return sendParts(created, bytes);
        });
    }

    private CompletableFuture<Stored> sendParts(String uploadId, Part bytes) {
        return parts.send(bytes, (number, part) -> once(part(uploadId, number, part), part));
    }

    /** The file is there. */
    final Stored stored(T file) {
        result = file;
        return new Stored(0, true);
    }

    final <R> CompletableFuture<R> once(ApiCall<R> call) {
        return calls.start(uploader.once(call));
    }

    private <R> CompletableFuture<R> once(ApiCall<R> call, Part part) {
        return calls.start(uploader.once(call, part));
    }

    @Override
    public Result<T> finish(Supplier<Optional<Duration>> remaining) {
        T known = result;
        if (known != null) {
            return Result.of(CompletableFuture.completedFuture(known));
        }
        String id = Objects.requireNonNull(uploadId, "what was not sent in one piece was begun");
        ApiCall<T> last = complete(
                id, CompleteMultipartUploadRequest.builder().parts(parts.all()).build());
        return Result.of(watched(() -> calls.start(last)));
    }

    /** Starts the last call, and sees what becomes of it. */
    CompletableFuture<T> watched(Supplier<CompletableFuture<T>> completion) {
        return completion.get();
    }

    @Override
    public void abort() {
        String id = uploadId;
        if (id != null) {
            abort(id).executeAsync();
        }
    }

    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
