package dev.espalier.runtime;

import dev.espalier.runtime.internal.call.LocalPacer;
import dev.espalier.runtime.retry.Sleeper;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Lets requests go no faster than the vendor's documented limits allow, so that callers wait their turn here and not
 * behind a 429. Opt-in, by {@link ClientBuilder#pacer}; only operations whose vendor documents a figure are paced.
 *
 * <p>An implementation can share its limits between processes. It must be thread-safe, and must not block.
 */
public interface Pacer {
    /**
     * Waits for a turn. Every attempt of a call asks for one, the first and the repeated ones.
     *
     * @return completes when a request may be sent; it is cancelled if nobody wants to send it any more, and then no
     *     turn is used up. To fail it fails the call, with the same exception
     */
    CompletableFuture<Void> acquire(Limit limit);

    /**
     * A limit and whose it is. Equal limits are one.
     *
     * @param vendor in lower case
     * @param group what counts together: the operation's id in the vendor's document
     * @param credential tells callers apart without telling their secret: the same for the same credential in every
     *     process, and empty where the credential changes or none is sent
     * @param permits requests allowed in each period
     * @param per the period
     */
    record Limit(String vendor, String group, String credential, int permits, Duration per) {}

    /**
     * A pacer for the clients of this process that share it: evenly spread, in the order in which they came, without
     * bursts.
     */
    static Pacer local() {
        return new LocalPacer(Sleeper.system());
    }
}
