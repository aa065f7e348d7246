package dev.espalier.runtime.error;

import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was waited for ended in another state than the one that was wanted, and will not reach it any more. */
public final class WaitFailedException extends EspalierException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String state;
    private final transient @Nullable Object result;

    /**
     * @param wanted the state that was waited for
     * @param state the one that it is in
     * @param problem what the vendor says of it; empty if that is nothing
     * @param result what the vendor answered
     */
    public WaitFailedException(
            String operation, int attempts, String wanted, String state, String problem, Object result) {
        super(
                operation + " came to \"" + state + "\" after " + times(attempts) + ", and not to " + wanted
                        + (problem.isBlank()
                                ? ""
                                : ": " + shortened(problem.strip().replaceAll("\\.$", "")))
                        + ". It stays so; see result() for all that the vendor says of it.",
                null,
                operation,
                attempts);
        this.state = state;
        this.result = result;
    }

    /** The state in which it ended, as on the wire, such as {@code errored}. */
    public String state() {
        return state;
    }

    /**
     * What the vendor answered last, such as the asset that failed; empty if it is of another class, or the exception
     * was serialized since.
     */
    public <R> Optional<R> result(Class<R> type) {
        return type.isInstance(result) ? Optional.of(type.cast(result)) : Optional.empty();
    }
}
