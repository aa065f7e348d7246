package dev.espalier.testkit.internal.spec;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The file in a client's jar that holds its vendor's document. */
final class DocumentFile {
    private DocumentFile() {}

    /** @throws IllegalArgumentException if no client of {@code vendor} is on the class path or the module path */
    static byte[] read(String vendor) throws IOException {
        String name = "dev/espalier/" + vendor + "/openapi.json";
        Optional<InputStream> resource = Stream.of(
                        DocumentFile.class.getClassLoader(),
                        Thread.currentThread().getContextClassLoader())
                .flatMap(loader -> Stream.ofNullable(loader == null ? null : loader.getResourceAsStream(name)))
                .findFirst();
        if (resource.isPresent()) {
            try (InputStream in = resource.get()) {
                return in.readAllBytes();
            }
        }
        return inModule("dev.espalier." + vendor, name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The class path has no client of " + vendor + ", with its " + name + ". " + present()));
    }

    private static String present() {
        Set<String> vendors = Vendors.onTheClassPath();
        return vendors.isEmpty()
                ? "It has none of any vendor. Is one a dependency?"
                : "It has those of " + String.join(", ", vendors) + ".";
    }

    /** A module keeps such a file from the loaders. */
    private static Optional<byte[]> inModule(String module, String name) throws IOException {
        Optional<ResolvedModule> found = ModuleLayer.boot().configuration().findModule(module);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (ModuleReader reader = found.get().reference().open()) {
            Optional<InputStream> resource = reader.open(name);
            if (resource.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = resource.get()) {
                return Optional.of(in.readAllBytes());
            }
        }
    }
}
