package dev.espalier.runtime;

import java.time.Duration;

/**
 * Hears what happens to the calls of a client, for metrics and traces. The events of one call come in order and one at
 * a time, after {@link #started} on the client's {@linkplain ClientBuilder#executor executor}; those of different calls
 * come side by side. An exception that a method throws goes to the thread's uncaught exception handler, and to no call.
 *
 * <p>Every call that starts either succeeds or fails, once. No event holds a credential, a header or a body.
 */
public interface CallListener {
    /** One run of a call. Each run has an object of its own, so that what belongs together can be found. */
    final class CallInfo {
        private final String vendor;
        private final String operation;

        /**
         * @param vendor in lower case
         * @param operation its id in the vendor's document
         */
        public CallInfo(String vendor, String operation) {
            this.vendor = vendor;
            this.operation = operation;
        }

        /** The vendor, in lower case. */
        public String vendor() {
            return vendor;
        }

        /** The operation's id in the vendor's document. */
        public String operation() {
            return operation;
        }

        @Override
        public String toString() {
            return vendor + " " + operation;
        }
    }

    /**
     * A call begins. Told on the thread that begins it, so that what belongs to that thread can be found, such as its
     * current span; the call waits meanwhile.
     */
    default void started(CallInfo call) {}

    /**
     * Wraps what follows from a call of this thread and runs on another: continuations of its future, visitors of
     * pages, further requests of a list, a waiter or an upload. For what belongs to a thread and has to go with the
     * work, such as the current span. Asked on the thread that hands it over. Default: as it is.
     *
     * @return runs {@code action} once
     */
    default Runnable carry(Runnable action) {
        return action;
    }

    /**
     * An attempt begins.
     *
     * @param attempt its number, from 1
     */
    default void sent(CallInfo call, int attempt) {}

    /** The call waits, because the vendor has asked for no more requests for a while. */
    default void held(CallInfo call, Duration wait) {}

    /**
     * An attempt failed, and another one follows.
     *
     * @param attempt the number of the one that failed, from 1
     * @param reason {@code status 503}, or the name of an exception
     * @param wait until the next one
     */
    default void retried(CallInfo call, int attempt, String reason, Duration wait) {}

    /**
     * The call ended with a result.
     *
     * @param status HTTP status
     * @param attempts how many requests it took
     * @param time from its start, waits included
     */
    default void succeeded(CallInfo call, int status, int attempts, Duration time) {}

    /**
     * The call ended without a result.
     *
     * @param failure what the caller gets; a {@link java.util.concurrent.CancellationException} if the caller gave up
     * @param attempts how many requests were sent or tried
     * @param time from its start, waits included
     */
    default void failed(CallInfo call, Throwable failure, int attempts, Duration time) {}
}
