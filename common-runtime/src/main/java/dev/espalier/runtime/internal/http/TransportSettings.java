package dev.espalier.runtime.internal.http;

import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * What the user of a client decides about its transport.
 *
 * @param httpClient a client whose connections and threads are used; {@code null} to make new ones
 * @param maxConcurrentRequests how many requests may be under way at once
 * @param proxy {@code null} for the one that the JDK or the handed-in client chooses
 * @param proxyAuthenticator answers the proxy's question who calls
 * @param tls {@code null} for what the JDK or the handed-in client trusts
 */
public record TransportSettings(
        @Nullable OkHttpClient httpClient,
        int maxConcurrentRequests,
        @Nullable Proxy proxy,
        @Nullable Authenticator proxyAuthenticator,
        @Nullable Tls tls) {
    private static final String PROXY_AUTHORIZATION = "Proxy-Authorization";

    /** Whom the client trusts, and how it shows who it is itself. */
    public record Tls(SSLContext context, X509TrustManager trustManager) {
        /**
         * Trusts the certificates in {@code trustStore}, and those they have signed, and no others.
         *
         * @throws IllegalArgumentException if they cannot be used
         */
        public static Tls trusting(KeyStore trustStore) {
            try {
                TrustManagerFactory factory =
                        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
                factory.init(trustStore);
                TrustManager[] managers = factory.getTrustManagers();
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(null, managers, null);
                return new Tls(context, (X509TrustManager) managers[0]);
            } catch (GeneralSecurityException e) {
                throw new IllegalArgumentException(
                        "The trust store cannot be used: " + e.getMessage() + ". Load it before it is passed.", e);
            }
        }
    }

    /** Shows the credentials once; a proxy that refuses them refuses them again. */
    public static Authenticator proxyAuthenticator(String user, String password) {
        String credential = Credentials.basic(user, password, StandardCharsets.UTF_8);
        return (route, response) -> response.request().header(PROXY_AUTHORIZATION) != null
                ? null
                : response.request()
                        .newBuilder()
                        .header(PROXY_AUTHORIZATION, credential)
                        .build();
    }

    void applyTo(OkHttpClient.Builder http) {
        if (proxy != null) {
            http.proxy(proxy);
        }
        if (proxyAuthenticator != null) {
            http.proxyAuthenticator(proxyAuthenticator);
        }
        if (tls != null) {
            http.sslSocketFactory(tls.context().getSocketFactory(), tls.trustManager());
        }
    }
}
