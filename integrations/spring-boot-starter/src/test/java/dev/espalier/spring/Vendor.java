package dev.espalier.spring;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A vendor's server, on this machine, that answers every request in the same way. */
final class Vendor implements AutoCloseable {
    private final HttpServer server;
    private final int status;
    private final List<String> versions = new CopyOnWriteArrayList<>();

    private Vendor(int status) throws IOException {
        this.status = status;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    static Vendor answering(int status) throws IOException {
        return new Vendor(status);
    }

    private void answer(HttpExchange exchange) throws IOException {
        versions.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Samsara-Version")));
        byte[] body = "{\"data\":{\"id\":\"a\"}}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int requests() {
        return versions.size();
    }

    /** Of the API, as each request asked for it. */
    List<String> versions() {
        return versions;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
