import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/**
 * Stands in for Maven Central's portal on the loopback, for the dry run of a release: takes the bundle that would be
 * uploaded, and refuses it where Central would, or where it is not what we mean to publish.
 *
 * <p>Run with the file to write the port to. What is uploaded is left beside it, in {@code bundle}.
 */
final class CentralStandIn {
    /** Of a POM. */
    private static final List<String> REQUIRED = List.of(
            "name",
            "description",
            "url",
            "licenses/license/name",
            "licenses/license/url",
            "developers/developer/name",
            "developers/developer/organization",
            "developers/developer/organizationUrl",
            "scm/connection",
            "scm/developerConnection",
            "scm/url");

    private static final List<String> UNWANTED = List.of(
            "<parent>",
            "<properties>",
            "<build>",
            "<repositories>",
            "<distributionManagement>",
            "<scope>test",
            "-SNAPSHOT",
            "espalier.invalid",
            "${");

    private static final Set<String> BESIDE = Set.of("asc", "md5", "sha1", "sha256", "sha512");

    public static void main(String... args) throws IOException {
        Path port = Path.of(args[0]);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/publisher/upload", exchange -> {
            Map<String, byte[]> files = bundle(exchange.getRequestBody().readAllBytes());
            write(files, port.resolveSibling("bundle"));
            List<String> faults = faults(files);
            answer(exchange, faults.isEmpty() ? 201 : 400, faults.isEmpty() ? "dry-run" : String.join("\n", faults));
        });
        server.createContext(
                "/api/v1/publisher/status",
                exchange -> answer(exchange, 200, "{\"deploymentId\": \"dry-run\", \"deploymentState\": \"VALIDATED\"}"));
        server.start();
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
            String extension = path.substring(path.lastIndexOf('.') + 1);
            if (!BESIDE.contains(extension)) {
                expect(files, path + ".asc", faults);
                expect(files, path + ".md5", faults);
                expect(files, path + ".sha1", faults);
            } else if (!extension.equals("asc")) {
                checksumFaults(files, path, extension, faults);
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
        Document document;
        try {
            document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(pom)));
        } catch (Exception e) {
            faults.add(path + " is no XML: " + e.getMessage());
            return;
        }
        for (String element : REQUIRED) {
            if (text(document, element).isEmpty()) {
                faults.add(path + " lacks " + element + ".");
            }
        }
        for (String element : List.of("url", "scm/url", "licenses/license/url")) {
            if (!text(document, element).startsWith("https://")) {
                faults.add(path + " has no web address as its " + element + ".");
            }
        }
        for (String element : UNWANTED) {
            // The BOM's own version is what its properties may tell.
            if (pom.replace("${project.version}", "").contains(element)) {
                faults.add(path + " has " + element + ".");
            }
        }
        String place = String.join(
                "/",
                text(document, "groupId").replace('.', '/'),
                text(document, "artifactId"),
                text(document, "version"),
                text(document, "artifactId") + "-" + text(document, "version") + ".pom");
        if (!path.equals(place)) {
            faults.add(path + " is the POM of " + place + ".");
        }
        if (!text(document, "dependencies/dependency[not(version)]").isEmpty()) {
            faults.add(path + " has a dependency without a version.");
        }
    }

    private static String text(Document pom, String element) {
        try {
            return XPathFactory.newInstance()
                    .newXPath()
                    .evaluate("/project/" + element, pom)
                    .strip();
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(element, e);
        }
    }

    private static void checksumFaults(
            Map<String, byte[]> files, String path, String extension, List<String> faults) {
        byte[] of = files.get(path.substring(0, path.length() - extension.length() - 1));
        try {
            MessageDigest digest = MessageDigest.getInstance(extension.replace("sha", "SHA-"));
            String expected = HexFormat.of().formatHex(digest.digest(of == null ? new byte[0] : of));
            if (!expected.equals(new String(files.get(path), StandardCharsets.US_ASCII).strip())) {
                faults.add(path + " is not that of what it stands beside.");
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Map<String, byte[]> files, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey()).normalize();
            if (target.startsWith(folder)) {
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
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
