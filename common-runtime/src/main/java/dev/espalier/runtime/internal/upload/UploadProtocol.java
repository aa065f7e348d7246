package dev.espalier.runtime.internal.upload;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a vendor takes the bytes of one upload. An instance serves one run, which asks for one thing at a time; where a
 * vendor takes several parts at once, they are one part to the run, see {@link NumberedParts}. What is sent goes
 * through {@link Calls}; a call is made once, since the run decides what follows a failure.
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
        /** One that takes none of users' code. */
        static <T> Result<T> of(CompletableFuture<T> result) {
            return new Result<>() {
                @Override
                public CompletableFuture<T> awaitOn(Executor caller) {
                    return result;
                }

                @Override
                public CompletableFuture<T> awaitAsync() {
                    return result;
                }
            };
        }

        /** @param caller the thread of a caller that waits */
        CompletableFuture<T> awaitOn(Executor caller);

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

    /** Whether there can be an upload of no bytes, which is one part then. */
    default boolean takesNothing() {
        return false;
    }

    /** Whether what the server has stays after a failure, so that another run can go on there. */
    default boolean canGoOn() {
        return true;
    }

    /** The upload has failed, or was given up; nobody waits for what this does. */
    default void abort() {}

    /** The vendor's id of the upload; null as long as there is none. */
    default @Nullable String id() {
        return null;
    }
}
