package dev.espalier.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Compiles every Java example of the README, so that it shows what works. */
class ReadmeTest {
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
}
