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

    private final Versions versions;
    private final Path now;

    private Breaks(Versions versions, Path now) {
        this.versions = versions;
        this.now = now;
    }

    /**
     * @param args folder of the repository, whether a break fails the build, and a tag, branch or commit; the last
     *     release tag, if it is left out
     */
    public static void main(String... args) throws IOException {
        Path root = Path.of(args[0]);
        try (Versions versions = new Versions(root)) {
            Optional<String> version = args.length > 2 ? Optional.of(args[2]) : versions.lastTag();
            if (version.isEmpty()) {
                print("There is no release tag yet, so nothing can break. Compare with a branch or commit by"
                        + " -Dsince=...");
            } else {
                boolean breaks = new Breaks(versions, root.resolve(SPECS)).report(version.get());
                if (breaks && Boolean.parseBoolean(args[1])) {
                    throw new IllegalStateException("Callers would break, see above.");
                }
            }
        }
    }

    private boolean report(String version) throws IOException {
        if (!versions.knows(version)) {
            throw new IllegalArgumentException(
                    "There is no tag, branch or commit " + version + " here. Fetch it, or name another one.");
        }
        List<String> lines = since(version);
        print(lines.isEmpty() ? "Nothing breaks since " + version + "." : "Breaks since " + version + ":");
        lines.forEach(Breaks::print);
        return !lines.isEmpty();
    }

    private static void print(String line) {
        System.out.println(line);
    }

    /** One line a break. */
    private List<String> since(String version) throws IOException {
        Path earlier = Files.createTempDirectory("specs-since-");
        try {
            versions.write(version, SPECS, earlier);
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
