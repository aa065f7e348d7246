package dev.espalier.runtime.internal.call;

import dev.espalier.runtime.error.EspalierException;

/** A failure that was made on another thread, and is thrown on that which waited for it. */
public final class ThrownHere {
    private ThrownHere() {}

    /** Throws {@code failure}; it never returns. */
    public static RuntimeException of(Throwable failure) {
        if (failure instanceof EspalierException known) {
            known.setStackTrace(new Throwable().getStackTrace());
            throw known;
        }
        throw ThrownHere.<RuntimeException>asItIs(failure);
    }

    /** Throws what users' own code has thrown, even if it is checked: nothing says so, but nothing forbids it. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E asItIs(Throwable failure) throws E {
        throw (E) failure;
    }
}
