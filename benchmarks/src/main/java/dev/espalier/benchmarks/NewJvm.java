package dev.espalier.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Runs one of the programs here in a JVM of its own. */
final class NewJvm {
    private NewJvm() {}

    /** The lines that it prints. */
    static List<String> run(Class<?> program, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), program.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(
                    program.getSimpleName() + " " + Arrays.toString(arguments) + " failed: " + printed);
        }
        return printed.lines().toList();
    }

    /**
     * Of jars only, because a class archive cannot hold classes from a directory. The POM names that of this module.
     */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> new File(entry).isDirectory() ? System.getProperty("benchmarks.jar") : entry)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
