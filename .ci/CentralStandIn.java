import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Stands in for Maven Central's portal on the loopback, for the dry run of a release: takes the bundle that would be
 * uploaded, and refuses it where Central would, or where it is not what we mean to publish.
 *
 * <p>Run with the file to write the port to.
 */
final class CentralStandIn {
    private static final List<String> REQUIRED =
            List.of("<name>", "<description>", "<url>https://", "<license>", "<developer>", "<scm");

    public static void main(String... args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/publisher/upload", exchange -> {
            List<String> faults = faults(bundle(exchange.getRequestBody().readAllBytes()));
            answer(exchange, faults.isEmpty() ? 201 : 400, faults.isEmpty() ? "dry-run" : String.join("\n", faults));
        });
        server.createContext(
                "/api/v1/publisher/status",
                exchange -> answer(exchange, 200, "{\"deploymentId\": \"dry-run\", \"deploymentState\": \"VALIDATED\"}"));
        server.start();
        Path port = Path.of(args[0]);
        Files.writeString(port.resolveSibling("port.new"), Integer.toString(server.getAddress().getPort()));
        Files.move(port.resolveSibling("port.new"), port);
    }

    /** The files in the one part of a multipart body, by their path. */
    private static Map<String, byte[]> bundle(byte[] body) throws IOException {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        int start = text.indexOf("\r\n\r\n") + 4;
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(body, start, body.length - start))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return files;
    }

    private static List<String> faults(Map<String, byte[]> files) {
        List<String> faults = new ArrayList<>();
        Set<String> modules = new TreeSet<>();
        String bom = "";
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String path = file.getKey();
            if (path.endsWith(".pom")) {
                String pom = new String(file.getValue(), StandardCharsets.UTF_8);
                pomFaults(path, pom, faults);
                String module = path.split("/")[2];
                if (module.equals("bom")) {
                    bom = pom;
                } else {
                    modules.add(module);
                    for (String jar : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
                        expect(files, path.replaceAll("\\.pom$", jar), faults);
                    }
                }
            }
            if (path.matches(".*\\.(pom|jar)")) {
                for (String beside : List.of(".asc", ".md5", ".sha1")) {
                    expect(files, path + beside, faults);
                }
            }
            if (path.contains("-tests.jar")) {
                faults.add(path + " is not for others.");
            }
        }
        for (String module : modules) {
            if (!bom.contains("<artifactId>" + module + "</artifactId>")) {
                faults.add("The BOM does not have " + module + ".");
            }
        }
        if (bom.split("<dependency>", -1).length - 1 != modules.size()) {
            faults.add("The BOM has modules that are not published.");
        }
        System.out.println("The bundle has " + files.size() + " files: bom, " + String.join(", ", modules) + ".");
        faults.forEach(System.out::println);
        return faults;
    }

    private static void pomFaults(String path, String pom, List<String> faults) {
        for (String element : REQUIRED) {
            if (!pom.contains(element)) {
                faults.add(path + " lacks " + element + ".");
            }
        }
        for (String element : List.of("<parent>", "<properties>", "<build>", "<repositories>", "<scope>test", "-SNAPSHOT", "espalier.invalid")) {
            if (pom.contains(element)) {
                faults.add(path + " has " + element + ".");
            }
        }
    }

    private static void expect(Map<String, byte[]> files, String path, List<String> faults) {
        if (!files.containsKey(path)) {
            faults.add(path + " is missing.");
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
