package dev.espalier.runtime;

import dev.espalier.runtime.internal.request.HeaderValue;
import dev.espalier.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * How a call is run. An immutable value; a client has one for all its calls, and {@link ApiCall#with} changes it for
 * one.
 */
public final class CallOptions {
    /** Far below where nanoseconds and dates overflow. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private static final CallOptions DEFAULT = new Builder().build();

    private final @Nullable Duration deadline;
    private final Duration attemptTimeout;
    private final RetryPolicy retryPolicy;
    private final Headers headers;
    private final long maxResponseBytes;

    private CallOptions(Builder builder) {
        deadline = builder.deadline;
        attemptTimeout = builder.attemptTimeout;
        retryPolicy = builder.retryPolicy;
        headers = builder.headers.build();
        maxResponseBytes = builder.maxResponseBytes;
    }

    public static CallOptions defaults() {
        return DEFAULT;
    }

    public Builder newBuilder() {
        Builder builder = new Builder();
        builder.deadline = deadline;
        builder.attemptTimeout = attemptTimeout;
        builder.retryPolicy = retryPolicy;
        builder.headers.addAll(headers);
        builder.maxResponseBytes = maxResponseBytes;
        return builder;
    }

    /** Time for the whole call: every attempt and the waits between them. Default 2 minutes; empty means no limit. */
    public Optional<Duration> deadline() {
        return Optional.ofNullable(deadline);
    }

    /** Time for one attempt, from connecting to the last byte of the response. Default 30 seconds. */
    public Duration attemptTimeout() {
        return attemptTimeout;
    }

    /** When a failed attempt is repeated. */
    public RetryPolicy retryPolicy() {
        return retryPolicy;
    }

    /** Headers put on every attempt. */
    public Headers headers() {
        return headers;
    }

    /**
     * How long a response may be, in bytes after decompression, so that none exhausts the memory. Default 64 MiB. A
     * result that is an {@link okhttp3.ResponseBody} is not held in memory, and can be longer.
     */
    public long maxResponseBytes() {
        return maxResponseBytes;
    }

    /** Leaves out the headers' values, which may be secret. */
    @Override
    public String toString() {
        return "CallOptions{deadline=" + deadline + ", attemptTimeout=" + attemptTimeout + ", retryPolicy="
                + retryPolicy + ", headers=" + headers.names()
                + ", maxResponseBytes=" + maxResponseBytes + "}";
    }

    /** Makes {@link CallOptions}. */
    public static final class Builder {
        private @Nullable Duration deadline = Duration.ofMinutes(2);
        private Duration attemptTimeout = Duration.ofSeconds(30);
        private RetryPolicy retryPolicy = RetryPolicy.defaults();
        private final Headers.Builder headers = new Headers.Builder();
        private long maxResponseBytes = 64L << 20;

        private Builder() {}

        /** Time for the whole call. */
        public Builder deadline(Duration deadline) {
            this.deadline = positive("deadline", deadline);
            return this;
        }

        /** Lets the call take as long as its attempts and waits take. */
        public Builder noDeadline() {
            deadline = null;
            return this;
        }

        /** Time for one attempt. */
        public Builder attemptTimeout(Duration timeout) {
            attemptTimeout = positive("attemptTimeout", timeout);
            return this;
        }

        /** When failed attempts are repeated. */
        public Builder retryPolicy(RetryPolicy policy) {
            retryPolicy = policy;
            return this;
        }

        /** Attempts in all, the first one included; the rest of the retry policy stays. */
        public Builder maxAttempts(int attempts) {
            return retryPolicy(retryPolicy.newBuilder().maxAttempts(attempts).build());
        }

        /**
         * Sets a header, in place of any other value it has.
         *
         * @throws IllegalArgumentException if it holds a character that headers cannot carry, or begins or ends with a
         *     space; the message does not repeat the value
         */
        public Builder header(String name, String value) {
            headers.set(name, HeaderValue.checked("The value of the header " + name, value));
            return this;
        }

        /** How long a response may be, in bytes after decompression; at least 1. */
        public Builder maxResponseBytes(long bytes) {
            if (bytes < 1) {
                throw new IllegalArgumentException("maxResponseBytes is " + bytes
                        + "; it must be 1 or more. Long.MAX_VALUE lets a response be as long as it is.");
            }
            maxResponseBytes = bytes;
            return this;
        }

        public CallOptions build() {
            return new CallOptions(this);
        }

        private static Duration positive(String name, Duration duration) {
            if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(name + " is " + duration
                        + "; it must be longer than zero, and a year (" + LONGEST + ") at most.");
            }
            return duration;
        }
    }
}
