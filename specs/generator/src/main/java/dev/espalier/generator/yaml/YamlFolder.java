package dev.espalier.generator.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of {@code *.yaml} files. What looks like one of them and is not called so is a fault, and never left out.
 */
public record YamlFolder(Path folder) {
    private static final String ENDING = ".yaml";
    private static final Pattern LIKE_YAML = Pattern.compile("(?i)(.*)\\.(?:yaml|yml|json)");

    /** In alphabetical order. */
    public List<Path> files(List<String> faults) {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                String name = entry.getFileName().toString();
                if (Files.isDirectory(entry)) {
                    faults.add(start(entry) + "A folder in this place is not read. Move its files to the folder that"
                            + " it is in.");
                } else if (name.endsWith(ENDING)) {
                    files.add(entry);
                } else if (LIKE_YAML.matcher(name).matches()) {
                    faults.add(start(entry) + "Only *.yaml is read. Write YAML, and call the file "
                            + LIKE_YAML.matcher(name).replaceFirst("$1" + ENDING) + ".");
                }
            }
        } catch (IOException e) {
            faults.add(start(folder) + "The folder cannot be read (" + e + "). Give the folder of a vendor.");
        }
        return files;
    }

    /** The name of a file, or of the folder, in sentences. */
    public String name(Path file) {
        Path shown = folder.getParent() == null ? file : folder.getParent().relativize(file);
        return "specs/" + shown;
    }

    private String start(Path file) {
        return Places.at(name(file), 0, 0);
    }
}
