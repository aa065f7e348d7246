package dev.espalier.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Compiles every Java example of the README, so that it shows what works. */
class ReadmeTest {
    private static final Pattern SECTION_OR_EXAMPLE = Pattern.compile("(?m)^## (.+)$|^```java\\n(?s:(.*?))^```$");

    /** What the examples take as given. */
    private static final String PRELUDE = """
            import com.github.tomakehurst.wiremock.WireMockServer;
            import com.sun.net.httpserver.*;
            import dev.espalier.contract.*;
            import dev.espalier.liveblocks.*;
            import dev.espalier.liveblocks.api.CommentsApi;
            import dev.espalier.liveblocks.model.Comment;
            import dev.espalier.liveblocks.model.Room;
            import dev.espalier.liveblocks.model.Thread;
            import dev.espalier.mux.*;
            import dev.espalier.runtime.*;
            import dev.espalier.runtime.error.*;
            import dev.espalier.runtime.retry.*;
            import dev.espalier.runtime.webhook.*;
            import dev.espalier.samsara.*;
            import dev.espalier.%s.model.*;
            import io.micrometer.core.instrument.MeterRegistry;
            import java.io.File;
            import java.net.*;
            import java.nio.charset.StandardCharsets;
            import java.nio.file.*;
            import java.security.KeyStore;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            import okhttp3.RequestBody;
            import okhttp3.ResponseBody;
            import org.jspecify.annotations.Nullable;

            abstract class Example {
                MuxClient mux;
                SamsaraClient samsara;
                LiveblocksClient liveblocks;
                WireMockServer wireMock;
                Headers headers;
                HttpServer server;
                MeterRegistry registry;
                KeyStore companyCertificates;
                String tokenId, tokenSecret, id, firstId, secondId, assetId, uploadId, storedCursor, signingSecret, secretKey, secret;
                byte[] rawBody;
                Map<String, String> names;
                File file;
                Path path;

                abstract void handle(Object anything);

                abstract void store(String cursor);

                abstract boolean running();

                void example() throws Exception {
            %s
                }
            }
            """;

    @TestFactory
    Stream<DynamicTest> everyExampleCompiles() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        List<DynamicTest> tests = new ArrayList<>();
        String section = "";
        for (Matcher found = SECTION_OR_EXAMPLE.matcher(readme); found.find(); ) {
            if (found.group(1) != null) {
                section = found.group(1);
            } else {
                String vendor =
                        Map.of("Samsara", "samsara", "Liveblocks", "liveblocks").getOrDefault(section, "mux");
                String example = found.group(2);
                tests.add(DynamicTest.dynamicTest(
                        section + ", example " + (tests.size() + 1), () -> assertCompiles(vendor, example)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests.stream();
    }

    private static void assertCompiles(String vendor, String example) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        boolean compiled = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of("-proc:none", "-d", "target/readme-examples"),
                        null,
                        List.of(source(PRELUDE.formatted(vendor, example))))
                .call();
        assertThat(compiled).as("%s%n%s", messages, example).isTrue();
    }

    private static JavaFileObject source(String text) {
        return new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
