package dev.espalier.examples.feeds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A vendor whose feeds grow as the test says. */
final class FeedVendor implements AutoCloseable {
    static {
        // Else an answer's body waits some 40 ms until its headers are acknowledged. Read when the first server is
        // made.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final Pattern AFTER = Pattern.compile("(?:^|&)after=(\\d+)");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<ToldFeed.Kind, Integer> asked = new ConcurrentHashMap<>();
    private volatile int published;
    private volatile Consumer<ToldFeed.Kind> watcher = kind -> {};

    FeedVendor(Collection<ToldFeed> feeds) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        feeds.forEach(feed -> server.createContext(feed.kind.path, exchange -> answer(feed, exchange)));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Lets each feed have {@code pages} pages, and {@code watcher} see each request before it is answered. */
    void publish(int pages, Consumer<ToldFeed.Kind> watcher) {
        this.watcher = watcher;
        published = pages;
        asked.clear();
    }

    /** Whether each feed was asked for what comes after its last page, so that this was stored. */
    boolean isReadToTheEnd() {
        return asked.size() == ToldFeed.Kind.values().length
                && asked.values().stream().allMatch(page -> page == published);
    }

    private void answer(ToldFeed feed, HttpExchange exchange) throws IOException {
        Matcher after = AFTER.matcher(exchange.getRequestURI().getQuery());
        int page = after.find() ? Integer.parseInt(after.group(1)) : 0;
        asked.put(feed.kind, page);
        watcher.accept(feed.kind);
        boolean there = page < published;
        int next = there ? page + 1 : page;
        byte[] body = "{\"data\": %s, \"pagination\": {\"endCursor\": \"%d\", \"hasNextPage\": %b}}"
                .formatted(there ? feed.json(page) : "[]", next, next < published)
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
