package dev.espalier.micrometer;

import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.error.DeadlineExceededException;
import dev.espalier.runtime.error.DecodeException;
import dev.espalier.runtime.error.InterruptedCallException;
import dev.espalier.runtime.error.RateLimitException;
import dev.espalier.runtime.error.ResponseTooLargeException;
import dev.espalier.runtime.error.TransportException;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/** How a call ended: what the key {@code outcome} of its observation says, in lower case. */
public enum CallOutcome {
    /** With a result. */
    SUCCESS,
    /** The vendor answered 429. */
    RATE_LIMITED,
    /** The vendor answered with another 4xx. */
    CLIENT_ERROR,
    /** The vendor answered 5xx. */
    SERVER_ERROR,
    /** The vendor answered with another status, such as a redirect. */
    OTHER_STATUS,
    /** No response arrived. */
    NO_RESPONSE,
    /** A response arrived that could not be read, or was too long. */
    UNREADABLE,
    /** The deadline of the call passed. */
    DEADLINE_EXCEEDED,
    /** The caller gave it up, or was interrupted. */
    CANCELLED,
    /** Anything else, such as a client that was closed. */
    ERROR;

    static CallOutcome of(Throwable failure) {
        if (failure instanceof ApiException answer) {
            return of(answer);
        }
        if (failure instanceof TransportException) {
            return NO_RESPONSE;
        }
        if (failure instanceof DecodeException || failure instanceof ResponseTooLargeException) {
            return UNREADABLE;
        }
        if (failure instanceof DeadlineExceededException) {
            return DEADLINE_EXCEEDED;
        }
        if (failure instanceof CancellationException || failure instanceof InterruptedCallException) {
            return CANCELLED;
        }
        return ERROR;
    }

    private static CallOutcome of(ApiException answer) {
        if (answer instanceof RateLimitException) {
            return RATE_LIMITED;
        }
        return switch (answer.status() / 100) {
            case 4 -> CLIENT_ERROR;
            case 5 -> SERVER_ERROR;
            default -> OTHER_STATUS;
        };
    }

    /** The value of the key. */
    String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
