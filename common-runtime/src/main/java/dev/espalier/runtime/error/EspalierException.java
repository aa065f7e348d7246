package dev.espalier.runtime.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** An operation did not give its result. The subtypes say why; no message of theirs shows a credential. */
public abstract class EspalierException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String operation;
    private final int attempts;

    protected EspalierException(String message, @Nullable Throwable cause, String operation, int attempts) {
        super(message, cause);
        this.operation = operation;
        this.attempts = attempts;
    }

    /** Vendor and id of the operation, such as {@code mux get-live-stream}. */
    public final String operation() {
        return operation;
    }

    /** How many requests were sent or tried, from 1; 0 if none was. */
    public final int attempts() {
        return attempts;
    }

    /** The first line of what {@code cause} says, as part of a sentence; some exceptions only have a name. */
    static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").strip().replaceAll("\\.$", "");
    }

    /** A vendor's text, or a proxy's error page, must not fill the log. */
    static String shortened(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500) + "...";
    }

    static String times(int attempts) {
        return attempts == 1 ? "1 attempt" : attempts + " attempts";
    }
}
