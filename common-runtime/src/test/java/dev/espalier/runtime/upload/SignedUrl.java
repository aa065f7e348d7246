package dev.espalier.runtime.upload;

import dev.espalier.runtime.internal.upload.Calls;
import dev.espalier.runtime.internal.upload.Part;
import dev.espalier.runtime.internal.upload.ResumableSession;
import dev.espalier.runtime.internal.upload.UploadProtocol;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** An upload to a signed URL that is there already, with nothing before or after the bytes. */
final class SignedUrl implements UploadProtocol<String> {
    static final String DONE = "done";
    static final String ID = "upload-1";

    private final ResumableSession session;
    private final boolean fresh;

    private SignedUrl(ResumableSession session, boolean fresh) {
        this.session = session;
        this.fresh = fresh;
    }

    /** @param fresh whether nothing can be stored there yet */
    static Factory<String> of(Sessions sessions, boolean fresh) {
        return calls -> new SignedUrl(sessions.open(calls), fresh);
    }

    interface Sessions {
        ResumableSession open(Calls calls);
    }

    @Override
    public CompletableFuture<Optional<Stored>> begin() {
        return CompletableFuture.completedFuture(fresh ? Optional.of(new Stored(0, false)) : Optional.empty());
    }

    @Override
    public CompletableFuture<Stored> position(long total) {
        return session.position(total);
    }

    @Override
    public CompletableFuture<Stored> send(Part part) {
        return session.send(part);
    }

    @Override
    public Result<String> finish(Supplier<Optional<Duration>> remaining) {
        return Result.of(CompletableFuture.completedFuture(DONE));
    }

    @Override
    public String id() {
        return ID;
    }
}
