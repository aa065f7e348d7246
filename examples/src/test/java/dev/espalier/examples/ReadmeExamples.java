package dev.espalier.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The Java examples of the README. */
final class ReadmeExamples {
    private static final Pattern SECTION_OR_EXAMPLE = Pattern.compile("(?m)^## (.+)$|^```java\\n(?s:(.*?))^```$");
    private static final Pattern CLASS = Pattern.compile("(?m)^(?:public )?class (\\w+)");

    /** What the examples take as given. */
    private static final String PRELUDE = """
            import com.sun.net.httpserver.*;
            import dev.espalier.liveblocks.*;
            import dev.espalier.liveblocks.api.CommentsApi;
            import dev.espalier.liveblocks.model.Comment;
            import dev.espalier.liveblocks.model.Room;
            import dev.espalier.liveblocks.model.Thread;
            import dev.espalier.liveblocks.query.*;
            import dev.espalier.liveblocks.comment.*;
            import com.google.gson.*;
            import dev.espalier.mux.*;
            import dev.espalier.mux.playback.*;
            import dev.espalier.runtime.*;
            import dev.espalier.runtime.error.*;
            import dev.espalier.runtime.retry.*;
            import dev.espalier.runtime.upload.*;
            import dev.espalier.runtime.webhook.*;
            import dev.espalier.runtime.testing.*;
            import dev.espalier.samsara.*;
            import dev.espalier.testkit.*;
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

            public class Example {
                public MuxClient mux;
                public SamsaraClient samsara;
                public LiveblocksClient liveblocks;
                public Headers headers;
                public HttpServer server;
                public MeterRegistry registry;
                public KeyStore companyCertificates;
                public String tokenId, tokenSecret, id, firstId, secondId, assetId, uploadId, storedCursor;
                public String threadId, signingSecret, secretKey, secret, signingKeyId, privateKey;
                public byte[] rawBody;
                public Map<String, String> names;
                public CommentParser parser;
                public File file;
                public Path path;
                public List<Object> handled = new ArrayList<>();

                void handle(Object... anything) {
                    handled.addAll(List.of(anything));
                }

                void store(String text) {
                    handled.add(text);
                }

                boolean running() {
                    return false;
                }

                public void example() throws Exception {
            %s
                }
            }
            """;

    private ReadmeExamples() {}

    /** By the section that they stand in, which tells the vendor too. */
    static Map<String, List<String>> bySection() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        Map<String, List<String>> examples = new LinkedHashMap<>();
        String section = "";
        for (Matcher found = SECTION_OR_EXAMPLE.matcher(readme); found.find(); ) {
            if (found.group(1) != null) {
                section = found.group(1);
            } else {
                examples.computeIfAbsent(section, key -> new ArrayList<>()).add(found.group(2));
            }
        }
        return examples;
    }

    /** Compiles an example into {@code folder}: a whole class as it is printed, all else as a class {@code Example}. */
    static void compile(String section, String example, Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        boolean compiled = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of("-proc:none", "-d", folder.toString(), "-classpath", classPath()),
                        null,
                        List.of(source(section, example)))
                .call();
        assertThat(compiled).as("%s%n%s", messages, example).isTrue();
    }

    /** Without the jars of our own tests, which nobody has who reads the README. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("-tests.jar") && !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static JavaFileObject source(String section, String example) {
        if (example.startsWith("import ")) {
            return file(className(example), example);
        }
        String vendor = Map.of("Samsara", "samsara", "Liveblocks", "liveblocks").getOrDefault(section, "mux");
        return file("Example", PRELUDE.formatted(vendor, example));
    }

    /** Of an example that is a whole class. */
    static String className(String example) {
        Matcher named = CLASS.matcher(example);
        assertThat(named.find()).as(example).isTrue();
        return named.group(1);
    }

    private static JavaFileObject file(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
