package dev.espalier.runtime.testing;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host that takes the bytes of one upload with {@code Content-Range}, and misbehaves on order. What arrives before it
 * is due, or differs from what was stored there before, is answered with 400. Thread-safe.
 */
public final class UploadHost implements AutoCloseable {
    /** Long, since it is looked for in texts. */
    public static final String SECRET = "signature-0123456789abcdef";

    private static final Pattern RANGE = Pattern.compile("bytes (?:(\\d+)-(\\d+)|\\*)/(\\d+|\\*)");

    private final ServerSocket listener;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Deque<Behaviour> ordered = new ArrayDeque<>();
    private final List<Received> requests = new ArrayList<>();
    private final UploadStore store;
    private volatile boolean complete;

    /** What the host does with one request. */
    public interface Behaviour {
        void serve(Exchange exchange) throws IOException;
    }

    /** A request that arrived. The names of its headers are in lower case. */
    public record Received(String method, String target, Map<String, String> headers) {
        /** Empty if there is none. */
        public String range() {
            return headers.getOrDefault("content-range", "");
        }
    }

    private UploadHost(ServerSocket listener, UploadStore store) {
        this.listener = listener;
        this.store = store;
    }

    /** A host that keeps what it gets. */
    public static UploadHost start() throws IOException {
        return start(new UploadStore.Keeping());
    }

