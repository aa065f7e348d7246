package dev.espalier.runtime;

import dev.espalier.runtime.internal.VendorProfile;
import dev.espalier.runtime.internal.auth.AuthInterceptor;
import dev.espalier.runtime.internal.auth.Credentials;
import dev.espalier.runtime.internal.auth.SecretForm;
import dev.espalier.runtime.internal.call.CallEngine;
import dev.espalier.runtime.internal.call.OperationInfo;
import dev.espalier.runtime.internal.call.Pacing;
import dev.espalier.runtime.internal.http.Threads;
import dev.espalier.runtime.internal.http.Transport;
import dev.espalier.runtime.internal.http.TransportSettings;
import dev.espalier.runtime.retry.RetryPolicy;
import dev.espalier.runtime.retry.Sleeper;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.Authenticator;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/**
 * What the clients of all vendors have in common. A client is immutable and thread-safe; make one and keep it.
 *
 * <p>Closing a client ends the threads and connections that it made. An {@link OkHttpClient} that was handed in belongs
 * to whoever made it and stays as it is.
 */
public abstract class ApiClient implements AutoCloseable {
    private static final String PROXY_AUTHORIZATION = "Proxy-Authorization";

    private final VendorProfile vendor;
    private final Transport transport;
    private final CallEngine engine;
    private final @Nullable ExecutorService ownExecutor;
    private final Retrofit retrofit;
    private final OperationMethods methods;
    private final Map<Class<?>, Object> apis = new ConcurrentHashMap<>();

    protected ApiClient(Builder<?> builder, VendorProfile vendor) {
        Map<String, Credentials> credentials = Map.copyOf(builder.credentials);
        this.vendor = vendor;
        HttpUrl baseUrl = BaseUrl.of(
                builder.baseUrl == null ? vendor.baseUrl() : builder.baseUrl, vendor.baseUrl(), builder.plainHttp);
        transport = Transport.of(
                vendor.name(),
                builder.transportSettings(),
                List.of(
                        chain -> chain.proceed(withUserAgent(chain.request(), vendor)),
                        new AuthInterceptor(request -> credentials(credentials, request.tag(OperationInfo.class)))));
        ownExecutor = builder.executor == null ? Threads.start("espalier-" + vendor.name() + "-callback") : null;
        engine = new CallEngine(
                vendor.name(),
                transport,
                vendor.problems(),
                vendor.secretParameters(),
                new CallEngine.Time(builder.clock, builder.sleeper, builder.random),
                new Pacing(builder.pacer, operation -> fingerprint(credentials(credentials, operation))),
                builder.executor == null ? ownExecutor : builder.executor,
                builder.listener);
        methods = new OperationMethods(vendor.name());
        retrofit = new Retrofit.Builder()
                .baseUrl(baseUrl)
                .callFactory(transport)
                .addCallAdapterFactory(new OperationCallAdapterFactory(
                        vendor.name(), engine, methods, builder.options.build(), credentials.keySet()))
                .addConverterFactory(new TextConverterFactory(vendor.name()))
                .addConverterFactory(new JsonConverterFactory(vendor.name()))
                .build();
    }

    private static Request withUserAgent(Request request, VendorProfile vendor) {
        return request.header("User-Agent") != null
                ? request
                : request.newBuilder()
                        .header("User-Agent", "espalier-" + vendor.name() + "/" + vendor.version())
                        .build();
    }

    private static @Nullable Credentials credentials(Map<String, Credentials> credentials, OperationInfo operation) {
        return operation.anonymous() ? null : credentials.get(operation.credential());
    }

    private static String fingerprint(@Nullable Credentials credentials) {
        return credentials == null ? "" : credentials.fingerprint();
    }

    /** The implementation of a generated interface, made at its first use. */
    protected final <A> A api(Class<A> type) {
        return type.cast(apis.computeIfAbsent(type, key -> OperationProxy.of(key, retrofit.create(key), methods)));
    }

