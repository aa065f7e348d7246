package dev.espalier.runtime.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.ApiResponse;
import dev.espalier.runtime.CallListener;
import dev.espalier.runtime.TestApi;
import dev.espalier.runtime.TestClient;
import dev.espalier.runtime.Thing;
import dev.espalier.runtime.error.TransportException;
import dev.espalier.runtime.internal.auth.Credentials;
import dev.espalier.runtime.internal.http.StaleConnectionException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A server ends HTTP/1.1 connections that it has not been asked on for a while. That is no failure, and no call may
 * fail of it: the client knows it before it sends anything, if it looks.
 */
class StaleConnectionFaultTest extends FaultTest {
    private static final int PARALLEL = 20;

    enum End {
        FIN,
        RST;

        void of(SilentPipe pipe) throws InterruptedException {
            if (this == FIN) {
                pipe.endConnections();
            } else {
                pipe.resetConnections();
            }
        }
    }

    record Case(Mode mode, boolean tls, End end) {
        @Override
        public String toString() {
            return mode + (tls ? " over TLS, " : ", ") + end;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(Mode.values())
                .flatMap(mode -> Stream.of(
                        new Case(mode, false, End.FIN),
                        new Case(mode, false, End.RST),
                        new Case(mode, true, End.FIN),
                        new Case(mode, true, End.RST)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyPostSucceedsAndIsSentOnce(Case given) throws Exception {
        prepare(given);
        answer(request -> thing());
        SilentPipe pipe = pipe();
        TestApi things = things(builder(given, pipe));

        for (int i = 1; i <= 12; i++) {
            given.mode().run(things.create(NEW));

            assertThat(requests()).isEqualTo(i);
            given.end().of(pipe);
        }
        assertThat(pipe.accepted()).isEqualTo(12);
    }

    /** One of them over TLS is enough: it takes many handshakes. */
    static Stream<Case> casesOfMany() {
        return cases().filter(given -> !given.tls() || given.end() == End.FIN);
    }

    /** Each of them would be found stale one by one, at the cost of an attempt. */
    @ParameterizedTest
    @MethodSource("casesOfMany")
    void manyStaleConnectionsCostOneAttemptAtMost(Case given) throws Exception {
        prepare(given);
        SilentPipe pipe = pipe();
        TestApi things = things(builder(given, pipe));
        makeIdleConnections(given.mode(), things, pipe);

        given.end().of(pipe);

        for (int i = 0; i < 6; i++) {
            assertThat(given.mode().run(things.get("a")).attempts()).isLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("casesOfMany")
    void postsSucceedInSpiteOfManyStaleConnections(Case given) throws Exception {
        prepare(given);
        SilentPipe pipe = pipe();
        TestApi things = things(builder(given, pipe));
        makeIdleConnections(given.mode(), things, pipe);
        int before = requests();

        given.end().of(pipe);

        for (int i = 1; i <= 6; i++) {
            given.mode().run(things.create(NEW));
            assertThat(requests()).isEqualTo(before + i);
        }
    }

    static Stream<Case> restarts() {
        return cases().filter(given -> given.end() == End.FIN);
    }

    @ParameterizedTest
    @MethodSource("restarts")
    void callsSucceedAfterTheServerRestarted(Case given) throws Exception {
        prepare(given);
        SilentPipe pipe = pipe();
        TestApi things = things(builder(given, pipe));
        makeIdleConnections(given.mode(), things, pipe);

        server.close();
        pipe.awaitServerGone();
        MockWebServer restarted = restarted(given);
        pipe.leadTo(restarted.getPort());

        given.mode().run(things.create(NEW));
        assertThat(given.mode().run(things.get("a")).attempts()).isLessThanOrEqualTo(2);
        assertThat(restarted.getRequestCount()).isEqualTo(2);
    }

    /** What was found stale took no request, and nothing else is there to take it. */
    @ParameterizedTest
    @MethodSource("cases")
    void nothingIsSentToAServerThatIsGone(Case given) throws Exception {
        prepare(given);
        answer(request -> thing());
        SilentPipe pipe = pipe();
        TestApi things = things(builder(given, pipe));
        given.mode().run(things.create(NEW));

        pipe.stopAccepting();
        given.end().of(pipe);

        assertThat(given.mode().failure(things.create(NEW)))
                .asInstanceOf(InstanceOfAssertFactories.type(TransportException.class))
                .satisfies(e -> assertThat(e.requestSent()).isFalse());
        assertThat(requests()).isEqualTo(1);
    }

    /** The first request is refused, and the one with a renewed credential meets a connection that has been closed. */
    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"SYNC_ON_USERS_CLIENT", "ASYNC_ON_USERS_CLIENT"})
    void anAttemptThatIsMadeAnewIsToldOnceAndItsRequestsCount(Mode mode) {
        AtomicInteger requests = new AtomicInteger();
        OkHttpClient users = http.newBuilder()
                .addNetworkInterceptor(chain -> {
                    if (requests.incrementAndGet() == 2) {
                        throw new StaleConnectionException();
                    }
                    return chain.proceed(chain.request());
                })
                .build();
        AtomicInteger renewals = new AtomicInteger();
        Queue<Integer> told = new ConcurrentLinkedQueue<>();
        TestClient.Builder builder = builder(mode, server.url("/").toString(), users)
                .credentials(Credentials.rotatingBearer(() -> "token-" + renewals.incrementAndGet()))
                .executor(Runnable::run)
                .listener(new CallListener() {
                    @Override
                    public void sent(CallInfo call, int attempt) {
                        told.add(attempt);
                    }
                });
        answer(request -> requests.get() == 1 ? response(401, "").build() : thing());

        assertThat(mode.run(things(builder).create(NEW)).attempts()).isEqualTo(2);
        assertThat(told).containsExactly(1);
        assertThat(requests()).isEqualTo(2);
    }

    private void prepare(Case given) {
        if (given.tls()) {
            useTls();
        }
        server.setProtocols(List.of(Protocol.HTTP_1_1));
    }

    private TestClient.Builder builder(Case given, SilentPipe pipe) {
        return builder(
                given.mode(),
                urlThrough(pipe),
                http.newBuilder()
                        .connectionPool(closingPool(new ConnectionPool(2 * PARALLEL, 5, TimeUnit.MINUTES)))
                        .build());
    }

    private ConnectionPool closingPool(ConnectionPool pool) {
        AutoCloseable end = pool::evictAll;
        closing(end);
        return pool;
    }

    /** Every request waits until all have arrived, so each has a connection of its own. */
    private void makeIdleConnections(Mode mode, TestApi things, SilentPipe pipe) {
        CountDownLatch together = new CountDownLatch(PARALLEL);
        answer(request -> {
            together.countDown();
            return together.await(60, TimeUnit.SECONDS)
                    ? thing()
                    : response(400, "").build();
        });
        List<CompletableFuture<ApiResponse<Thing>>> calls = new ArrayList<>();
        for (int i = 0; i < PARALLEL; i++) {
            calls.add(mode.start(things.get("a")));
        }
        calls.forEach(CompletableFuture::join);
        assertThat(pipe.accepted()).isGreaterThanOrEqualTo(PARALLEL);
    }

    private MockWebServer restarted(Case given) throws IOException {
        MockWebServer restarted = closing(new MockWebServer());
        restarted.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return thing();
            }
        });
        if (given.tls()) {
            restarted.useHttps(Certificates.SERVER.sslSocketFactory());
        }
        restarted.setProtocols(List.of(Protocol.HTTP_1_1));
        restarted.start();
        return restarted;
    }
}
