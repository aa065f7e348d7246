package dev.espalier.runtime.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens while a connection is given up, at moments that no server can bring about. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ConnectionWatchTest {
    private final ConnectionWatch watch = new ConnectionWatch();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger sent = new AtomicInteger();

    private final Connection connection = stub(Connection.class, method -> switch (method) {
        case "protocol" -> Protocol.HTTP_2;
        case "socket" ->
            new Socket() {
                @Override
                public void close() throws IOException {
                    closing.countDown();
                    await(closed);
                    super.close();
                }
            };
        default -> throw new UnsupportedOperationException(method);
    });

    /** OkHttp hands a connection out until its socket is closed, which with TLS takes a while. */
    @Test
    void nothingIsSentOnAConnectionThatIsBeingClosed() throws Exception {
        Exchange silent = exchange();
        watch.intercept(chain(silent));
        // Its response is lost; nothing is heard of the next request.
        Exchange lost = exchange();
        lost.sending(connection, true, System.nanoTime());
        CompletableFuture<Void> timedOut = CompletableFuture.runAsync(() -> watch.onTimeout(lost), this::onThread);
        await(closing);

        CompletableFuture<Void> next = CompletableFuture.runAsync(() -> intercept(chain(exchange())), this::onThread);
        closed.countDown();

        timedOut.join();
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(next::join)
                .withRootCauseInstanceOf(StaleConnectionException.class);
        assertThat(sent).hasValue(1);
    }

    private void onThread(Runnable action) {
        Thread thread = new Thread(action);
        thread.setDaemon(true);
        thread.start();
    }

    private static Exchange exchange() {
        return new Exchange(true, () -> true);
    }

    private void intercept(Interceptor.Chain chain) {
        try {
            watch.intercept(chain).close();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private Interceptor.Chain chain(Exchange exchange) {
        Request request = new Request.Builder()
                .url("http://127.0.0.1/")
                .tag(Exchange.class, exchange)
                .build();
        return stub(Interceptor.Chain.class, method -> switch (method) {
            case "request" -> request;
            case "connection" -> connection;
            case "proceed" -> {
                sent.incrementAndGet();
                yield new Response.Builder()
                        .request(request)
                        .protocol(Protocol.HTTP_2)
                        .code(200)
                        .message("")
                        .body(ResponseBody.create("", null))
                        .build();
            }
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private interface Answer {
        Object to(String method);
    }

    private static <T> T stub(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> answer.to(method.getName());
                }));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
