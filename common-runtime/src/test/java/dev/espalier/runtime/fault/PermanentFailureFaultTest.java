package dev.espalier.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.TestApi;
import dev.espalier.runtime.TestClient;
import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.error.EspalierException;
import dev.espalier.runtime.error.TransportException;
import dev.espalier.runtime.internal.auth.Credentials;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What would fail in the same way again is not tried again, not even for a GET. */
class PermanentFailureFaultTest extends FaultTest {
    @ParameterizedTest
    @EnumSource
    void anUntrustedCertificateIsNotTriedAgain(Mode mode) throws IOException {
        useTls(Certificates.untrusted());
        SilentPipe pipe = pipe();

        assertOneAttempt(mode.failure(
                things(builder(mode, "https://localhost:" + pipe.port())).get("a")));
        assertThat(pipe.accepted()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aCertificateOfAnotherHostIsNotTriedAgain(Mode mode) throws IOException {
        useTls(Certificates.issuedTo("other.example"));
        SilentPipe pipe = pipe();

        assertOneAttempt(mode.failure(
                things(builder(mode, "https://localhost:" + pipe.port())).get("a")));
        assertThat(pipe.accepted()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aProxyThatAsksForAPasswordIsNotAskedAgain(Mode mode) {
        Tunnel tunnel = new Tunnel("nobody has this password");
        server.setDispatcher(tunnel);

        assertOneAttempt(mode.failure(things(behind(mode, null)).get("a")));
        assertThat(tunnel.asked).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNC", "ASYNC"})
    void aProxyThatRefusesThePasswordIsNotAskedAgain(Mode mode) {
        Tunnel tunnel = new Tunnel("nobody has this password");
        server.setDispatcher(tunnel);

        assertOneAttempt(mode.failure(things(behind(mode, "hunter2")).get("a")));
        // Once without the password, where the client waits until it is asked for it, and once with it.
        assertThat(tunnel.asked.get()).isBetween(1, 2);
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNC", "ASYNC"})
    void aProxyThatAcceptsThePasswordLeadsToTheServer(Mode mode) {
        useTls(Certificates.issuedTo("api.acme.example"));
        server.setDispatcher(new Tunnel(okhttp3.Credentials.basic("user", "hunter2")));

        assertThat(mode.run(things(behind(mode, "hunter2")).get("a")).body()).isEqualTo(NEW);
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNC", "ASYNC"})
    void aKeyStoreSaysWhomToTrust(Mode mode) throws GeneralSecurityException, IOException {
        useTls();
        respond(200, THING);
        TestClient.Builder builder = TestClient.builder()
                .baseUrl(server.url("/").toString())
                .sleeper(sleeper)
                .trustStore(Certificates.trustStore());

        assertThat(mode.run(things(builder).get("a")).body()).isEqualTo(NEW);
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNC_ON_USERS_CLIENT", "ASYNC_ON_USERS_CLIENT"})
    void anUncheckedExceptionOfAnInterceptorIsWhatTheCallFailsWith(Mode mode) throws InterruptedException {
        assertThrownOnce(mode, false);
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNC_ON_USERS_CLIENT", "ASYNC_ON_USERS_CLIENT"})
    void anUncheckedExceptionOfANetworkInterceptorIsWhatTheCallFailsWith(Mode mode) throws InterruptedException {
        assertThrownOnce(mode, true);
    }

    private void assertThrownOnce(Mode mode, boolean network) throws InterruptedException {
        respond(200, THING);
        IllegalStateException failure = new IllegalStateException("the user's code");
        AtomicInteger attempts = new AtomicInteger();
        Interceptor interceptor = chain -> {
            attempts.incrementAndGet();
            throw failure;
        };
        OkHttpClient.Builder users = http.newBuilder();
        if (network) {
            users.addNetworkInterceptor(interceptor);
        } else {
            users.addInterceptor(interceptor);
        }
        Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
            if (Stream.iterate(e, Objects::nonNull, Throwable::getCause).anyMatch(failure::equals)) {
                uncaught.add(e);
            }
        });
        try {
            TestApi things = things(builder(mode, server.url("/").toString(), users.build()));

            assertThat(mode.failure(things.get("a"))).isSameAs(failure);

            // A thread that dies of it does so after the future was completed.
            Thread.sleep(200);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertThat(attempts).hasValue(1);
        assertThat(uncaught).isEmpty();
    }

    /** It may have a network of its own to fail in, so this failure need not stay. */
    @ParameterizedTest
    @EnumSource
    void aTokenSupplierThatFailsIsAskedAgain(Mode mode) {
        respond(200, THING);
        AtomicInteger asked = new AtomicInteger();
        TestApi things = things(builder(mode).credentials(Credentials.rotatingBearer(() -> {
            if (asked.getAndIncrement() == 0) {
                throw new IllegalStateException("the vault is sealed");
            }
            return "token";
        })));

        assertThat(mode.run(things.get("a")).attempts()).isEqualTo(2);
        assertThat(requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aTokenSupplierThatGivesNothing(Mode mode) {
        assertSupplierIsAskedOnce(mode, nothing());
    }

    @ParameterizedTest
    @EnumSource
    void aTokenSupplierThatGivesAMalformedToken(Mode mode) {
        assertSupplierIsAskedOnce(mode, () -> "hunter2\n");
    }

    private void assertSupplierIsAskedOnce(Mode mode, Supplier<String> supplier) {
        AtomicInteger asked = new AtomicInteger();
        TestApi things = things(builder(mode).credentials(Credentials.rotatingBearer(() -> {
            asked.incrementAndGet();
            return supplier.get();
        })));

        Throwable failure = mode.failure(things.get("a"));

        assertThat(failure)
                .isInstanceOf(EspalierException.class)
                .hasMessageContaining("token supplier")
                .hasMessageNotContaining("hunter2");
        assertThat(asked).hasValue(1);
        assertThat(requests()).isZero();
    }

    /** The request with the renewed token is a request as any other. */
    @ParameterizedTest
    @EnumSource
    void theRequestWithARenewedTokenCounts(Mode mode) {
        respond(401);
        respond(200, THING);

        assertThat(mode.run(things(renewing(mode)).create(NEW)).attempts()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void theRequestWithARenewedTokenCountsInAFailure(Mode mode) {
        respond(401);
        respond(401);

        assertThat(mode.failure(things(renewing(mode)).create(NEW)))
                .asInstanceOf(InstanceOfAssertFactories.type(ApiException.class))
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(2));
        assertThat(requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void everyRequestCountsAmongRenewalsAndRepetitions(Mode mode) {
        respond(503);
        respond(401);
        respond(404);

        assertThat(mode.failure(things(renewing(mode)).get("a")))
                .asInstanceOf(InstanceOfAssertFactories.type(ApiException.class))
                .satisfies(e -> assertThat(e.status()).isEqualTo(404))
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(3));
    }

    @Test
    void aTokenThatWasRefusedIsNotSentTwice() {
        respond(401);

        assertThat(Mode.SYNC.failure(things(builder(Mode.SYNC).credentials(Credentials.rotatingBearer(() -> "same")))
                        .get("a")))
                .asInstanceOf(InstanceOfAssertFactories.type(ApiException.class))
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(1));
        assertThat(requests()).isEqualTo(1);
    }

    /** A supplier that has another token at each time. */
    private TestClient.Builder renewing(Mode mode) {
        AtomicInteger token = new AtomicInteger();
        return builder(mode).credentials(Credentials.rotatingBearer(() -> "token-" + token.incrementAndGet()));
    }

    /** Callers without null checks give it all the same. */
    @SuppressWarnings("NullAway")
    private static Supplier<String> nothing() {
        return () -> null;
    }

    private static void assertOneAttempt(Throwable failure) {
        assertThat(failure)
                .asInstanceOf(InstanceOfAssertFactories.type(TransportException.class))
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(1))
                .satisfies(e -> assertThat(e.requestSent()).isFalse());
    }

    /** A client that reaches its server through {@link #server} only. */
    private TestClient.Builder behind(Mode mode, String password) {
        Proxy proxy = new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", server.getPort()));
        TestClient.Builder builder = builder(
                mode, "https://api.acme.example", http.newBuilder().proxy(proxy).build());
        if (!mode.isOwned()) {
            return builder;
        }
        return password == null ? builder.proxy(proxy) : builder.proxy(proxy, "user", password);
    }

    /** A proxy that asks for a password and, once it was told, is the server itself. */
    private static final class Tunnel extends Dispatcher {
        private final String password;
        private final AtomicBoolean open = new AtomicBoolean();
        final AtomicInteger asked = new AtomicInteger();

        Tunnel(String password) {
            this.password = password;
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            if (!request.getMethod().equals("CONNECT")) {
                return thing();
            }
            asked.incrementAndGet();
            if (password.equals(request.getHeaders().get("Proxy-Authorization"))) {
                open.set(true);
                return response(200, "").clearHeaders().inTunnel().build();
            }
            return response(407, "")
                    .inTunnel()
                    .addHeader("Proxy-Authenticate", "Basic realm=\"proxy\"")
                    .build();
        }

        @Override
        public MockResponse peek() {
            return open.get() ? super.peek() : response(407, "").inTunnel().build();
        }
    }
}
