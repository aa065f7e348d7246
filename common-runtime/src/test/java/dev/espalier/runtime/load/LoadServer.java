package dev.espalier.runtime.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server on this machine that costs little beside what it measures: HTTP/1.1, a thread for each connection, and as
 * much of the protocol as the tests need. It breaks connections when it is told to.
 */
final class LoadServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Handler handler;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();

    /** Decides what becomes of requests. Called by many threads at once. */
    interface Handler {
        /** Whether to break off the connection instead of reading the request that has begun to arrive. */
        default boolean isRefusedUnread() {
            return false;
        }

        /** @throws InterruptedException never, but for handlers that wait */
        Answer answer(Request request) throws InterruptedException;
    }

    record Request(String method, String path, String body) {}

    /** What becomes of the connection after an answer. */
    enum Then {
        KEEP,
        /** In order, without a word in the answer. */
        CLOSE,
        /** Broken off. */
        RESET
    }

    /** @param bytes as they are sent */
    record Answer(byte[] bytes, Then then) {
        static Answer of(int status, String body, String... headers) {
            return new Answer(bytes(status, body.length(), body, headers), Then.KEEP);
        }

        /** One whose body ends in the middle. */
        static Answer truncated(int status, String body) {
            return new Answer(bytes(status, body.length(), body.substring(0, body.length() / 2)), Then.CLOSE);
        }

        /** None. */
        static Answer reset() {
            return new Answer(new byte[0], Then.RESET);
        }

        /** This one, and what becomes of the connection then. */
        Answer then(Then then) {
            return new Answer(bytes, then);
        }

        private static byte[] bytes(int status, int length, String body, String... headers) {
            StringBuilder text = new StringBuilder("HTTP/1.1 ").append(status).append(" Status\r\n");
            for (String header : headers) {
                text.append(header).append("\r\n");
            }
            if (status != 204) {
                text.append("Content-Type: application/json\r\nContent-Length: ")
                        .append(length)
                        .append("\r\n");
            }
            return text.append("\r\n").append(body).toString().getBytes(StandardCharsets.US_ASCII);
        }
    }

    private LoadServer(ServerSocket listener, Handler handler) {
        this.listener = listener;
        this.handler = handler;
    }

    static LoadServer start(Handler handler) throws IOException {
        LoadServer server = new LoadServer(new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress()), handler);
        startThread(server::accept);
        return server;
    }

    String url() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /** How many connections are open. */
    int connections() {
        return connections.size();
    }

    /** How many connections clients have made. */
    int accepted() {
        return accepted.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = listener.accept();
                accepted.incrementAndGet();
                connections.add(connection);
                startThread(() -> serve(connection));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private static void startThread(Runnable task) {
        Thread thread = new Thread(task, "load-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            Then then = Then.KEEP;
            while (then == Then.KEEP) {
                then = serveOne(in, out);
            }
            if (then == Then.RESET) {
                connection.setSoLinger(true, 0);
            }
        } catch (IOException e) {
            // The client gave up.
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts these threads", e);
        } finally {
            connections.remove(connection);
        }
    }

    private Then serveOne(InputStream in, OutputStream out) throws IOException, InterruptedException {
        in.mark(1);
        if (in.read() == -1) {
            return Then.CLOSE;
        }
        in.reset();
        if (handler.isRefusedUnread()) {
            return Then.RESET;
        }
        Answer answer = handler.answer(read(in));
        out.write(answer.bytes());
        return answer.then();
    }

    private static Request read(InputStream in) throws IOException {
        String[] start = line(in).split(" ");
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        return new Request(start[0], start[1], new String(body, StandardCharsets.US_ASCII));
    }

    /** Empty at the end of the head. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next == -1) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
