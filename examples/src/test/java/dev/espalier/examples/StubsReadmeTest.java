package dev.espalier.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the section on stubs of the README, whose assertions hold. */
class StubsReadmeTest {
    @TempDir
    Path classes;

    @Test
    void everyLineRuns() throws Exception {
        assertThat(StubsReadmeTest.class.desiredAssertionStatus()).isTrue();
        String section = "Test against stubs";
        ReadmeExamples.compile(
                section, String.join("", ReadmeExamples.bySection().get(section)), classes);

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            loader.setDefaultAssertionStatus(true);
            Object example =
                    loader.loadClass("Example").getDeclaredConstructor().newInstance();
            example.getClass().getMethod("example").invoke(example);
        }
    }
}
