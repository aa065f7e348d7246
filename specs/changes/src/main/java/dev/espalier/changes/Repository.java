package dev.espalier.changes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a Git repository remembers of its files. */
record Repository(Path root) {
    /** The nearest tag before what is checked out; empty if there is none. */
    Optional<String> lastTag() {
        return git("describe", "--tags", "--abbrev=0")
                .map(output -> text(output).strip());
    }

    /** Whether it knows a tag, a branch or a commit. */
    boolean knows(String version) {
        return git("rev-parse", "--quiet", "--verify", version + "^{commit}").isPresent();
    }

    /** Writes the files of a folder as they were in a version. */
    void write(String version, String folder, Path target) throws IOException {
        String names = text(git("ls-tree", "-r", "-z", "--name-only", version, "--", folder)
                .orElseThrow(() -> new IllegalArgumentException(folder + " cannot be listed in " + version + ".")));
        for (String name : names.split("\0")) {
            if (!name.isEmpty()) {
                byte[] content = git("cat-file", "blob", version + ":" + name).orElseThrow();
                Path file = target.resolve(Path.of(folder).relativize(Path.of(name)));
                Files.createDirectories(file.getParent());
                Files.write(file, content);
            }
        }
    }

    private static String text(byte[] output) {
        return new String(output, StandardCharsets.UTF_8);
    }

    /** What a command prints; empty if it fails. */
    private Optional<byte[]> git(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            byte[] output = process.getInputStream().readAllBytes();
            return process.waitFor() == 0 ? Optional.of(output) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("git cannot be run. Install it; it knows the specs as they were.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while git ran.", e);
        }
    }
}
