package dev.espalier.changes;

import dev.espalier.generator.reader.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reports what the specs of today break for those who call a client of an earlier version. */
public final class Breaks {
    private static final String SPECS = "specs";

    private final Repository repository;

    Breaks(Path root) {
        repository = new Repository(root);
    }

    /**
     * @param args folder of the repository, whether a break fails the build, and a tag, branch or commit; the last
     *     release tag, if it is left out
     */
    public static void main(String... args) throws IOException {
        Breaks breaks = new Breaks(Path.of(args[0]));
        Optional<String> version = args.length > 2 ? Optional.of(args[2]) : breaks.repository.lastTag();
        if (version.isEmpty()) {
            print("There is no release tag yet, so nothing can break. Compare with a branch or commit by -Dsince=...");
            return;
        }
        if (!breaks.repository.knows(version.get())) {
            throw new IllegalArgumentException(
                    "There is no tag, branch or commit " + version.get() + " here. Fetch it, or name another one.");
        }
        List<String> lines = breaks.since(version.get());
        print(lines.isEmpty() ? "Nothing breaks since " + version.get() + "." : "Breaks since " + version.get() + ":");
        lines.forEach(Breaks::print);
        if (Boolean.parseBoolean(args[1]) && !lines.isEmpty()) {
            throw new IllegalStateException("Callers would break, see above.");
        }
    }

    private static void print(String line) {
        System.out.println(line);
    }

    /** One line a break. */
    List<String> since(String version) throws IOException {
        Path earlier = Files.createTempDirectory("specs-since-");
        try {
            repository.write(version, SPECS, earlier);
            Path now = repository.root().resolve(SPECS);
            List<String> lines = new ArrayList<>();
            for (String vendor : vendors(earlier)) {
                lines(earlier.resolve(vendor), now.resolve(vendor)).forEach(line -> lines.add(vendor + ": " + line));
            }
            return lines;
        } finally {
            delete(earlier);
        }
    }

    private static List<String> lines(Path earlier, Path now) {
        if (!Files.exists(now.resolve("openapi.yaml"))) {
            return List.of("The client is gone.");
        }
        VendorDocument after = VendorDocument.read(now);
        try {
            return VendorDocument.read(earlier).breaks(after);
        } catch (SpecException e) {
            // Rules get stricter, and what was released before them stays as it is.
            return List.of("The earlier document cannot be compared, as it breaks a rule of today:" + e.getMessage());
        }
    }

    private static TreeSet<String> vendors(Path specs) throws IOException {
        try (Stream<Path> folders = Files.list(specs)) {
            TreeSet<String> names = new TreeSet<>();
            folders.filter(folder -> Files.exists(folder.resolve("openapi.yaml")))
                    .forEach(folder -> names.add(folder.getFileName().toString()));
            return names;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
