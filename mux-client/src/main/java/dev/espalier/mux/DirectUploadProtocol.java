package dev.espalier.mux;

import dev.espalier.mux.model.Asset;
import dev.espalier.mux.model.CreateUploadRequest;
import dev.espalier.mux.model.Upload;
import dev.espalier.mux.model.UploadStatus;
import dev.espalier.runtime.Waiter;
import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.internal.upload.Calls;
import dev.espalier.runtime.internal.upload.ChunkSize;
import dev.espalier.runtime.internal.upload.Part;
import dev.espalier.runtime.internal.upload.ResumableSession;
import dev.espalier.runtime.internal.upload.UploadProtocol;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A direct upload: an operation of Mux creates it, a storage takes the bytes, and an asset comes of it. */
final class DirectUploadProtocol implements UploadProtocol<Asset> {
    /** The storage takes multiples of 256 KiB. */
    static final ChunkSize CHUNKS = new ChunkSize(8 << 20, 256 << 10);

    /** For which Mux may work on a file where its caller sets no deadline; it only ends what would never end. */
    private static final Duration LONGEST_WORK = Duration.ofDays(1);

    /** A deadline that has passed. */
    private static final Duration LEAST = Duration.ofMillis(1);

    private final MuxClient mux;
    private final Calls calls;
    private final @Nullable CreateUploadRequest settings;
    private volatile @Nullable Upload upload;
    private volatile @Nullable ResumableSession session;

    /** One that creates the direct upload. */
    DirectUploadProtocol(MuxClient mux, Calls calls, CreateUploadRequest settings) {
        this.mux = mux;
        this.calls = calls;
        this.settings = settings;
    }

    /** One of a direct upload that exists. */
    DirectUploadProtocol(MuxClient mux, Calls calls, Upload upload) {
        this.mux = mux;
        this.calls = calls;
        this.upload = upload;
        settings = null;
    }

    /** @throws IllegalArgumentException if nothing can come of it */
    static Upload checked(Upload upload) {
        boolean created = upload.status().equals(UploadStatus.ASSET_CREATED);
        if (!created && !upload.status().equals(UploadStatus.WAITING)) {
            throw new IllegalArgumentException("The direct upload " + upload.id() + " is " + upload.status()
                    + ", so nothing can be sent to it. Create a new one.");
        }
        if (!created && upload.url() == null) {
            throw new IllegalArgumentException("The direct upload " + upload.id()
                    + " comes without its URL. Pass what uploads().create(...) or uploads().get(...) gives.");
        }
        return upload;
    }

    @Override
    public CompletableFuture<Optional<Stored>> begin() {
        if (settings != null) {
            return calls.start(mux.uploads().create(settings)).thenApply(created -> {
                open(checked(created));
                return Optional.of(new Stored(0, false));
            });
        }
        Upload known = upload();
        if (known.status().equals(UploadStatus.ASSET_CREATED)) {
            return CompletableFuture.completedFuture(Optional.of(new Stored(0, true)));
        }
        open(known);
        return CompletableFuture.completedFuture(Optional.empty());
    }

    private void open(Upload opened) {
        upload = opened;
        session = mux.uploader().session(Objects.requireNonNull(opened.url(), "checked before"), calls);
    }

    @Override
    public CompletableFuture<Stored> position(long total) {
        return orAssetCreated(session().position(total));
    }

    @Override
    public CompletableFuture<Stored> send(Part part) {
        return orAssetCreated(session().send(part));
    }

    /** The storage forgets an upload that is complete; Mux knows what came of it. */
    private CompletableFuture<Stored> orAssetCreated(CompletableFuture<Stored> answer) {
        return answer.exceptionallyCompose(failure -> isGone(failure)
                ? get().thenApply(now -> {
                    if (now.status().equals(UploadStatus.ASSET_CREATED)) {
                        return new Stored(0, true);
                    }
                    throw new CompletionException(cause(failure));
                })
                : CompletableFuture.failedFuture(cause(failure)));
    }

    private static boolean isGone(Throwable failure) {
        return cause(failure) instanceof ApiException answer && (answer.status() == 404 || answer.status() == 410);
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    @Override
    public Result<Asset> finish(Supplier<Optional<Duration>> remaining) {
        return new Result<>() {
            @Override
            public CompletableFuture<Asset> awaitOn(Executor caller) {
                return CompletableFuture.supplyAsync(
                        () -> assetReady(assetCreated().await()).await(), caller);
            }

            @Override
            public CompletableFuture<Asset> awaitAsync() {
                return calls.follow(assetCreated().awaitAsync())
                        .thenCompose(created -> calls.follow(assetReady(created).awaitAsync()));
            }

            private Waiter<Upload> assetCreated() {
                return limited(mux.uploads().awaitAsset(upload().id()));
            }

            private Waiter<Asset> assetReady(Upload created) {
                return limited(
                        mux.assets().awaitReady(Objects.requireNonNull(created.assetId(), "an asset was created")));
            }

            private <T> Waiter<T> limited(Waiter<T> waiter) {
                Duration limit = remaining.get().orElse(LONGEST_WORK);
                return waiter.deadline(limit.compareTo(LEAST) < 0 ? LEAST : limit);
            }
        };
    }

    private CompletableFuture<Upload> get() {
        return calls.start(mux.uploads().get(upload().id()));
    }

    @Override
    public @Nullable String id() {
        Upload known = upload;
        return known == null ? null : known.id();
    }

    private Upload upload() {
        return Objects.requireNonNull(upload, "it is known from the beginning");
    }

    private ResumableSession session() {
        return Objects.requireNonNull(session, "it is opened at the beginning");
    }
}
