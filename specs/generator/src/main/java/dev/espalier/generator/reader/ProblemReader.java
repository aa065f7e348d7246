package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.ClassReference;
import dev.espalier.generator.document.Definition;
import dev.espalier.generator.document.ListSchema;
import dev.espalier.generator.document.ObjectDefinition;
import dev.espalier.generator.document.ProblemPart;
import dev.espalier.generator.document.ProblemPart.Kind;
import dev.espalier.generator.document.Property;
import dev.espalier.generator.document.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds where error responses say what went wrong: at the properties that are marked with {@code x-problem}. */
final class ProblemReader {
    private final SpecDocument raw;
    private final Map<String, Definition> definitions;
    private final Faults faults;
    private final Set<ProblemPart> parts = new LinkedHashSet<>();
    private final Set<Property> met = new HashSet<>();

    ProblemReader(SpecDocument raw, Map<String, Definition> definitions, Faults faults) {
        this.raw = raw;
        this.definitions = definitions;
        this.faults = faults;
    }

    List<ProblemPart> read() {
        errorSchemas().forEach((name, place) -> {
            Set<ProblemPart> found = new LinkedHashSet<>();
            walk(name, List.of(), new HashSet<>(), found);
            if (found.stream().noneMatch(part -> part.kind() == Kind.MESSAGE || part.kind() == Kind.CODE)) {
                faults.add(
                        place,
                        "The error response " + name + " does not say where its message stands. Mark a property with"
                                + " x-problem: message.");
            }
            parts.addAll(found);
        });
        definitions.values().stream()
                .filter(ObjectDefinition.class::isInstance)
                .flatMap(object -> ((ObjectDefinition) object).properties().stream())
                .filter(property -> !property.problem().isEmpty() && !met.contains(property))
                .forEach(property -> faults.at(
                        property.place(),
                        property.wireName() + " has x-problem, and is in no error response. Leave it out."));
        return new ArrayList<>(parts);
    }

    /** The names of the schemas of error responses, in the order of the document, with a node that refers to each. */
    private Map<String, JsonNode> errorSchemas() {
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        raw.root()
                .path("paths")
                .forEach(path -> path.forEach(operation -> operation
                        .path("responses")
                        .properties()
                        .forEach(response -> {
                            if (!response.getKey().startsWith("2")) {
                                for (JsonNode content :
                                        raw.resolve(response.getValue()).path("content")) {
                                    String name = SpecDocument.schemaName(content.path("schema"));
                                    if (definitions.containsKey(name)) {
                                        schemas.putIfAbsent(name, content);
                                    }
                                }
                            }
                        })));
        return schemas;
    }

    private void walk(String name, List<String> path, Set<String> open, Set<ProblemPart> found) {
        if (!(definitions.get(name) instanceof ObjectDefinition object) || !open.add(name)) {
            return;
        }
        for (Property property : object.properties()) {
            List<String> here = new ArrayList<>(path);
            here.add(property.wireName());
            if (!property.problem().isEmpty()) {
                met.add(property);
                kind(property).ifPresent(kind -> found.add(new ProblemPart(kind, here)));
            }
            if (withoutList(property.schema()) instanceof ClassReference reference) {
                walk(reference.name(), here, open, found);
            }
        }
        open.remove(name);
    }

    /** What stands in its place in each item of a list. */
    private static Schema withoutList(Schema schema) {
        return schema instanceof ListSchema list ? list.items() : schema;
    }

    /** Empty for a word that is refused elsewhere. */
    private Optional<Kind> kind(Property property) {
        if (!Set.of("string", "integer").contains(withoutList(property.schema()).jsonType())) {
            faults.at(
                    property.place(),
                    property.wireName() + " has x-problem, and is no text. Mark the property that holds the text.");
        }
        return switch (property.problem()) {
            case "code" -> Optional.of(Kind.CODE);
            case "message" -> Optional.of(Kind.MESSAGE);
            case "request-id" -> Optional.of(Kind.REQUEST_ID);
            case "suggestion" -> Optional.of(Kind.SUGGESTION);
            case "docs" -> Optional.of(Kind.DOCS);
            default -> Optional.empty();
        };
    }
}
