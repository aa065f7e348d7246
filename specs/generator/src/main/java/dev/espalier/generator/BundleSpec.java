package dev.espalier.generator;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.espalier.generator.reader.DocumentReader;
import dev.espalier.generator.reader.SpecLoader;
import dev.espalier.generator.reader.UnusedPieces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Merges a vendor's parts into the one document that the generator plugin and the contract tests read. The document
 * carries a digest of the templates and of this generator, so that the plugin, which compares documents, also runs
 * again when one of those changed.
 */
public final class BundleSpec {
    private BundleSpec() {}

    /** @param args folder of the vendor's parts, folder of the templates, file to write */
    public static void main(String... args) throws IOException {
        bundle(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
    }

    static void bundle(Path parts, Path templates, Path target) throws IOException {
        SpecLoader.Loaded loaded = SpecLoader.load(parts);
        DocumentReader.read(loaded.document().root(), loaded.places());
        UnusedPieces.of(loaded).forEach(System.out::println);
        loaded.document().root().put("x-generated-with", digest(List.of(templates, ownClasses())));
        byte[] json = new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(loaded.document().root());
        if (Files.exists(target) && MessageDigest.isEqual(json, Files.readAllBytes(target))) {
            return;
        }
        Files.createDirectories(target.getParent());
        Files.write(target, json);
    }

    private static Path ownClasses() {
        return Path.of(BundleSpec.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    private static String digest(List<Path> roots) throws IOException {
        MessageDigest digest = sha256();
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
