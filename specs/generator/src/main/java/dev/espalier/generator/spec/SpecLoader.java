package dev.espalier.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Merges the parts of a vendor's document, remembering where each piece came from. */
public final class SpecLoader {
    /** Mappings whose entries may come from several files. */
    private static final Set<String> SHARED = Set.of("", "/paths", "/components");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Places places = new Places();
    private final List<String> faults = new ArrayList<>();
    private final Path folder;

    private SpecLoader(Path folder) {
        this.folder = folder;
    }

    /** A document and the places of its pieces. */
    public record Loaded(SpecDocument document, Places places) {}

    /**
     * Reads every {@code *.yaml} of {@code folder}, in alphabetical order after {@code openapi.yaml}.
     *
     * @throws SpecException if a file is not YAML, or two files define the same thing
     */
    public static Loaded load(Path folder) {
        SpecLoader loader = new SpecLoader(folder);
        ObjectNode root = JSON.objectNode();
        for (Path file : files(folder)) {
            loader.merge(root, loader.parse(file), "");
        }
        if (!loader.faults.isEmpty()) {
            throw new SpecException(loader.faults);
        }
        return new Loaded(new SpecDocument(root), loader.places);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files =
                    new ArrayList<>(entries.filter(file -> file.toString().endsWith(".yaml"))
                            .sorted()
                            .toList());
            Path first = folder.resolve("openapi.yaml");
            if (!files.remove(first)) {
                throw new SpecException(
                        List.of(folder + ": openapi.yaml is missing; it holds openapi, info and servers."));
            }
            files.add(0, first);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("The specs in " + folder + " could not be read.", e);
        }
    }

    private ObjectNode parse(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Node node = new Yaml(new LoaderOptions()).compose(reader);
            if (node instanceof MappingNode mapping) {
                return object(mapping, file);
            }
            faults.add(file + ":1:1: a document is a mapping.");
        } catch (MarkedYAMLException e) {
            faults.add(place(file, e.getProblemMark()) + e.getProblem() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read.", e);
        }
        return JSON.objectNode();
    }

    private JsonNode convert(Node node, Path file) {
        JsonNode json;
        if (node instanceof MappingNode mapping) {
            json = object(mapping, file);
        } else if (node instanceof SequenceNode sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.getValue().forEach(item -> array.add(convert(item, file)));
            json = array;
        } else {
            json = scalar((ScalarNode) node);
        }
        places.put(json, place(file, node.getStartMark()));
        return json;
    }

    private ObjectNode object(MappingNode mapping, Path file) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            String key = ((ScalarNode) entry.getKeyNode()).getValue();
            String place = place(file, entry.getKeyNode().getStartMark());
            if (object.has(key)) {
                faults.add(place + "\"" + key + "\" stands here twice.");
            }
            places.put(object, key, place);
            object.set(key, convert(entry.getValueNode(), file));
        }
        return object;
    }

    /** Scalars by the YAML core rules; a date is the text that it is. */
    private static JsonNode scalar(ScalarNode node) {
        String text = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(text.equalsIgnoreCase("true"));
        }
        if (tag.equals(Tag.INT)) {
            return JSON.numberNode(new java.math.BigInteger(text));
        }
        if (tag.equals(Tag.FLOAT)) {
            return JSON.numberNode(new java.math.BigDecimal(text));
        }
        return JSON.textNode(text);
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

    private String place(Path file, Mark mark) {
        Path shown = folder.getParent() == null ? file : folder.getParent().relativize(file);
        return "specs/" + shown + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1) + ": ";
    }
}
