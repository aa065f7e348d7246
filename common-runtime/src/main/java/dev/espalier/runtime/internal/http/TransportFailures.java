package dev.espalier.runtime.internal.http;

import java.io.IOException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** What a failure of OkHttp means. It tells some of it by nothing but its words, which are the same in 4.12 and 5. */
public final class TransportFailures {
    private TransportFailures() {}

    /** Whether the server has provably not acted on the last request. */
    public static boolean isNotSent(Exchange exchange, IOException failure) {
        return !exchange.isSent()
                || failure instanceof StaleConnectionException
                // HTTP/2: the server refused the stream, or had said goodbye before it.
                || "stream was reset: REFUSED_STREAM".equals(failure.getMessage())
                || failure.getClass().getSimpleName().equals("ConnectionShutdownException");
    }

    /** Whether another attempt would fail the same way. */
    public static boolean isPermanent(IOException failure) {
        return failure instanceof SSLPeerUnverifiedException
                || failure instanceof PermanentException
                || "Failed to authenticate with proxy".equals(failure.getMessage())
                || isCausedByCertificate(failure);
    }

    private static boolean isCausedByCertificate(IOException failure) {
        for (@Nullable Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return true;
            }
        }
        return false;
    }
}
