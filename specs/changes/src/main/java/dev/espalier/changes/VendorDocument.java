package dev.espalier.changes;

import dev.espalier.generator.reader.DocumentReader;
import dev.espalier.generator.reader.SpecLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A vendor's document at one time.
 *
 * @param json all of it
 * @param surface what callers see of it in Java
 */
record VendorDocument(String json, JavaSurface surface) {
    /**
     * @param folder of its parts
     * @throws dev.espalier.generator.reader.SpecException if it breaks a rule
     */
    static VendorDocument read(Path folder) {
        SpecLoader.Loaded loaded = SpecLoader.load(folder);
        return new VendorDocument(
                loaded.document().root().toString(),
                JavaSurface.of(DocumentReader.read(loaded.document().root(), loaded.places())));
    }

    /** One sentence for each thing that callers of this one can do no more with a later one. */
    List<String> breaks(VendorDocument later) {
        return Stream.concat(WireBreaks.between(json, later.json).stream(), surface.breaks(later.surface).stream())
                .toList();
    }
}
