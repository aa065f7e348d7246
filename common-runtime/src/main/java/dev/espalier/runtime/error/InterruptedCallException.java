package dev.espalier.runtime.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The calling thread was interrupted while it waited. The thread's interrupt flag is set again. */
public final class InterruptedCallException extends EspalierException {
    @Serial
    private static final long serialVersionUID = 1L;

    public InterruptedCallException(String operation, int attempts, @Nullable Throwable cause) {
        this(
                operation + " was interrupted after " + times(attempts) + ". "
                        + (attempts == 0 ? "Nothing was sent." : "Whether the last request took effect is not known."),
                operation,
                attempts,
                cause);
    }

    private InterruptedCallException(String message, String operation, int attempts, @Nullable Throwable cause) {
        super(message, cause, operation, attempts);
    }

    /** It happened while no request was under way. */
    public static InterruptedCallException betweenRequests(String operation, int attempts, @Nullable Throwable cause) {
        return new InterruptedCallException(
                operation + " was interrupted while it waited to ask again. The requests before it were answered.",
                operation,
                attempts,
                cause);
    }
}
