package dev.espalier.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.espalier.runtime.ApiClient;
import dev.espalier.runtime.libraries.MemberReference;
import dev.espalier.testkit.internal.spec.SpecDocument;
import dev.espalier.testkit.internal.spec.SpecOperation;
import dev.espalier.torture.TortureClient;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The kit beside the oldest Gson that the runtime allows: newer ones of Spring Boot 3 still lack much. */
class LibrariesTest {
    private static final Path GSON = Path.of("target/pinned-libraries/gson-2.8.6.jar");

    @Test
    void nothingOfTheOldestGsonIsMissing() throws Exception {
        Set<String> missing = new TreeSet<>();
        int references = 0;
        try (URLClassLoader build = besideTheOldestGson();
                Stream<Path> files =
                        Files.walk(Path.of(location(VendorStub.class).toURI()))) {
            for (Path file : files.filter(
                            path -> path.toString().endsWith(".class") && !path.endsWith("module-info.class"))
                    .toList()) {
                for (MemberReference reference : MemberReference.of(file)) {
                    if (reference.isOfLibrary()) {
                        references++;
                        if (!reference.isFoundBy(build)) {
                            missing.add(reference.toString());
                        }
                    }
                }
            }
        }
        assertThat(references).isGreaterThan(100);
        assertThat(missing).isEmpty();
    }

    @Test
    void aVendorRunsBesideTheOldestGson() throws Exception {
        try (URLClassLoader build = besideTheOldestGson()) {
            Class<?> stub = build.loadClass(VendorStub.class.getName());
            assertThat(stub.getClassLoader()).isSameAs(build);
            try (AutoCloseable vendor =
                    (AutoCloseable) stub.getMethod("start", String.class).invoke(null, "torture")) {
                String address = stub.getMethod("baseUrl").invoke(vendor).toString();
                for (SpecOperation operation : SpecDocument.ofVendor("torture").operations()) {
                    if (operation.method().equals("GET")) {
                        assertThat(status(address + operation.path().replaceAll("\\{[^{}]+}", "1")))
                                .as(operation.id())
                                .isIn(200, 204, 400, 404);
                    }
                }
            }
        }
    }

    private static int status(String url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static URLClassLoader besideTheOldestGson() throws IOException {
        if (!Files.exists(GSON)) {
            throw new IOException(GSON + " is missing. The build copies it there: mvn generate-test-resources.");
        }
        List<URL> urls = new ArrayList<>(List.of(GSON.toUri().toURL()));
        for (Class<?> type : List.of(
                VendorStub.class, ApiClient.class, TortureClient.class, WireMockServer.class, NullMarked.class)) {
            urls.add(location(type));
        }
        return new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
