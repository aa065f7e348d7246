package dev.espalier.runtime.internal.http;

import java.util.function.BooleanSupplier;
import okhttp3.Connection;
import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt on the wire. It travels with the request as a tag, {@link ConnectionWatch} writes it, and
 * the rules of retries read it.
 */
public final class Exchange {
    private final boolean idempotent;
    private final BooleanSupplier wanted;
    private volatile int requests;
    private volatile boolean reused;
    private volatile boolean answered;
    private volatile long sentAt;
    private volatile @Nullable Connection connection;

    /**
     * @param idempotent whether a request that is lost may be repeated
     * @param wanted asked before a request is sent; false once the call has ended
     */
    public Exchange(boolean idempotent, BooleanSupplier wanted) {
        this.idempotent = idempotent;
        this.wanted = wanted;
    }

    boolean isIdempotent() {
        return idempotent;
    }

    boolean isWanted() {
        return wanted.getAsBoolean();
    }

    /** A request is about to be written, as the last of this attempt. */
    void sending(Connection connection, boolean reused, long now) {
        this.connection = connection;
        this.reused = reused;
        answered = false;
        sentAt = now;
        requests = requests + 1;
    }

    void answered() {
        answered = true;
    }

    /** Whether a request was written, in part at least. Before that nothing can have reached the server. */
    public boolean isSent() {
        return requests > 0;
    }

    /** How many requests this attempt sent: two where a renewed credential was tried. */
    public int requests() {
        return requests;
    }

    /** Whether the last request got a status. */
    boolean isAnswered() {
        return answered;
    }

    /** Whether the last request went over a connection that had served before. */
    boolean isReused() {
        return reused;
    }

    /** When the last request was sent, on the clock of {@link System#nanoTime()}. */
    long sentAt() {
        return sentAt;
    }

    @Nullable
    Connection connection() {
        return connection;
    }
}
