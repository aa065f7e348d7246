package dev.espalier.runtime.internal.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/**
 * Stands next to the wire. It knows which connections have served before and when each of them was last heard, so that
 * a request is not written to a connection that the server has closed, and that a connection that answers nothing does
 * not serve on.
 */
final class ConnectionWatch implements Interceptor {
    /** Looking whether an idle connection is still open costs a millisecond or two, little beside this wait. */
    private static final long IDLE_NANOS = 1_000_000_000L;

    private static final int LONGEST_LOOK_MILLIS = 64;
    /** From JDK 21 on, a read whose thread is kept waiting for as long as its timeout ends without having looked. */
    private static final int LOOKS = Runtime.version().feature() < 21 ? 1 : 2;

    private final Map<Connection, LastByte> heard = Collections.synchronizedMap(new WeakHashMap<>());

    private static final class LastByte {
        private volatile long at = System.nanoTime();
        private boolean closed;

        void now() {
            at = System.nanoTime();
        }

        /**
         * Whoever asks {@link #isClosed} meanwhile waits: OkHttp would hand the connection out again until it is done.
         */
        synchronized void close(Connection connection) {
            closed = true;
            ConnectionWatch.close(connection);
        }

        /** Whether the connection was closed here. */
        synchronized boolean isClosed() {
            return closed;
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Exchange exchange = request.tag(Exchange.class);
        Connection connection = chain.connection();
        if (exchange == null || connection == null) {
            return chain.proceed(request);
        }
        if (!exchange.isWanted()) {
            throw new IOException("the call had ended before it was sent");
        }
        LastByte before = heard.get(connection);
        boolean multiplexed = connection.protocol() == Protocol.HTTP_2;
        if (before != null && before.isClosed()) {
            throw new StaleConnectionException();
        }
        if (before != null && !multiplexed && isStale(exchange, before, connection.socket())) {
            before.close(connection);
            throw new StaleConnectionException();
        }
        LastByte last = before != null ? before : heard.computeIfAbsent(connection, key -> new LastByte());
        exchange.sending(connection, before != null, System.nanoTime());
        Response response = withoutSilentRepeat(chain.proceed(request));
        exchange.answered();
        last.now();
        return multiplexed ? listening(response, last) : response;
    }

    /**
     * Ends the connection of a timed out exchange if nothing was heard on it since the request was sent, whoever else
     * used it: it may have been dropped on the way, without a word to either side.
     */
    void onTimeout(Exchange exchange) {
        Connection connection = exchange.connection();
        LastByte last = connection == null ? null : heard.get(connection);
        if (last != null && !exchange.isAnswered() && last.at - exchange.sentAt() < 0) {
            last.close(connection);
        }
    }

    private static boolean isStale(Exchange exchange, LastByte last, Socket socket) {
        boolean worthLooking = !exchange.isIdempotent() || System.nanoTime() - last.at > IDLE_NANOS;
        return worthLooking && !isSilent(socket);
    }

    /**
     * Between exchanges a connection is silent; its end, or bytes that nobody asked for, mean that it is of no use.
     * Looks are longer where the machine is busy.
     */
    private static boolean isSilent(Socket socket) {
        int looks = 0;
        int millis = 1;
        while (looks < LOOKS && millis <= LONGEST_LOOK_MILLIS) {
            long start = System.nanoTime();
            if (!isSilentFor(socket, millis)) {
                return false;
            }
            if (System.nanoTime() - start < 2_000_000L * millis) {
                looks++;
            } else {
                millis *= 2;
            }
        }
        return true;
    }

    private static boolean isSilentFor(Socket socket, int millis) {
        try {
            int timeout = socket.getSoTimeout();
            socket.setSoTimeout(millis);
            try {
                socket.getInputStream().read();
                return false;
            } catch (SocketTimeoutException e) {
                return true;
            } finally {
                socket.setSoTimeout(timeout);
            }
        } catch (IOException e) {
            return false;
        }
    }

    /** At once: without the linger, TLS would wait to say goodbye behind a write that never ends. */
    private static void close(Connection connection) {
        Socket socket = connection.socket();
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It is closed already.
        }
        try {
            socket.close();
        } catch (IOException e) {
            // It is given up either way.
        }
    }

    /**
     * Whatever its settings, OkHttp sends a request again, even a POST, after a 503 with {@code Retry-After: 0}.
     * Written as {@code 0.0} the header means the same to us and nothing to OkHttp.
     */
    private static Response withoutSilentRepeat(Response response) {
        String wait = response.header("Retry-After");
        return response.code() == 503 && wait != null && wait.matches("0+")
                ? response.newBuilder().header("Retry-After", "0.0").build()
                : response;
    }

    /** A long body keeps its connection alive, though no other exchange on it gets an answer meanwhile. */
    private static Response listening(Response response, LastByte last) {
        ResponseBody body = response.body();
        Source source = new ForwardingSource(body.source()) {
            @Override
            public long read(Buffer sink, long byteCount) throws IOException {
                long read = super.read(sink, byteCount);
                last.now();
                return read;
            }
        };
        return response.newBuilder()
                .body(ResponseBody.create(Okio.buffer(source), body.contentType(), body.contentLength()))
                .build();
    }
}
