package dev.espalier.liveblocks;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Takes files as Liveblocks does, and misbehaves on order. Thread-safe. */
final class FileServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
    private final List<Received> requests = new ArrayList<>();
    private final Map<String, Deque<Behaviour>> orders = new HashMap<>();
    private final Map<String, StoredFile> files = new HashMap<>();
    private final Map<String, TreeMap<Integer, byte[]>> uploads = new HashMap<>();

    /**
     * A request that arrived.
     *
     * @param name short: whole, create, part 1, complete, abort or get
     * @param path escaped, as it came
     * @param query escaped, as it came
     */
    record Received(String name, String path, String query, Map<String, List<String>> headers, byte[] body) {
        /** Of the file. */
        String id() {
            return path.split("/")[path.contains("/storage/") ? 6 : 5];
        }

        /** A segment of the path, the last one being 1. */
        String fromEnd(int index) {
            String[] segments = path.split("/");
            return URLDecoder.decode(segments[segments.length - index].replace("+", "%2B"), StandardCharsets.UTF_8);
        }

        String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    record StoredFile(String name, byte[] bytes) {}

    /** @param headers name and value by turns */
    record Answer(int status, String body, String... headers) {}

    /** What is done with a request. */
    interface Behaviour {
        /** @param well does what Liveblocks does */
        Answer answer(Supplier<Answer> well) throws InterruptedException;
    }

    /** No answer, and the connection ends. */
    private static final Answer NONE = new Answer(0, "");

    FileServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    static Behaviour well() {
        return Supplier::get;
    }

    static Behaviour status(int status, String... headers) {
        return well -> new Answer(status, "{\"error\": \"E\", \"message\": \"no\"}", headers);
    }

    /** Does it, and tells nobody. */
    static Behaviour loseAnswer() {
        return well -> {
            well.get();
            return NONE;
        };
    }

    /** Answers when the server is closed. */
    Behaviour silent() {
        return well -> {
            closing.await();
            return NONE;
        };
    }

    /** What is done with the next requests of this name; after them all goes well. */
    synchronized void order(String name, Behaviour... behaviours) {
        orders.put(name, new ArrayDeque<>(Arrays.asList(behaviours)));
    }

    synchronized List<Received> requests() {
        return List.copyOf(requests);
    }

    List<String> names() {
        return requests().stream().map(Received::name).toList();
    }

    Received request(String name) {
        return requests().stream()
                .filter(request -> request.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " among " + names()));
    }

    /** Waits for a request that nobody else waits for. */
    void await(String name) throws InterruptedException {
        String next = arrived.poll(30, TimeUnit.SECONDS);
        while (!name.equals(next)) {
            if (next == null) {
                throw new AssertionError("no " + name + " among " + names());
            }
            next = arrived.poll(30, TimeUnit.SECONDS);
        }
    }

    synchronized Map<String, StoredFile> files() {
        return Map.copyOf(files);
    }

    /** The only file. */
    byte[] bytes() {
        if (files().size() != 1) {
            throw new AssertionError("not 1 file: " + files().keySet());
        }
        return files().values().iterator().next().bytes();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getRawPath();
        String query = exchange.getRequestURI().getRawQuery();
        Received request = new Received(
                name(exchange.getRequestMethod(), path),
                path,
                query == null ? "" : query,
                Map.copyOf(exchange.getRequestHeaders()),
                body);
        Behaviour behaviour = received(request);
        Answer answer;
        try {
            answer = behaviour.answer(() -> serve(request));
        } catch (InterruptedException e) {
            answer = NONE;
        }
        try (exchange) {
            if (answer != NONE) {
                byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < answer.headers().length; i += 2) {
                    exchange.getResponseHeaders().set(answer.headers()[i], answer.headers()[i + 1]);
                }
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
                if (bytes.length > 0) {
                    exchange.getResponseBody().write(bytes);
                }
            }
        }
    }

    private synchronized Behaviour received(Received request) {
        requests.add(request);
        arrived.add(request.name());
        Deque<Behaviour> ordered = orders.getOrDefault(request.name(), new ArrayDeque<>());
        return ordered.isEmpty() ? well() : ordered.poll();
    }

    private static String name(String method, String path) {
        String[] segments = path.split("/");
        String last = segments[segments.length - 1];
        return switch (method) {
            case "GET" -> "get";
            case "DELETE" -> "abort";
            case "POST" -> last.equals("complete") ? last : "create";
            default -> path.contains("/upload/") ? "whole" : "part " + last;
        };
    }

    private synchronized Answer serve(Received request) {
        String last = request.fromEnd(1);
        return switch (request.name()) {
            case "get" ->
                files.containsKey(request.id())
                        ? file(
                                request,
                                ", \"url\": \"https://files.example/?key=s3cr3t\", \"expiresAt\": \"2026-07-24T10:26:53Z\"")
                        : new Answer(404, "{\"error\": \"STORAGE_FILE_NOT_FOUND\"}");
            case "whole" -> whole(request, last);
            case "create" -> create(request, last);
            case "complete" -> complete(request, request.fromEnd(2));
            case "abort" -> {
                uploads.remove(last);
                yield new Answer(204, "");
            }
            default -> part(request, request.fromEnd(2), Integer.parseInt(last));
        };
    }

    private Answer whole(Received request, String name) {
        StoredFile before = files.putIfAbsent(request.id(), new StoredFile(name, request.body()));
        boolean same = before == null || before.name().equals(name) && before.bytes().length == request.body().length;
        return same ? file(request, "") : new Answer(409, "{\"error\": \"CONFLICT\"}");
    }

    private Answer create(Received request, String name) {
        if (files.containsKey(request.id())) {
            return new Answer(409, "{\"error\": \"CONFLICT\"}");
        }
        String uploadId = "up/" + (uploads.size() + 1) + "/" + name;
        uploads.put(uploadId, new TreeMap<>());
        return new Answer(
                200,
                new Gson().toJson(Map.of("fileId", request.id(), "attachmentId", request.id(), "uploadId", uploadId)));
    }

    private Answer part(Received request, String uploadId, int number) {
        if (!uploads.containsKey(uploadId)) {
            return new Answer(404, "{\"error\": \"NO_UPLOAD\"}");
        }
        uploads.get(uploadId).put(number, request.body());
        return new Answer(200, new Gson().toJson(Map.of("partNumber", number, "etag", etag(number, request.body()))));
    }

    static String etag(int number, byte[] body) {
        return "\"" + number + "-" + Arrays.hashCode(body) + "\"";
    }

    /** Takes the parts only in their order and with their tags. */
    private Answer complete(Received request, String uploadId) {
        JsonArray given =
                JsonParser.parseString(request.text()).getAsJsonObject().getAsJsonArray("parts");
        JsonArray expected = new JsonArray();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        uploads.getOrDefault(uploadId, new TreeMap<>()).forEach((number, bytes) -> {
            JsonObject part = new JsonObject();
            part.addProperty("partNumber", number);
            part.addProperty("etag", etag(number, bytes));
            expected.add(part);
            all.writeBytes(bytes);
        });
        if (!given.equals(expected)) {
            return new Answer(400, "{\"error\": \"PARTS\", \"message\": \"other parts\"}");
        }
        String name = uploadId.split("/", 3)[2];
        files.put(request.id(), new StoredFile(name, all.toByteArray()));
        return file(request, "");
    }

    private Answer file(Received request, String more) {
        StoredFile file = files.get(request.id());
        return new Answer(
                200,
                "{\"type\": \"attachment\", \"id\": \"" + request.id() + "\", \"name\": \"" + file.name()
                        + "\", \"size\": " + file.bytes().length + ", \"mimeType\": \"application/pdf\"" + more + "}");
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
