package dev.espalier.examples.consumers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** As much of Mux as the {@link Walk} needs, on loopback and with nothing but the JDK. */
final class StubVendor implements AutoCloseable {
    private static final String STREAMS = "/video/v1/live-streams";
    private static final String STREAM = "{\"id\": \"harbour\", \"status\": \"idle\", \"stream_key\": \"secret-key\"}";

    private final HttpServer server;
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger created = new AtomicInteger();

    StubVendor() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(STREAMS, this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many live streams were created. */
    int created() {
        return created.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath().substring(STREAMS.length());
        if (exchange.getRequestMethod().equals("POST")) {
            created.incrementAndGet();
            send(exchange, 201, "{\"data\": " + STREAM + "}");
        } else if (path.isEmpty()) {
            send(exchange, 200, "{\"data\": [" + items(exchange.getRequestURI().getQuery()) + "]}");
        } else if (path.equals("/busy") && busy.incrementAndGet() < 3) {
            exchange.getResponseHeaders().set("Retry-After", "0");
            send(exchange, 503, "");
        } else if (path.equals("/missing")) {
            send(exchange, 404, "{\"error\": {\"type\": \"not_found\", \"messages\": [\"no such stream\"]}}");
        } else {
            send(exchange, 200, "{\"data\": " + STREAM + "}");
        }
    }

    /** Two on the first page, one on the second. */
    private static String items(String query) {
        if (query == null || query.contains("page=1")) {
            return STREAM + "," + STREAM;
        }
        return query.contains("page=2") ? STREAM : "";
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
