package dev.espalier.runtime.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.ApiClient;
import dev.espalier.torture.TortureClient;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the runtime and a generated client name of a library is there in the oldest version that is promised. */
class LinkageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "retrofit-2.9.0 okhttp-4.7.2 okio-2.2.2 kotlin-stdlib-1.3.50 gson-2.8.6",
                "retrofit-3.0.0 okhttp-4.12.0 okio-jvm-3.18.1 kotlin-stdlib-2.1.21 gson-2.15.0",
                "retrofit-3.0.0 okhttp-jvm-5.5.1 okio-jvm-3.18.1 kotlin-stdlib-2.1.21 gson-2.15.0"
            })
    void nothingIsMissing(String jars) throws Exception {
        assertThat(missing(jars)).isEmpty();
    }

    /** What the test above is about. */
    @ParameterizedTest
    @ValueSource(strings = "retrofit-2.9.0 okhttp-4.4.1 okio-2.2.2 kotlin-stdlib-1.3.50 gson-2.8.5")
    void whatIsMissingIsFound(String jars) throws Exception {
        assertThat(missing(jars))
                .anyMatch(name -> name.startsWith("com.google.gson.JsonParser.parseString"))
                .anyMatch(name -> name.startsWith("okhttp3.MediaType.parameter"));
    }

    private static Set<String> missing(String jars) throws Exception {
        Set<String> missing = new TreeSet<>();
        int[] references = {0};
        try (URLClassLoader build = PinnedLibraries.beside(jars.split(" "))) {
            for (Path file : classFiles()) {
                for (MemberReference reference : MemberReference.of(file)) {
                    if (reference.isOfLibrary()) {
                        references[0]++;
                        if (!reference.isFoundBy(build)) {
                            missing.add(reference.toString());
                        }
                    }
                }
            }
        }
        assertThat(references[0]).isGreaterThan(400);
        return missing;
    }

    private static Iterable<Path> classFiles() throws IOException, URISyntaxException {
        Path runtime = folder(ApiClient.class);
        Path client = folder(TortureClient.class).resolve("dev/espalier/torture");
        try (Stream<Path> ours = Files.walk(runtime);
                Stream<Path> generated = Files.walk(client)) {
            return Stream.concat(ours, generated)
                    .filter(file -> file.toString().endsWith(".class"))
                    .toList();
        }
    }

    private static Path folder(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
