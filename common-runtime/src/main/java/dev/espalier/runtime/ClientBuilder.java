package dev.espalier.runtime;

import dev.espalier.runtime.internal.Libraries;
import dev.espalier.runtime.internal.auth.Credentials;
import dev.espalier.runtime.internal.auth.SecretForm;
import dev.espalier.runtime.internal.http.TransportSettings;
import dev.espalier.runtime.retry.RetryPolicy;
import dev.espalier.runtime.retry.Sleeper;
import java.net.Proxy;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.Authenticator;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * What can be set for the client of any vendor.
 *
 * @param <B> the vendor's builder
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
    @Nullable
    String baseUrl;

    boolean plainHttp;
    private @Nullable OkHttpClient httpClient;
    private int maxConcurrentRequests = 256;
    private @Nullable Proxy proxy;
    private @Nullable Authenticator proxyAuthenticator;
    private TransportSettings.@Nullable Tls tls;

    @Nullable
    Executor executor;

    @Nullable
    CallListener listener;

    @Nullable
    Pacer pacer;

    final CallOptions.Builder options;
    Clock clock = Clock.systemUTC();
    Sleeper sleeper = Sleeper.system();
    /** What is left to chance in waits, from 0 (inclusive) to 1 (exclusive). */
    DoubleSupplier random = Math::random;

    final Map<String, Credentials> credentials = new HashMap<>();

    protected ClientBuilder() {
        Libraries.check();
        options = CallOptions.defaults().newBuilder();
    }

    /** A builder that starts from the settings of {@code other}. */
    protected ClientBuilder(ClientBuilder<?> other) {
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
     * Sends requests to another server, such as a stub in tests. It is an https server, or plain http on this machine:
     * {@code localhost}, {@code 127.0.0.1} to {@code 127.255.255.255}, {@code [::1]}. Any other is refused when the
     * client is built, unless {@link #allowPlainHttp} was called.
     */
    public B baseUrl(String url) {
        baseUrl = url;
        return self();
    }

    /**
     * Lets {@link #baseUrl} be plain http on another machine, such as a stub in a network of containers. All on the way
     * can read the credential and the data then, and answer in its place. Never for the vendor's own server.
     */
    public B allowPlainHttp() {
        plainHttp = true;
        return self();
    }

    /**
     * Shares the connections, the threads, the interceptors and the TLS settings of an existing client. What this
     * client promises stays as it is, so some of the settings of {@code client} do not count: it follows no redirect,
     * repeats nothing by itself, uses no cache and no authenticator, {@link #maxConcurrentRequests} limits the requests
     * and not the dispatcher, and of the timeouts only that for connecting counts. An interceptor runs on every
     * attempt; what it throws unchecked goes to the caller as it is. {@link ApiClient#close} leaves {@code client}
     * open. The executor of its dispatcher must not run tasks on the calling thread, or no deadline can end a call; a
     * secret that its interceptors add is unknown here, and not hidden in messages should a server echo it.
     */
    public B httpClient(OkHttpClient client) {
        httpClient = client;
        return self();
    }

    /** How many requests of this client may be under way at once; further ones wait in order. Default 256. */
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
        this.proxy = proxy;
        proxyAuthenticator = TransportSettings.proxyAuthenticator(user, password);
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
     * threads of the client's own, virtual ones from JDK 24 on. It is not shut down by {@link ApiClient#close}.
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
     * Lets requests go no faster than the vendor's documented limits allow; {@link Pacer#local()}, say. A turn that is
     * waited for counts against the deadline. Default none: a request goes at once.
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

    /**
     * Sets the credentials of a security scheme.
     *
     * @param scheme name in the vendor's document; empty for the one that operations use by default
     */
    protected final B credentials(String scheme, Credentials credentials) {
        this.credentials.put(scheme, credentials);
        return self();
    }

    /** @throws IllegalArgumentException unless the credentials are set that operations use by default */
    protected final void requireCredentials(SecretForm form) {
        if (!credentials.containsKey("")) {
            throw form.missing();
        }
    }

    TransportSettings transportSettings() {
        return new TransportSettings(httpClient, maxConcurrentRequests, proxy, proxyAuthenticator, tls);
    }
}
