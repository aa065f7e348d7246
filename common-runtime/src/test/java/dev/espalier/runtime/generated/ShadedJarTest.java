package dev.espalier.runtime.generated;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An application in one jar, as shading tools make it: the multi-release classes of Retrofit are not found. */
class ShadedJarTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @TempDir
    private Path folder;

    private URLClassLoader application;

    @BeforeEach
    void load() throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            boolean retrofit = path.getFileName().toString().startsWith("retrofit-");
            urls.add((retrofit ? withoutVersions(path) : path).toUri().toURL());
        }
        application = new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }

    @AfterEach
    void unload() throws IOException {
        application.close();
    }

    /** Neither the manifest nor what is under {@code META-INF/versions}. */
    private Path withoutVersions(Path jar) throws IOException {
        Path copy = folder.resolve(jar.getFileName());
        try (JarFile from = new JarFile(jar.toFile());
                JarOutputStream to = new JarOutputStream(Files.newOutputStream(copy))) {
            for (JarEntry entry : from.stream().toList()) {
                if (!entry.getName().startsWith("META-INF/")) {
                    to.putNextEntry(new JarEntry(entry.getName()));
                    from.getInputStream(entry).transferTo(to);
                }
            }
        }
        return copy;
    }

    private Method caller(String name) throws ReflectiveOperationException {
        return application.loadClass(ShadedCaller.class.getName()).getMethod(name, String.class);
    }

    @Test
    void overloadsWithoutOptionalParametersWork() throws ReflectiveOperationException {
        SERVER.stubFor(
                get(urlPathEqualTo("/things")).willReturn(okJson("{\"data\": [{\"name\": \"chair\", \"count\": 1}]}")));

        assertThat(caller("list").invoke(null, "http://127.0.0.1:" + SERVER.getPort()))
                .isEqualTo("chair");
    }

    /** What the test above is about: it would say nothing if Retrofit found its classes. */
    @Test
    void retrofitAloneCannotRunThem() throws ReflectiveOperationException {
        assertThatThrownBy(() -> caller("bareRetrofit").invoke(null, "http://127.0.0.1"))
                .isInstanceOf(InvocationTargetException.class)
                .hasCauseInstanceOf(UndeclaredThrowableException.class);
    }
}