    public static UploadHost start(UploadStore store) throws IOException {
        UploadHost host = new UploadHost(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), store);
        startThread(host::accept);
        return host;
    }

    private static void startThread(Runnable action) {
        Thread thread = new Thread(action, "upload-host");
        thread.setDaemon(true);
        thread.start();
    }

    /** Where to send to, signed as real ones are. */
    public String url() {
        return "http://127.0.0.1:" + listener.getLocalPort() + "/bucket/path-secret-0123456789?upload_id=" + SECRET
                + "&X-Signature=a%2Fb%2B" + SECRET;
    }

    /** What to do with the next requests, one after the other; later ones are served well. */
    public UploadHost order(Behaviour... behaviours) {
        synchronized (ordered) {
            ordered.addAll(List.of(behaviours));
        }
        return this;
    }

    /** What arrived, in order. */
    public List<Received> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** The {@code Content-Range} of what arrived, in order. */
    public List<String> ranges() {
        return requests().stream().map(Received::range).toList();
    }

    public boolean isComplete() {
        return complete;
    }

    /** Does what is right. */
    public static void well(Exchange exchange) throws IOException {
        exchange.receive(Long.MAX_VALUE);
        exchange.answer();
    }

    /** Takes some bytes of the part and resets the connection. */
    public static Behaviour breakAfter(long bytes) {
        return exchange -> {
            exchange.receive(bytes);
            exchange.reset();
        };
    }

    /** Takes the part and resets the connection instead of answering. */
    public static Behaviour loseAnswer() {
        return breakAfter(Long.MAX_VALUE);
    }

    /** Stores some bytes of the part, drops the others, and says so. */
    public static Behaviour storeOnly(long bytes) {
        return exchange -> {
            exchange.receive(bytes);
            exchange.drop();
            exchange.answer();
        };
    }

    /** Loses all that was stored, and says so. */
    public static void forget(Exchange exchange) throws IOException {
        exchange.drop();
        exchange.host.store.truncate(0);
        exchange.answer();
    }

    /** Stores nothing of the part and answers with a status. Headers are names and values in turn. */
    public static Behaviour status(int status, String... headers) {
        return exchange -> {
            exchange.drop();
            exchange.answer(status, "", headers);
        };
    }

    /** Stores the part and answers with a status that does not tell what is stored. */
    public static Behaviour storeAndAnswer(int status) {
        return exchange -> {
            exchange.receive(Long.MAX_VALUE);
            exchange.answer(status, "");
        };
    }

    /** Stores the part and says so, but does not take it for the last. */
    public static void unfinished(Exchange exchange) throws IOException {
        exchange.receive(Long.MAX_VALUE);
        exchange.host.complete = false;
        exchange.answerIncomplete();
    }

    /** Takes the part and never answers. */
    public static void silent(Exchange exchange) throws IOException {
        exchange.drop();
        exchange.awaitEnd();
    }

    /** Does something first. */
    public static Behaviour first(Runnable action, Behaviour then) {
        return exchange -> {
            action.run();
            then.serve(exchange);
        };
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                sockets.add(socket);
                if (listener.isClosed()) {
                    // The JDK may accept a last connection while it closes.
                    socket.close();
                } else {
                    startThread(() -> serve(socket));
                }
            } catch (IOException e) {
                // It is closed, or the client was gone at once.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            while (true) {
                Exchange exchange = new Exchange(this, socket, in, read(in));
                next().serve(exchange);
            }
        } catch (IOException e) {
            // Whoever called has hung up, or the host has.
        } finally {
            sockets.remove(socket);
        }
    }

    private Behaviour next() {
        synchronized (ordered) {
            Behaviour next = ordered.poll();
            return next == null ? UploadHost::well : next;
        }
    }

    private Received read(InputStream in) throws IOException {
        String[] start = line(in).split(" ");
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        Received request = new Received(start[0], start[1], headers);
        synchronized (requests) {
            requests.add(request);
        }
        return request;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** One request and its answer. */
    public static final class Exchange {
        private final UploadHost host;
        private final Socket socket;
        private final InputStream in;
        private long left;
        private long position;
        private final long total;
        private boolean refused;

        private Exchange(UploadHost host, Socket socket, InputStream in, Received request) {
            this.host = host;
            this.socket = socket;
            this.in = in;
            left = Long.parseLong(request.headers().getOrDefault("content-length", "0"));
            Matcher range = RANGE.matcher(request.range());
            if (!range.matches()) {
                throw new AssertionError("no Content-Range that is known: " + request.range());
            }
            boolean hasBytes = range.group(1) != null;
            position = hasBytes ? Long.parseLong(range.group(1)) : 0;
            total = range.group(3).equals("*") ? -1 : Long.parseLong(range.group(3));
            boolean fits = !hasBytes ? left == 0 : Long.parseLong(range.group(2)) - position + 1 == left;
            refused = !fits || position > host.store.size();
        }

        private void receive(long most) throws IOException {
            byte[] buffer = new byte[1 << 16];
            long wanted = Math.min(most, left);
            while (wanted > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, wanted));
                if (read < 0) {
                    throw new EOFException();
                }
                wanted -= read;
                left -= read;
                if (!refused) {
                    refused = !host.store.write(position, buffer, read);
                    position += read;
                }
            }
            host.complete = total >= 0 && host.store.size() == total;
        }

        private void drop() throws IOException {
            in.skipNBytes(left);
            left = 0;
        }

        private void answer() throws IOException {
            if (refused) {
                answer(400, "{\"message\": \"the part does not fit to what is stored\"}");
            } else if (host.complete) {
                answer(200, "");
            } else {
                answerIncomplete();
            }
        }

        private void answerIncomplete() throws IOException {
            long size = host.store.size();
            if (size == 0) {
                answer(308, "");
            } else {
                answer(308, "", "Range", "bytes=0-" + (size - 1));
            }
        }

        /** Headers are names and values in turn. */
        public void answer(int status, String body, String... headers) throws IOException {
            drop();
            StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " x\r\nContent-Length: " + body.length());
            for (int i = 0; i < headers.length; i += 2) {
                text.append("\r\n").append(headers[i]).append(": ").append(headers[i + 1]);
            }
            text.append("\r\n\r\n").append(body);
            socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        }

        private void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
            throw new EOFException();
        }

        private void awaitEnd() throws IOException {
            if (in.read() >= 0) {
                throw new AssertionError("the client sent more on a connection that was not answered");
            }
            throw new EOFException();
        }
    }
}
