package dev.espalier.generator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.reader.DocumentReader;
import dev.espalier.generator.reader.SpecLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Merges a vendor's parts into the one document that {@link EspalierCodegen} and the contract tests read, and writes
 * the {@link PluginInput} beside it. That has a digest of the document, of the templates and of this generator, so that
 * the plugin, which compares its inputs, runs again when one of those changed.
 */
public final class BundleSpec {
    private BundleSpec() {}

    /** @param args folder of the vendor's parts, folder of the templates, file for the document, one for the plugin */
    public static void main(String... args) throws IOException {
        bundle(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
    }

    static void bundle(Path parts, Path templates, Path target, Path pluginInput) throws IOException {
        SpecLoader.Loaded loaded = SpecLoader.load(parts);
        ObjectNode root = loaded.document().root();
        Document document = DocumentReader.read(root, loaded.places());
        write(target, root);
        write(pluginInput, PluginInput.of(document, digest(List.of(target, templates, ownClasses()))));
    }

    /** A file that would be the same is not touched. */
    private static void write(Path target, ObjectNode root) throws IOException {
        byte[] json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        if (Files.exists(target) && Arrays.equals(json, Files.readAllBytes(target))) {
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
