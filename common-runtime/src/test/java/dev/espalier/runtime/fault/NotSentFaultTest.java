package dev.espalier.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.TestApi;
import dev.espalier.runtime.TestClient;
import dev.espalier.runtime.error.TransportException;
import dev.espalier.runtime.fault.RefusingServer.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Where nothing of a request reached the server, even a POST can be repeated, and callers are told that it took no
 * effect.
 */
class NotSentFaultTest extends FaultTest {
    private RefusingServer refusing;

    /** The code of HTTP/2 for a stream that was refused before anything was done with it. */
    private static final int REFUSED_STREAM = 7;

    @ParameterizedTest
    @EnumSource
    void aRefusedConnection(Mode mode) throws IOException {
        TestApi things = things(builder(mode, "http://127.0.0.1:" + portWithoutServer()));

        assertNotSent(mode.failure(things.create(NEW)), 3);
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNC_ON_USERS_CLIENT", "ASYNC_ON_USERS_CLIENT"})
    void anUnknownHost(Mode mode) {
        TestApi things = things(resolving(mode, Integer.MAX_VALUE));

        assertNotSent(mode.failure(things.create(NEW)), 3);
        assertThat(requests()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNC_ON_USERS_CLIENT", "ASYNC_ON_USERS_CLIENT"})
    void aPostIsRepeatedWhenTheHostIsFound(Mode mode) {
        respond(201, THING);
        TestApi things = things(resolving(mode, 1));

        assertThat(mode.run(things.create(NEW)).attempts()).isEqualTo(2);
        assertThat(requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void anUntrustedCertificate(Mode mode) {
        useTls(Certificates.untrusted());

        assertNotSent(mode.failure(things(mode).create(NEW)), 1);
    }

    @ParameterizedTest
    @EnumSource
    void aCertificateOfAnotherHost(Mode mode) {
        useTls(Certificates.issuedTo("other.example"));

        assertNotSent(mode.failure(things(mode).create(NEW)), 1);
    }

    @ParameterizedTest
    @CsvSource({
        "SYNC, 403", "SYNC, 407", "SYNC, 502",
        "ASYNC, 403", "ASYNC, 407", "ASYNC, 502",
        "SYNC_ON_USERS_CLIENT, 403", "SYNC_ON_USERS_CLIENT, 407", "SYNC_ON_USERS_CLIENT, 502",
        "ASYNC_ON_USERS_CLIENT, 403", "ASYNC_ON_USERS_CLIENT, 407", "ASYNC_ON_USERS_CLIENT, 502"
    })
    void aProxyThatRefuses(Mode mode, int status) throws IOException {
        MockWebServer proxy = refusingProxy(status);

        TransportException failure =
                assertNotSent(mode.failure(things(behind(proxy, mode)).create(NEW)));

        assertThat(failure).hasMessageContaining(status == 407 ? "proxy" : String.valueOf(status));
        assertThat(requests()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aRefusedStream(Mode mode) throws IOException {
        assertNotSent(mode.failure(refusing(mode, Refusal.REFUSED_STREAM, 3).create(NEW)), 3);
    }

    @ParameterizedTest
    @EnumSource
    void aPostIsRepeatedAfterARefusedStream(Mode mode) throws IOException {
        TestApi things = refusing(mode, Refusal.REFUSED_STREAM, 1);

        assertThat(mode.run(things.create(NEW)).attempts()).isEqualTo(2);
        assertThat(refusing.accepted()).isEqualTo(1);
    }

    private TestApi refusing(Mode mode, Refusal refusal, int refusals) throws IOException {
        refusing = closing(RefusingServer.refusing(refusal, refusals, THING));
        return things(builder(mode, "https://127.0.0.1:" + refusing.port()));
    }

    /** The server is about to go: it takes no stream beyond the one that it names. */
    @ParameterizedTest
    @EnumSource
    void aPostIsRepeatedOnANewConnectionAfterAGoAway(Mode mode) throws IOException {
        TestApi things = refusing(mode, Refusal.GO_AWAY, 1);

        assertThat(mode.run(things.create(NEW)).attempts()).isEqualTo(2);
        assertThat(refusing.accepted()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void aGoAwayEachTime(Mode mode) throws IOException {
        TestApi things = refusing(mode, Refusal.GO_AWAY, Integer.MAX_VALUE);

        assertNotSent(mode.failure(things.create(NEW)), 3);
        assertThat(refusing.accepted()).isEqualTo(3);
    }

    /** 421: this connection is not the one for this host. 425: not before the handshake is over. */
    @ParameterizedTest
    @CsvSource({
        "SYNC, 421", "SYNC, 425",
        "ASYNC, 421", "ASYNC, 425",
        "SYNC_ON_USERS_CLIENT, 421", "SYNC_ON_USERS_CLIENT, 425",
        "ASYNC_ON_USERS_CLIENT, 421", "ASYNC_ON_USERS_CLIENT, 425"
    })
    void aPostIsRepeatedAfterAStatusThatSaysNothingWasDone(Mode mode, int status) {
        respond(status);
        respond(201, THING);

        assertThat(mode.run(things(mode).create(NEW)).attempts()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void aRequestThatWasSentIsNotSaidToBeUnsent(Mode mode) {
        resetConnection();

        assertThat(mode.failure(things(mode).create(NEW)))
                .asInstanceOf(InstanceOfAssertFactories.type(TransportException.class))
                .satisfies(e -> assertThat(e.requestSent()).isTrue());
    }

    private static TransportException assertNotSent(Throwable failure, int attempts) {
        TransportException exception = assertNotSent(failure);
        assertThat(exception.attempts()).isEqualTo(attempts);
        return exception;
    }

    private static TransportException assertNotSent(Throwable failure) {
        assertThat(failure)
                .asInstanceOf(InstanceOfAssertFactories.type(TransportException.class))
                .satisfies(e -> assertThat(e.requestSent()).isFalse());
        assertThat(failure).hasMessageNotContaining("not known");
        return (TransportException) failure;
    }

    private TestClient.Builder resolving(Mode mode, int failures) {
        AtomicInteger lookups = new AtomicInteger();
        OkHttpClient users = http.newBuilder()
                .dns(host -> {
                    if (lookups.incrementAndGet() <= failures) {
                        throw new UnknownHostException(host);
                    }
                    return Dns.SYSTEM.lookup(host);
                })
                .build();
        return builder(mode, server.url("/").toString(), users);
    }

    private static int portWithoutServer() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private MockWebServer refusingProxy(int status) throws IOException {
        MockResponse refusal = response(status, "")
                .inTunnel()
                .addHeader("Proxy-Authenticate", "Basic realm=\"proxy\"")
                .build();
        MockWebServer proxy = closing(new MockWebServer());
        proxy.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return refusal;
            }

            @Override
            public MockResponse peek() {
                return refusal;
            }
        });
        proxy.start();
        return proxy;
    }

    private TestClient.Builder behind(MockWebServer server, Mode mode) {
        Proxy proxy = new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", server.getPort()));
        TestClient.Builder builder = builder(
                mode, "https://api.acme.example", http.newBuilder().proxy(proxy).build());
        return mode.isOwned() ? builder.proxy(proxy) : builder;
    }
}
