package dev.espalier.runtime;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Remembers whether an attempt got a connection. Before that, nothing of it can have reached the server, and even a
 * request that must not take effect twice may be repeated.
 */
final class SentMarker {
    private volatile boolean sent;

    boolean isSent() {
        return sent;
    }

    /** Runs when the connection is there and the request has not been written. */
    static final class NetworkInterceptor implements Interceptor {
        @Override
        public Response intercept(Chain chain) throws IOException {
            SentMarker marker = chain.request().tag(SentMarker.class);
            if (marker != null) {
                marker.sent = true;
            }
            return chain.proceed(chain.request());
        }
    }
}
