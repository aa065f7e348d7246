package dev.espalier.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.google.gson.Gson;
import dev.espalier.mux.MuxClient;
import dev.espalier.runtime.ApiClient;
import dev.espalier.testkit.VendorStub;
import java.io.File;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import kotlin.Unit;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import retrofit2.Retrofit;

/** A test that is a module of its own, and requires the client and the testkit. */
class ModuleTest {
    private static final Map<String, String> SOURCES =
            Map.of("module-info.java", """
            module com.example.test {
                requires dev.espalier.mux;
                requires dev.espalier.testkit;
            }
            """, "com/example/test/Main.java", """
            package com.example.test;

            import dev.espalier.mux.MuxClient;
            import dev.espalier.mux.model.CreateAssetRequest;
            import dev.espalier.testkit.Samples;
            import dev.espalier.testkit.VendorStub;

            public class Main {
                public static void main(String... args) {
                    try (VendorStub vendor = VendorStub.start("mux");
                            MuxClient mux = MuxClient.builder()
                                    .credentials("id", "secret")
                                    .baseUrl(vendor.baseUrl())
                                    .build()) {
                        String id = mux.assets().create(Samples.of(CreateAssetRequest.class)).execute().id();
                        System.out.print(VendorStub.class.getModule() + ": " + mux.assets().awaitReady(id).await().status());
                    }
                }
            }
            """);

    @TempDir
    Path folder;

    @Test
    void compilesAndRuns() throws Exception {
        assumeTrue(path(VendorStub.class).endsWith(".jar"), "In a build that makes jars.");
        String modules = Stream.of(
                        MuxClient.class,
                        VendorStub.class,
                        ApiClient.class,
                        Gson.class,
                        OkHttpClient.class,
                        Buffer.class,
                        Retrofit.class,
                        Unit.class,
                        NullMarked.class)
                .map(ModuleTest::path)
                .collect(Collectors.joining(File.pathSeparator));
        // WireMock's jar holds a package of JSpecify's module, so that both cannot be on one module path.
        String others = path(WireMockServer.class);
        List<Path> sources = new ArrayList<>();
        for (Map.Entry<String, String> source : SOURCES.entrySet()) {
            Path file = folder.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            sources.add(Files.writeString(file, source.getValue()));
        }
        Path classes = folder.resolve("classes");

        compile(List.of("-d", classes.toString(), "-p", modules, "-cp", others), sources);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-p",
                        modules + File.pathSeparator + classes,
                        "-cp",
                        others,
                        "-m",
                        "com.example.test/com.example.test.Main")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(output).isEqualTo("module dev.espalier.testkit: ready");
    }

    private static void compile(List<String> options, List<Path> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        boolean compiled = compiler.getTask(
                        errors,
                        null,
                        null,
                        options,
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(sources))
                .call();
        assertThat(compiled).as(errors.toString()).isTrue();
    }

    private static String path(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
