package dev.espalier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.ReflectionAccessFilter;
import dev.espalier.runtime.json.Model;
import dev.espalier.testkit.Samples;
import dev.espalier.testkit.internal.spec.SpecSchema;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** That there is a sample of every type of a vendor's client, and that it is of its schema. */
class SamplesContract {
    private final VendorUnderTest vendor = VendorUnderTest.current();
    /** As in a native image: nothing of ours is read or made by its fields. */
    private final Gson gson = new GsonBuilder()
            .addReflectionAccessFilter(type -> type.getName().startsWith("dev.espalier.")
                    ? ReflectionAccessFilter.FilterResult.BLOCK_ALL
                    : ReflectionAccessFilter.FilterResult.INDECISIVE)
            .create();

    @TestFactory
    Stream<DynamicTest> everyTypeHasASample() throws Exception {
        Map<String, SpecSchema> schemas = new HashMap<>();
        vendor.document().schemas().forEach((name, schema) -> schemas.put(letters(name), schema));
        return models().stream()
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
                    Object sample = Samples.of(type);
                    JsonElement json = gson.toJsonTree(sample);
                    assertThat(schema(schemas, type.getSimpleName()))
                            .as("schema")
                            .hasValueSatisfying(schema -> assertThat(schema.fits(json))
                                    .as("%s is of its schema", json)
                                    .isTrue());
                    assertThat(type.cast(gson.fromJson(json, type))).isEqualTo(sample);
                    if (sample instanceof Model<?>) {
                        Object builder =
                                ExampleCall.invoke(VendorUnderTest.method(sample.getClass(), "toBuilder"), sample);
                        assertThat(ExampleCall.invoke(VendorUnderTest.method(builder.getClass(), "build"), builder))
                                .isEqualTo(sample);
                    }
                }));
    }

    private static Optional<SpecSchema> schema(Map<String, SpecSchema> schemas, String name) {
        return Stream.of(letters(name), letters(name).replaceFirst("model$", ""))
                .flatMap(key -> Stream.ofNullable(schemas.get(key)))
                .findFirst();
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    /** The top-level types of the model package. */
    private List<Class<?>> models() throws IOException, URISyntaxException, ClassNotFoundException {
        String folder = "/dev/espalier/" + vendor.name() + "/model";
        URI place = vendor.clientType().getResource(folder).toURI();
        if (place.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                return models(jar.getPath(folder));
            }
        }
        return models(Path.of(place));
    }

    private List<Class<?>> models(Path folder) throws IOException, ClassNotFoundException {
        List<Class<?>> models = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.matches("[A-Za-z0-9]+\\.class")) {
                    models.add(Class.forName("dev.espalier." + vendor.name() + ".model." + name.replace(".class", "")));
                }
            }
        }
        return models;
    }
}
