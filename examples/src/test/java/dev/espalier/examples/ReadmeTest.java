package dev.espalier.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Compiles every Java example of the README, so that it shows what works, and finds the tests that it names. */
class ReadmeTest {
    private static final Pattern TEST_NAME = Pattern.compile("`([A-Z]\\w*(?:Test|Contract))`");

    @TempDir
    static Path classes;

    @TestFactory
    Stream<DynamicTest> everyExampleCompiles() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        ReadmeExamples.bySection().forEach((section, examples) -> {
            // Those of Mux follow each other.
            List<String> programs = section.equals("Mux") ? List.of(String.join("", examples)) : examples;
            programs.forEach(program -> tests.add(DynamicTest.dynamicTest(
                    section + ", example " + (tests.size() + 1),
                    () -> ReadmeExamples.compile(section, program, classes))));
        });
        assertThat(tests).hasSizeGreaterThan(10);
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> everyTestThatIsNamedExists() throws IOException {
        Set<String> sources = new HashSet<>();
        for (String module : List.of("common-runtime", "testkit", "examples")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
                files.forEach(file -> sources.add(file.getFileName().toString()));
            }
        }
        List<String> names = TEST_NAME
                .matcher(Files.readString(Path.of("..", "README.md")))
                .results()
                .map(name -> name.group(1))
                .distinct()
                .toList();
        assertThat(names).hasSizeGreaterThan(20);
        return names.stream()
                .map(name ->
                        DynamicTest.dynamicTest(name, () -> assertThat(sources).contains(name + ".java")));
    }
}
