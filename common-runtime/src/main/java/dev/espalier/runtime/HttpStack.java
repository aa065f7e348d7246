package dev.espalier.runtime;

import dev.espalier.runtime.auth.AuthInterceptor;
import dev.espalier.runtime.auth.Credentials;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.logging.HttpLoggingInterceptor;
import org.jspecify.annotations.Nullable;

/** The HTTP side of a client: what every attempt passes through, and who ends its threads. */
final class HttpStack implements Call.Factory {
    /**
     * Parallel requests of one client; all go to one host, so OkHttp's usual 5 for each host would be the real limit.
     */
    private static final int MAX_REQUESTS = 64;

    final OkHttpClient client;
    private final boolean owned;
    private final String vendor;
    private final AtomicBoolean closed = new AtomicBoolean();

    private HttpStack(OkHttpClient client, boolean owned, String vendor) {
        this.client = client;
        this.owned = owned;
        this.vendor = vendor;
    }

    /**
     * What the user of a client decides.
     *
     * @param shared a client whose connections and threads are used; {@code null} to make new ones
     * @param logger what takes the log lines; {@code null} for OkHttp's own
     */
    record Settings(
            @Nullable OkHttpClient shared, HttpLogging logging, HttpLoggingInterceptor.@Nullable Logger logger) {}

    static HttpStack create(Settings settings, VendorProfile vendor, Map<String, Credentials> credentials) {
        boolean owned = settings.shared() == null;
        OkHttpClient.Builder http = owned ? newClient() : settings.shared().newBuilder();
        http.retryOnConnectionFailure(false)
                .followSslRedirects(false)
                .addInterceptor(chain -> chain.proceed(withUserAgent(chain.request(), vendor)))
                .addInterceptor(new AuthInterceptor(request -> credentials(credentials, request)))
                .addNetworkInterceptor(new SentMarker.NetworkInterceptor())
                .addNetworkInterceptor(HttpStack::withoutSilentRepeat);
        if (settings.logging() != HttpLogging.NONE) {
            http.addInterceptor(logging(settings, vendor));
        }
        return new HttpStack(http.build(), owned, vendor.name());
    }

    private static Request withUserAgent(Request request, VendorProfile vendor) {
        return request.header("User-Agent") != null
                ? request
                : request.newBuilder()
                        .header("User-Agent", "espalier-" + vendor.name() + "/" + vendor.version())
                        .build();
    }

    /**
     * Whatever its settings, OkHttp sends a request again, even a POST, after a 503 with {@code Retry-After: 0}.
     * Written as {@code 0.0} the header means the same to us and nothing to OkHttp.
     */
    private static Response withoutSilentRepeat(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String wait = response.header("Retry-After");
        return response.code() == 503 && wait != null && wait.matches("0+")
                ? response.newBuilder().header("Retry-After", "0.0").build()
                : response;
    }

    private static @Nullable Credentials credentials(Map<String, Credentials> credentials, Request request) {
        OperationInfo operation = request.tag(OperationInfo.class);
        if (operation == null) {
            return credentials.get("");
        }
        return operation.anonymous() ? null : credentials.get(operation.credential());
    }

    private static OkHttpClient.Builder newClient() {
        ExecutorService threads =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "espalier-http");
                    thread.setDaemon(true);
                    return thread;
                });
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(MAX_REQUESTS);
        dispatcher.setMaxRequestsPerHost(MAX_REQUESTS);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                // An attempt has a timeout of its own; OkHttp's 10 seconds without a byte would cut it short.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .connectionPool(new ConnectionPool(MAX_REQUESTS, 1, TimeUnit.MINUTES));
    }

    private static HttpLoggingInterceptor logging(Settings settings, VendorProfile vendor) {
        HttpLoggingInterceptor interceptor = settings.logger() == null
                ? new HttpLoggingInterceptor()
                : new HttpLoggingInterceptor(settings.logger());
        interceptor.setLevel(
                settings.logging() == HttpLogging.BASIC
                        ? HttpLoggingInterceptor.Level.BASIC
                        : HttpLoggingInterceptor.Level.HEADERS);
        interceptor.redactHeader("Authorization");
        interceptor.redactHeader("Cookie");
        interceptor.redactHeader("Set-Cookie");
        interceptor.redactQueryParams(vendor.secretParameters().toArray(new String[0]));
        vendor.secretParameters().forEach(interceptor::redactHeader);
        return interceptor;
    }

    @Override
    public Call newCall(Request request) {
        if (closed.get()) {
            throw new IllegalStateException(
                    "The " + vendor + " client is closed. Make calls before close(), or make a new client.");
        }
        return client.newCall(request);
    }

    void close() {
        if (closed.compareAndSet(false, true) && owned) {
            client.dispatcher().cancelAll();
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }
}
