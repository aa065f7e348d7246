package dev.espalier.generator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.reader.DocumentReader;
import dev.espalier.generator.reader.SpecLoader;
import dev.espalier.generator.reader.UnusedPieces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Merges a vendor's parts into the one document that the contract tests read and the jar carries, and writes beside it
 * what the generator plugin reads. The plugin runs again when what it reads changes, so that carries a digest of all
 * that the generated code depends on: the document, the templates, the module's settings and this generator.
 */
public final class BundleSpec {
    private BundleSpec() {}

    /**
     * @param args folder of the vendor's parts, folder of the templates, the module's POM, file to write the document
     *     to, one for what the plugin reads, and {@code excerpt} where the folder has not all parts of the vendor: then
     *     it says nothing of what these do not use
     */
    public static void main(String... args) throws IOException {
        Bundle bundle = bundle(
                Path.of(args[0]), List.of(Path.of(args[1]), Path.of(args[2])), Path.of(args[3]), Path.of(args[4]));
        if (!List.of(args).contains("excerpt")) {
            bundle.unused().forEach(System.out::println);
        }
        // The quick start says what it does; other builds have Maven's own account.
        String module = System.getProperty("espalier.progress");
        if (module != null) {
            System.out.println(module + ": generates and compiles " + bundle.operations() + " operations.");
        }
    }

    /**
     * @param operations how many the document has
     * @param unused a sentence for each piece that nothing leads to
     */
    record Bundle(int operations, List<String> unused) {}

    /** @param settings files and folders that the generated code depends on too */
    static Bundle bundle(Path parts, List<Path> settings, Path target, Path pluginInput) throws IOException {
        SpecLoader.Loaded loaded = SpecLoader.load(parts);
        ObjectNode root = loaded.document().root();
        Document document = DocumentReader.read(root, loaded.places());
        write(target, root);
        List<Path> inputs = new ArrayList<>(settings);
        inputs.add(target);
        inputs.add(ownClasses());
        write(pluginInput, PluginInput.of(document, digest(inputs)));
        return new Bundle(document.operations().size(), UnusedPieces.of(loaded));
    }

    /** A file that would be the same is not touched. */
    private static void write(Path target, ObjectNode root) throws IOException {
        byte[] json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        if (!Files.exists(target) || !Arrays.equals(json, Files.readAllBytes(target))) {
            Files.createDirectories(target.getParent());
            Files.write(target, json);
        }
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
