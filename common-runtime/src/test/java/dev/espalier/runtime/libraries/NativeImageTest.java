package dev.espalier.runtime.libraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.espalier.runtime.ApiClient;
import dev.espalier.torture.TortureClient;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The metadata for GraalVM tells of all that the runtime does by reflection. */
class NativeImageTest {
    private static final String METADATA =
            "/META-INF/native-image/dev.espalier/common-runtime/reachability-metadata.json";

    /** Whoever adds one of them here has it in the metadata: of the runtime, or of the clients, which is generated. */
    @Test
    void allThatReflectsIsKnown() throws Exception {
        assertThat(ReflectiveCalls.below(folder(ApiClient.class)))
                .isEqualTo(Map.of(
                        "Libraries", Set.of("Class.forName", "Class.getMethod"),
                        "NamedType", Set.of("Class.forName"),
                        "OperationProxy", Set.of("InvocationHandler.invokeDefault", "Proxy.newProxyInstance"),
                        "Threads", Set.of("Class.forName", "Class.getMethod")));
    }

    @Test
    void generatedCodeReflectsOnNothing() throws Exception {
        assertThat(ReflectiveCalls.below(folder(TortureClient.class).resolve("dev/espalier/torture")))
                .isEmpty();
    }

    /** What the tests above find. */
    @Test
    void whatReflectsIsFound() throws Exception {
        assertThat(ReflectiveCalls.below(folder(NativeImageTest.class).resolve("dev/espalier/runtime/libraries")))
                .containsEntry(
                        "NativeImageTest",
                        Set.of(
                                "Class.forName",
                                "Class.getDeclaredConstructor",
                                "Class.getMethod",
                                "Class.getResourceAsStream"));
    }

    @TestFactory
    Stream<DynamicTest> whatIsListedIsThere() throws Exception {
        return entries()
                .filter(NativeImageTest::isOfThisJdk)
                .map(entry -> DynamicTest.dynamicTest(entry.get("type").getAsString(), () -> {
                    Class<?> type = Class.forName(entry.get("type").getAsString());
                    if (entry.has("methods")) {
                        for (JsonElement method : entry.getAsJsonArray("methods")) {
                            lookUp(type, method.getAsJsonObject());
                        }
                    }
                }));
    }

    /** JDK 17 has no virtual threads. */
    private static boolean isOfThisJdk(JsonObject entry) {
        return Runtime.version().feature() >= 21
                || !entry.get("type").getAsString().startsWith("java.");
    }

    private static void lookUp(Class<?> type, JsonObject method) throws ReflectiveOperationException {
        List<JsonElement> names = method.getAsJsonArray("parameterTypes").asList();
        Class<?>[] parameters = new Class<?>[names.size()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = Class.forName(names.get(i).getAsString());
        }
        String name = method.get("name").getAsString();
        assertThatCode(() -> {
                    if (name.equals("<init>")) {
                        type.getDeclaredConstructor(parameters);
                    } else {
                        type.getMethod(name, parameters);
                    }
                })
                .doesNotThrowAnyException();
    }

    private static Stream<JsonObject> entries() throws Exception {
        try (InputStream in = ApiClient.class.getResourceAsStream(METADATA)) {
            return JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .getAsJsonObject()
                    .getAsJsonArray("reflection")
                    .asList()
                    .stream()
                    .map(JsonElement::getAsJsonObject);
        }
    }

    private static Path folder(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
