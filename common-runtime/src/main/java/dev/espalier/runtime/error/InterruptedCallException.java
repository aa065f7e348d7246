package dev.espalier.runtime.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The calling thread was interrupted while it waited. The thread's interrupt flag is set again. */
public final class InterruptedCallException extends EspalierException {
    @Serial
    private static final long serialVersionUID = 1L;

    public InterruptedCallException(String operation, int attempts, @Nullable Throwable cause) {
        super(
                operation + " was interrupted after " + times(attempts) + ". "
                        + (attempts == 0 ? "Nothing was sent." : "Whether the last request took effect is not known."),
                cause,
                operation,
                attempts);
    }
}
