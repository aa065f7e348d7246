package dev.espalier.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The test that the README shows passes. */
class StubsReadmeTest {
    @TempDir
    static Path classes;

    @TestFactory
    List<DynamicTest> theTestPasses() throws Exception {
        String section = "Test against stubs";
        String example = ReadmeExamples.bySection().get(section).get(0);
        ReadmeExamples.compile(section, example, classes);
        Class<?> test;
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            test = loader.loadClass(ReadmeExamples.className(example));
        }
        List<Method> methods = Arrays.stream(test.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();
        assertThat(methods).isNotEmpty();
        return methods.stream()
                .map(method -> DynamicTest.dynamicTest(method.getName(), () -> run(test, method)))
                .toList();
    }

    private static void run(Class<?> test, Method method) throws ReflectiveOperationException {
        Constructor<?> constructor = test.getDeclaredConstructor();
        constructor.setAccessible(true);
        method.setAccessible(true);
        method.invoke(constructor.newInstance());
    }
}
