package dev.espalier.runtime.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * OkHttp as a transport and nothing else: it follows no redirect, repeats nothing, caches nothing and limits nothing by
 * itself. A client that was handed in lends its connections, threads, interceptors and TLS settings, and is never shut
 * down.
 */
public final class Transport {
    /** What runs on a thread of the transport, when its turn has come. */
    public interface Task {
        void run();

        /**
         * There is no thread.
         *
         * @param reason a {@link java.util.concurrent.RejectedExecutionException} where whoever lent the threads has
         *     shut them down; otherwise what went wrong
         */
        void refused(Throwable reason);
    }

    private final OkHttpClient client;
    private final boolean owned;
    private final ExecutorService threads;
    private final RequestLimit limit;
    private final ConnectionWatch watch;
    private volatile boolean closed;

    private Transport(OkHttpClient client, boolean owned, ExecutorService threads, int limit, ConnectionWatch watch) {
        this.client = client;
        this.owned = owned;
        this.threads = threads;
        this.limit = new RequestLimit(task -> threads.execute(() -> runToItsEnd(task)), limit);
        this.watch = watch;
    }

    /**
     * @param vendor names the threads
     * @param settings what the user of a client decides
     * @param interceptors ours, in the order in which a request meets them, after those of the user
     */
    public static Transport of(String vendor, TransportSettings settings, List<Interceptor> interceptors) {
        OkHttpClient shared = settings.httpClient();
        ConnectionWatch watch = new ConnectionWatch();
        OkHttpClient.Builder http = shared == null
                ? new OkHttpClient.Builder()
                        .connectionPool(new ConnectionPool(settings.maxConcurrentRequests(), 1, TimeUnit.MINUTES))
                : shared.newBuilder();
        http.retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .cache(null)
                // An attempt has a timeout of its own, and any of these would cut it short.
                .callTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO);
        settings.applyTo(http);
        interceptors.forEach(http::addInterceptor);
        http.addInterceptor(Transport::limitSilence);
        http.addNetworkInterceptor(watch);
        ExecutorService threads = shared == null
                ? Threads.start("espalier-" + vendor)
                : shared.dispatcher().executorService();
        return new Transport(http.build(), shared == null, threads, settings.maxConcurrentRequests(), watch);
    }

    private static Response limitSilence(Interceptor.Chain chain) throws IOException {
        if (!(chain.request().body() instanceof PatientBody body)) {
            return chain.proceed(chain.request());
        }
        int millis = (int) Math.min(Integer.MAX_VALUE, body.longestSilence().toMillis());
        return chain.withReadTimeout(millis, TimeUnit.MILLISECONDS)
                .withWriteTimeout(millis, TimeUnit.MILLISECONDS)
                .proceed(chain.request());
    }

    private void runToItsEnd(Runnable task) {
        try {
            task.run();
        } finally {
            evictIfClosed();
        }
    }

    /** Runs {@code task} on a thread of the transport, at once or when one of the requests before it has ended. */
    public void run(Task task) {
        limit.run(task);
    }

    /**
     * Takes {@code task} out of the line, if it stands there: whoever gives up holds nobody up, and nothing in memory.
     */
    public void forget(Task task) {
        limit.forget(task);
    }

    public Call newCall(Request request) {
        return client.newCall(request);
    }

    /**
     * Draws the consequences of an attempt that got no answer: a connection that is silent, or that the server had
     * closed while it was idle, serves no further request, nor do others that may have shared its fate.
     */
    public void onFailure(Exchange exchange, IOException failure) {
        if (failure instanceof InterruptedIOException) {
            watch.onTimeout(exchange);
        } else if (failure instanceof StaleConnectionException || exchange.isReused() && !exchange.isAnswered()) {
            evictIdle();
        }
    }

    /** The call ended before the exchange did: a connection that was silent all the time serves no further request. */
    public void onTimeout(Exchange exchange) {
        watch.onTimeout(exchange);
    }

    /** Closes the connections that nobody uses at the moment. */
    public void evictIdle() {
        client.connectionPool().evictAll();
    }

    /** A request or a body can be under way beyond the end of its client; its connection is not kept then. */
    public void evictIfClosed() {
        if (closed) {
            evictIdle();
        }
    }

    /** Ends the threads and connections that this transport made. */
    public void close() {
        if (owned) {
            closed = true;
            threads.shutdown();
            evictIdle();
        }
    }
}
