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
        super(
                operation + " did not finish within its deadline of " + deadline.toMillis() + " ms (" + times(attempts)
                        + "). Allow a later deadline, or see the cause.",
                cause,
                operation,
                attempts);
        this.deadline = deadline;
    }

    public Duration deadline() {
        return deadline;
    }
}
