package dev.espalier.runtime.internal.upload;

import dev.espalier.runtime.CallOptions;
import java.time.Duration;

/** How the requests of an upload are run: with the settings of the client, but none of its headers, and once each. */
final class PartOptions {
    /** Far below what a line carries that is of any use; it only ends what would never end. */
    private static final long LEAST_BYTES_PER_SECOND = 8 * 1024;

    private static final Duration LONGEST = Duration.ofDays(365);

    private final CallOptions client;

    PartOptions(CallOptions client) {
        this.client = client;
    }

    /** The longest time in which nothing may move. */
    Duration longestSilence() {
        return client.attemptTimeout();
    }

    CallOptions usual() {
        return within(client.attemptTimeout());
    }

    CallOptions of(Part part) {
        return within(attemptOf(part.contentLength()));
    }

    /** Changes the options of an operation that takes a part of {@code length} bytes, or none; its headers stay. */
    CallOptions.Builder once(CallOptions.Builder operation, long length) {
        return operation.noDeadline().attemptTimeout(attemptOf(length)).maxAttempts(1);
    }

    private Duration attemptOf(long length) {
        Duration time = client.attemptTimeout().plusSeconds(length / LEAST_BYTES_PER_SECOND);
        return time.compareTo(LONGEST) < 0 ? time : LONGEST;
    }

    private CallOptions within(Duration attempt) {
        return CallOptions.defaults()
                .newBuilder()
                .noDeadline()
                .attemptTimeout(attempt)
                .retryPolicy(client.retryPolicy())
                .maxAttempts(1)
                .maxResponseBytes(client.maxResponseBytes())
                .build();
    }
}
