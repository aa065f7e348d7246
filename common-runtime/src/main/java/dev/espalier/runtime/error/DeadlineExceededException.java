package dev.espalier.runtime.error;

import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The deadline of the whole operation, with all its attempts and waits, passed without a result. */
public final class DeadlineExceededException extends EspalierException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration deadline;

    /** @param cause how the last attempt that ended before had failed; {@code null} if none had */
    public DeadlineExceededException(String operation, int attempts, Duration deadline, @Nullable Throwable cause) {
        this(
                operation + " did not finish within its deadline of " + deadline.toMillis() + " ms (" + times(attempts)
                        + "). Allow a later deadline, or see the cause.",
                operation,
                attempts,
                deadline,
                cause);
    }

    private DeadlineExceededException(
            String message, String operation, int attempts, Duration deadline, @Nullable Throwable cause) {
        super(message, cause, operation, attempts);
        this.deadline = deadline;
    }

    /**
     * What was waited for did not come to the state that was wanted.
     *
     * @param wanted that state
     * @param last the last one that was seen; {@code null} if none was
     * @param cause how the last attempt that ended before had failed; {@code null} if none had
     */
    public static DeadlineExceededException ofState(
            String operation,
            int attempts,
            Duration deadline,
            String wanted,
            @Nullable String last,
            @Nullable Throwable cause) {
        return new DeadlineExceededException(
                operation + " did not come to " + wanted + " within the deadline of " + deadline.toMillis() + " ms ("
                        + times(attempts) + "): "
                        + (last == null ? "no state was seen" : "the last state seen was \"" + last + "\"")
                        + ". Allow a later deadline, or wait for it once more.",
                operation,
                attempts,
                deadline,
                cause);
    }

    public Duration deadline() {
        return deadline;
    }
}
