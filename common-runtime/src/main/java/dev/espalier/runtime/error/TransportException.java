package dev.espalier.runtime.error;

import java.io.IOException;
import java.io.Serial;

/** No complete response arrived: the connection failed, or one attempt took longer than its timeout. */
public final class TransportException extends EspalierException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean requestSent;

    /**
     * @param cause what the HTTP client reported for the last attempt
     * @param requestSent whether any part of the last request may have reached the server
     */
    public TransportException(String operation, int attempts, IOException cause, boolean requestSent) {
        super(
                operation + " got no response after " + times(attempts) + ": " + reason(cause) + ". "
                        + (requestSent
                                ? "Whether the last request took effect is not known. Check the network, the base URL and the attempt timeout."
                                : "The last request was not sent, or refused unread. Check the network, the base URL, the proxy and the certificates."),
                cause,
                operation,
                attempts);
        this.requestSent = requestSent;
    }

    /**
     * Whether any part of the last request may have reached the server, so that it may have taken effect. False if no
     * connection came about, if the pooled connection turned out to be closed before anything was written, or if the
     * server said that it has not looked at the request. A server can close a connection in the moment in which a
     * request is written to it; whether it has read the request then cannot be known, and this is true.
     */
    public boolean requestSent() {
        return requestSent;
    }
}
