package dev.espalier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.espalier.runtime.internal.json.NamedType;
import dev.espalier.runtime.libraries.ReflectiveCalls;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The metadata for GraalVM lists what is in the jar: a proxy for each interface, and each class that JSON is read as.
 */
class NativeImageContract {
    private static final Class<?> CLIENT = VendorUnderTest.current().clientType();
    private static final String PACKAGE = CLIENT.getPackageName();

    @Test
    void everyInterfaceIsListedAsAProxyWithItsMethods() throws Exception {
        Set<String> interfaces = classes("api").stream()
                .filter(type -> type.isInterface() && !type.isMemberClass())
                .map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> proxies = new TreeSet<>();
        Set<String> withMethods = new TreeSet<>();
        for (JsonObject entry : entries()) {
            if (entry.get("type") instanceof JsonObject described) {
                described.getAsJsonArray("proxy").forEach(type -> proxies.add(type.getAsString()));
            } else if (entry.has("allDeclaredMethods")) {
                withMethods.add(entry.get("type").getAsString());
            }
        }

        assertThat(proxies).isNotEmpty().isEqualTo(interfaces);
        assertThat(withMethods).isEqualTo(interfaces);
    }

    @Test
    void everyClassThatJsonIsReadAsIsListed() throws Exception {
        Set<String> read = classes("model").stream()
                .filter(type -> NamedType.find(type) != null)
                .map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> listed = entries().stream()
                .filter(entry -> entry.get("type").isJsonPrimitive() && !entry.has("allDeclaredMethods"))
                .map(entry -> entry.get("type").getAsString())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isNotEmpty().isEqualTo(read);
    }

    /** Where a default method is called, the JDK looks up a method of the proxy. */
    @Test
    void everyMethodOfAProxyThatIsListedIsThere() throws Exception {
        int found = 0;
        for (JsonObject entry : entries()) {
            if (entry.get("type") instanceof JsonObject described) {
                Class<?> type = Class.forName(described.get("proxy").getAsString());
                Object proxy = Proxy.newProxyInstance(
                        type.getClassLoader(), new Class<?>[] {type}, (self, method, of) -> null);
                JsonObject method = entry.getAsJsonArray("methods").get(0).getAsJsonObject();
                proxy.getClass()
                        .getDeclaredMethod(
                                method.get("name").getAsString(),
                                Class.forName(method.get("parameterTypes").getAsString()));
                found++;
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void theClientItselfReflectsOnNothing() throws Exception {
        try (Contents contents = new Contents()) {
            assertThat(ReflectiveCalls.below(contents.root)).isEmpty();
        }
    }

    private static Set<JsonObject> entries() throws Exception {
        try (Contents contents = new Contents();
                Stream<Path> files = Files.walk(contents.root.resolve("META-INF/native-image/dev.espalier"))) {
            Path metadata = files.filter(file -> file.endsWith("reachability-metadata.json"))
                    .findFirst()
                    .orElseThrow();
            return JsonParser.parseString(Files.readString(metadata))
                    .getAsJsonObject()
                    .getAsJsonArray("reflection")
                    .asList()
                    .stream()
                    .map(JsonElement::getAsJsonObject)
                    .collect(Collectors.toSet());
        }
    }

    private static Set<Class<?>> classes(String part) throws Exception {
        try (Contents contents = new Contents();
                Stream<Path> files = Files.list(contents.root.resolve(PACKAGE.replace('.', '/') + "/" + part))) {
            Set<Class<?>> classes = new LinkedHashSet<>();
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class") && !name.equals("package-info.class")) {
                    classes.add(Class.forName(PACKAGE + "." + part + "." + name.substring(0, name.length() - 6)));
                }
            }
            return classes;
        }
    }

    /** The jar, or the folder that will be one. */
    private static final class Contents implements AutoCloseable {
        private final FileSystem jar;
        private final Path root;

        Contents() throws Exception {
            Path location = Path.of(
                    CLIENT.getProtectionDomain().getCodeSource().getLocation().toURI());
            jar = Files.isDirectory(location) ? null : FileSystems.newFileSystem(location);
            root = jar == null ? location : jar.getPath("/");
        }

        @Override
        public void close() throws IOException {
            if (jar != null) {
                jar.close();
            }
        }
    }
}
