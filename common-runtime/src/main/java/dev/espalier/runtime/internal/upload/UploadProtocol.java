package dev.espalier.runtime.internal.upload;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a vendor takes the bytes of one upload. An instance serves one run, which asks for one thing at a time. What is
 * sent goes through {@link Calls}; a call is made once, since the run decides what follows a failure.
 *
 * @param <T> the result
 */
public interface UploadProtocol<T> {
    /** Makes the protocol of a run. */
    interface Factory<T> {
        UploadProtocol<T> start(Calls calls);
    }

    /**
     * What the server has.
     *
     * @param bytes from the start on
     * @param complete whether it has all and expects nothing more
     */
    record Stored(long bytes, boolean complete) {}

    /**
     * Gives the result, as its caller waits: what that takes may run where users' code runs, which a caller that waits
     * may keep busy.
     */
    interface Result<T> {
        /** On the thread of the caller. */
        T await();

        /** For a caller that does not wait. */
        CompletableFuture<T> awaitAsync();
    }

    /** Prepares the upload. Empty where what the server has must be asked for. A failure ends the upload. */
    CompletableFuture<Optional<Stored>> begin();

    /**
     * Asks what the server has.
     *
     * @param total all bytes; -1 if that is not known yet
     */
    CompletableFuture<Stored> position(long total);

    /** Sends a part. */
    CompletableFuture<Stored> send(Part part);

    /**
     * What gives the result of an upload that is complete. A failure ends the upload.
     *
     * @param remaining time left until the deadline; empty if there is none
     */
    Result<T> finish(Supplier<Optional<Duration>> remaining);

    /** The upload has failed, or was given up; nobody waits for what this does. */
    default void abort() {}

    /** The vendor's id of the upload; null as long as there is none. */
    default @Nullable String id() {
        return null;
    }
}