    /**
     * Ends the threads and connections that this client made. Calls that are under way end at once, wherever they wait,
     * with a {@link dev.espalier.runtime.error.ClientClosedException}; so do those that begin later. A body that was
     * handed out before can be read to its end.
     */
    @Override
    public final void close() {
        engine.close();
        transport.close();
        if (ownExecutor != null) {
            ownExecutor.shutdown();
        }
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
        private int maxConcurrentRequests = 256;
        private @Nullable Proxy proxy;
        private @Nullable Authenticator proxyAuthenticator;
        private TransportSettings.@Nullable Tls tls;
        private @Nullable Executor executor;
        private @Nullable CallListener listener;
        private @Nullable Pacer pacer;
        private final CallOptions.Builder options;
        private Clock clock = Clock.systemUTC();
        private Sleeper sleeper = Sleeper.system();
        private DoubleSupplier random = Math::random;
        private final Map<String, Credentials> credentials = new HashMap<>();

        protected Builder() {
            options = CallOptions.defaults().newBuilder();
        }

        /** A builder that starts from the settings of {@code other}. */
        protected Builder(Builder<?> other) {
            baseUrl = other.baseUrl;
            plainHttp = other.plainHttp;
            httpClient = other.httpClient;
            maxConcurrentRequests = other.maxConcurrentRequests;
            proxy = other.proxy;
            proxyAuthenticator = other.proxyAuthenticator;
            tls = other.tls;
            executor = other.executor;
            listener = other.listener;
            pacer = other.pacer;
            options = other.options.build().newBuilder();
            clock = other.clock;
            sleeper = other.sleeper;
            random = other.random;
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
         * Shares the connections, the threads, the interceptors and the TLS settings of an existing client. What this
         * client promises stays as it is, so some of the settings of {@code client} do not count: it follows no
         * redirect, repeats nothing by itself, uses no cache and no authenticator, {@link #maxConcurrentRequests}
         * limits the requests and not the dispatcher, and of the timeouts only that for connecting counts. An
         * interceptor runs on every attempt; what it throws unchecked goes to the caller as it is. {@link #close}
         * leaves {@code client} open.
         */
        public B httpClient(OkHttpClient client) {
            httpClient = client;
            return self();
        }

        /**
         * How many requests of this client may be under way at once; further ones wait for their turn, in order, within
         * their deadlines. Default 256.
         */
        public B maxConcurrentRequests(int requests) {
            if (requests < 1) {
                throw new IllegalArgumentException(
                        "maxConcurrentRequests is " + requests + "; no request could be sent. It must be 1 or more.");
            }
            maxConcurrentRequests = requests;
            return self();
        }

        /** Sends requests through a proxy that asks for no credentials. Default is what the JDK's settings say. */
        public B proxy(Proxy proxy) {
            this.proxy = proxy;
            proxyAuthenticator = null;
            return self();
        }

        /** Sends requests through an HTTP proxy that asks who calls, by the scheme Basic. */
        public B proxy(Proxy proxy, String user, String password) {
            String credential = okhttp3.Credentials.basic(user, password, StandardCharsets.UTF_8);
            this.proxy = proxy;
            proxyAuthenticator = (route, response) -> response.request().header(PROXY_AUTHORIZATION) != null
                    ? null
                    : response.request()
                            .newBuilder()
                            .header(PROXY_AUTHORIZATION, credential)
                            .build();
            return self();
        }

        /**
         * Trusts the servers whose certificates are in {@code trustStore} or signed by one of those, and no others.
         *
         * @throws IllegalArgumentException if it cannot be used
         */
        public B trustStore(KeyStore trustStore) {
            tls = TransportSettings.Tls.trusting(trustStore);
            return self();
        }

        /** Makes TLS connections as {@code context} says, for a certificate of this side, say. */
        public B sslContext(SSLContext context, X509TrustManager trustManager) {
            tls = new TransportSettings.Tls(context, trustManager);
            return self();
        }

        /**
         * Runs what users do with results: continuations of futures, visitors of pages, the {@link #listener}. Default
         * threads of the client's own, virtual ones from JDK 24 on. It is not shut down by {@link #close}.
         */
        public B executor(Executor executor) {
            this.executor = executor;
            return self();
        }

        /** Hears what happens to each call, for metrics and traces. Default nobody. */
        public B listener(CallListener listener) {
            this.listener = listener;
            return self();
        }

        /**
         * Lets requests go no faster than the vendor's documented limits allow; {@link Pacer#local()}, say. A turn that
         * is waited for counts against the deadline. Default none: a request goes at once.
         */
        public B pacer(Pacer pacer) {
            this.pacer = pacer;
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

        /** Attempts in all, the first one included. Default 3. */
        public B maxAttempts(int attempts) {
            options.maxAttempts(attempts);
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

        /** Tells the time, which a {@code Retry-After} can be; for tests. */
        public B clock(Clock clock) {
            this.clock = clock;
            return self();
        }

        /** How time passes, in waits and up to deadlines; for tests. */
        public B sleeper(Sleeper sleeper) {
            this.sleeper = sleeper;
            return self();
        }

        /** What is left to chance in waits, from 0 (inclusive) to 1 (exclusive); for our tests. */
        B random(DoubleSupplier random) {
            this.random = random;
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

        private TransportSettings transportSettings() {
            return new TransportSettings(httpClient, maxConcurrentRequests, proxy, proxyAuthenticator, tls);
        }
    }
}
