package dev.espalier.runtime;

import dev.espalier.runtime.auth.Credentials;
import dev.espalier.runtime.auth.SecretForm;
import dev.espalier.runtime.retry.RetryPolicy;
import dev.espalier.runtime.retry.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.logging.HttpLoggingInterceptor;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/**
 * What the clients of all vendors have in common. A client is immutable and thread-safe; make one and keep it.
 *
 * <p>Closing a client ends the threads and connections that it made. An {@link OkHttpClient} that was handed in belongs
 * to whoever made it and stays as it is.
 */
public abstract class ApiClient implements AutoCloseable {
    private final VendorProfile vendor;
    private final HttpStack http;
    private final Retrofit retrofit;
    private final OperationMethods methods;
    private final Map<Class<?>, Object> apis = new ConcurrentHashMap<>();

    protected ApiClient(Builder<?> builder, VendorProfile vendor) {
        Map<String, Credentials> credentials = Map.copyOf(builder.credentials);
        this.vendor = vendor;
        HttpUrl baseUrl = BaseUrl.of(
                builder.baseUrl == null ? vendor.baseUrl() : builder.baseUrl, vendor.baseUrl(), builder.plainHttp);
        http = HttpStack.create(
                new HttpStack.Settings(builder.httpClient, builder.logging, builder.logger), vendor, credentials);
        CallEngine engine = new CallEngine(http, vendor.problems(), builder.clock, builder.sleeper, Math::random);
        methods = new OperationMethods(vendor.name());
        retrofit = new Retrofit.Builder()
                .baseUrl(baseUrl)
                .callFactory(http)
                .addCallAdapterFactory(new OperationCallAdapterFactory(
                        vendor.name(), engine, methods, builder.options.build(), credentials.keySet()))
                .addConverterFactory(new TextConverterFactory(vendor.name()))
                .addConverterFactory(new JsonConverterFactory(vendor.name()))
                .build();
    }

    /** The implementation of a generated interface, made at its first use. */
    protected final <A> A api(Class<A> type) {
        return type.cast(apis.computeIfAbsent(type, key -> OperationProxy.of(key, retrofit.create(key), methods)));
    }

    /** Ends the threads and connections that this client made. Calls that are under way fail. */
    @Override
    public final void close() {
        http.close();
    }

    /** Vendor and server; no credential. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + "{" + retrofit.baseUrl() + ", " + vendor.version() + "}";
    }

    /**
     * What can be set for the client of any vendor.
     *
     * @param <B> the vendor's builder
     */
    public abstract static class Builder<B extends Builder<B>> {
        private @Nullable String baseUrl;
        private boolean plainHttp;
        private @Nullable OkHttpClient httpClient;
        private final CallOptions.Builder options;
        private HttpLogging logging = HttpLogging.NONE;
        private HttpLoggingInterceptor.@Nullable Logger logger;
        private Clock clock = Clock.systemUTC();
        private Sleeper sleeper = Sleeper.system();
        private final Map<String, Credentials> credentials = new HashMap<>();

        protected Builder() {
            options = CallOptions.defaults().newBuilder();
        }

        /** A builder that starts from the settings of {@code other}. */
        protected Builder(Builder<?> other) {
            baseUrl = other.baseUrl;
            plainHttp = other.plainHttp;
            httpClient = other.httpClient;
            options = other.options.build().newBuilder();
            logging = other.logging;
            logger = other.logger;
            clock = other.clock;
            sleeper = other.sleeper;
            credentials.putAll(other.credentials);
        }

        /** This builder, as the vendor's type. */
        protected abstract B self();

        /**
         * Sends requests to another server, such as a stub in tests. It is an https server, or plain http on this
         * machine: {@code localhost}, {@code 127.0.0.1} to {@code 127.255.255.255}, {@code [::1]}. Any other is refused
         * when the client is built, unless {@link #allowPlainHttp} was called.
         */
        public B baseUrl(String url) {
            baseUrl = url;
            return self();
        }

        /**
         * Lets {@link #baseUrl} be plain http on another machine, such as a stub in a network of containers. Everybody
         * on the way can read the credential and all data then, and answer in the server's place. Never for the
         * vendor's own server.
         */
        public B allowPlainHttp() {
            plainHttp = true;
            return self();
        }

        /**
         * Shares the connections, threads and settings of an existing client. Its interceptors run on every attempt.
         * Retries and errors work the same on it; OkHttp's own silent repetition is off.
         */
        public B httpClient(OkHttpClient client) {
            httpClient = client;
            return self();
        }

        /** Time for a whole call: attempts and waits. Default 2 minutes. */
        public B deadline(Duration deadline) {
            options.deadline(deadline);
            return self();
        }

        /** Time for one attempt. Default 30 seconds. */
        public B attemptTimeout(Duration timeout) {
            options.attemptTimeout(timeout);
            return self();
        }

        /** When failed attempts are repeated. Default {@link RetryPolicy#defaults()}. */
        public B retryPolicy(RetryPolicy policy) {
            options.retryPolicy(policy);
            return self();
        }

        /** A header for every request. */
        public B header(String name, String value) {
            options.header(name, value);
            return self();
        }

        /** How long a response may be, in bytes after decompression. Default 64 MiB. */
        public B maxResponseBytes(long bytes) {
            options.maxResponseBytes(bytes);
            return self();
        }

        /** Logs each attempt through OkHttp's logging interceptor. Default {@link HttpLogging#NONE}. */
        public B logging(HttpLogging level) {
            logging = level;
            return self();
        }

        /** Takes the log lines; by default they go where OkHttp logs. */
        public B logger(HttpLoggingInterceptor.Logger logger) {
            this.logger = logger;
            return self();
        }

        /** The clock of deadlines, for tests. */
        public B clock(Clock clock) {
            this.clock = clock;
            return self();
        }

        /** What waits between attempts, for tests. */
        public B sleeper(Sleeper sleeper) {
            this.sleeper = sleeper;
            return self();
        }

        /**
         * Sets the credentials of a security scheme.
         *
         * @param scheme name in the vendor's document; empty for the one that operations use by default
         */
        protected final B credentials(String scheme, Credentials credentials) {
            this.credentials.put(scheme, credentials);
            return self();
        }

        /**
         * Checks that the credentials are set that operations use by default.
         *
         * @param form of the secret that is told to be missing
         * @throws IllegalArgumentException if they are not
         */
        protected final void requireCredentials(SecretForm form) {
            if (!credentials.containsKey("")) {
                throw form.missing();
            }
        }
    }
}
