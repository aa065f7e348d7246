package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.generator.yaml.Places;
import dev.espalier.generator.yaml.YamlFile;
import dev.espalier.generator.yaml.YamlFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Merges the parts of a vendor's document, remembering where each piece came from. */
public final class SpecLoader {
    /** Mappings whose entries may come from several files. */
    private static final Set<String> SHARED = Set.of("", "/paths", "/components");

    private final Places places = new Places();
    private final List<String> faults = new ArrayList<>();
    private final YamlFolder parts;

    private SpecLoader(Path folder) {
        parts = new YamlFolder(folder);
    }

    /** A document and the places of its pieces. */
    public record Loaded(SpecDocument document, Places places) {}

    /**
     * Reads every {@code *.yaml} of {@code folder}, in alphabetical order after {@code openapi.yaml}.
     *
     * @throws SpecException if a file cannot be read, two files define the same thing, or it is not OpenAPI 3.0
     */
    public static Loaded load(Path folder) {
        Path first = folder.resolve("openapi.yaml");
        SpecLoader loader = new SpecLoader(folder);
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        loader.places.put(root, Places.at(loader.parts.name(first), 0, 0));
        for (Path file : loader.files(first)) {
            String name = loader.parts.name(file);
            loader.merge(root, YamlFile.read(file, name, loader.places, loader.faults), "");
        }
        if (!loader.faults.isEmpty()) {
            throw new SpecException(loader.faults);
        }
        Loaded loaded = new Loaded(new SpecDocument(root), loader.places);
        VersionCheck.check(loaded, Places.at(loader.parts.name(first), 0, 0));
        return loaded;
    }

    private List<Path> files(Path first) {
        List<Path> files = parts.files(faults);
        if (!files.remove(first)) {
            if (faults.isEmpty()) {
                faults.add(
                        parts.name(parts.folder()) + ": openapi.yaml is missing; it holds openapi, info and servers.");
            }
            throw new SpecException(faults);
        }
        files.add(0, first);
        return files;
    }

    private void merge(ObjectNode target, ObjectNode part, String path) {
        for (Map.Entry<String, JsonNode> entry : part.properties()) {
            String name = entry.getKey();
            String at = path + "/" + name;
            JsonNode value = entry.getValue();
            JsonNode existing = target.get(name);
            if (existing == null) {
                target.set(name, value);
                places.put(target, name, places.of(part, name));
            } else if (existing instanceof ObjectNode shared
                    && value instanceof ObjectNode more
                    && (SHARED.contains(at) || path.equals("/components"))) {
                merge(shared, more, at);
            } else if (existing instanceof ArrayNode list && value instanceof ArrayNode more && path.isEmpty()) {
                list.addAll(more);
            } else {
                faults.add(places.of(value) + "\"" + at + "\" is also defined at "
                        + places.of(existing).strip() + " Keep one of them.");
            }
        }
    }
}
