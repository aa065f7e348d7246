package dev.espalier.runtime;

import dev.espalier.runtime.internal.VendorProfile;
import dev.espalier.runtime.internal.auth.AuthInterceptor;
import dev.espalier.runtime.internal.auth.Credentials;
import dev.espalier.runtime.internal.call.CallEngine;
import dev.espalier.runtime.internal.call.OperationInfo;
import dev.espalier.runtime.internal.call.Pacing;
import dev.espalier.runtime.internal.http.Transport;
import dev.espalier.runtime.internal.retrofit.JsonConverterFactory;
import dev.espalier.runtime.internal.retrofit.OperationCallAdapterFactory;
import dev.espalier.runtime.internal.retrofit.OperationMethods;
import dev.espalier.runtime.internal.retrofit.OperationProxy;
import dev.espalier.runtime.internal.retrofit.TextConverterFactory;
import dev.espalier.runtime.internal.upload.Uploader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final VendorProfile vendor;
    private final Transport transport;
    private final CallEngine engine;
    private final Uploader uploader;
    private final Retrofit retrofit;
    private final OperationMethods methods;
    private final Map<Class<?>, Object> apis = new ConcurrentHashMap<>();

    protected ApiClient(ClientBuilder<?> builder, VendorProfile vendor) {
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
        engine = new CallEngine(
                vendor.name(),
                transport,
                vendor.problems(),
                vendor.secretParameters(),
                new CallEngine.Time(builder.clock, builder.sleeper, builder.random),
                new Pacing(builder.pacer, operation -> fingerprint(credentials(credentials, operation))),
                builder.executor,
                builder.listener);
        CallOptions options = builder.options.build();
        uploader = new Uploader(vendor.name(), engine, options, builder.plainHttp);
        methods = new OperationMethods(vendor.name());
        retrofit = new Retrofit.Builder()
                .baseUrl(baseUrl)
                .callFactory(transport::newCall)
                .addCallAdapterFactory(
                        new OperationCallAdapterFactory(vendor.name(), engine, methods, options, credentials.keySet()))
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

    /** For uploads that are written by hand beside the operations. */
    protected Uploader uploader() {
        return uploader;
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
    }

    /** Whether {@link #close} was called, so that every call fails. */
    public final boolean isClosed() {
        return engine.isClosed();
    }

    /** Vendor and server; no credential. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + "{" + retrofit.baseUrl() + ", " + vendor.version() + "}";
    }
}
