package dev.espalier.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a generated folder, of which most are the same as before when one sentence of a document changed. Those
 * whose code is the same keep their time, so that nothing is compiled for the sake of a comment; those that are not
 * generated any more are removed.
 */
final class GeneratedFiles {
    private final Map<Path, Earlier> earlier = new TreeMap<>();

    private record Earlier(List<String> code, FileTime time) {}

    /** The files as they are before they are generated again. */
    GeneratedFiles(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    earlier.put(normal(file), new Earlier(code(file), Files.getLastModifiedTime(file)));
                }
            }
        }
    }

    /** To be called when a file was written. */
    void written(Path file) throws IOException {
        Earlier before = earlier.remove(normal(file));
        if (before != null && before.code().equals(code(file))) {
            Files.setLastModifiedTime(file, before.time());
        }
    }

    /** To be called when all files were written. */
    void removeOthers() throws IOException {
        for (Path file : earlier.keySet()) {
            Files.delete(file);
        }
    }

    private static Path normal(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /** The lines that mean something to the compiler; in generated code a comment has lines of its own. */
    private static List<String> code(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("*") && !line.startsWith("/*"))
                    .collect(Collectors.toList());
        }
    }
}
