package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Checks that what a schema is made of belongs to its type: it would have no effect otherwise. */
final class TypeCheck {
    /** The types that a keyword makes something of. */
    private static final Map<String, Set<String>> TYPES = new TreeMap<>(Map.of(
            "items", Set.of("array"),
            "properties", Set.of("object"),
            "required", Set.of("object"),
            "additionalProperties", Set.of("object"),
            "enum", Set.of("string", "integer", "number", "boolean")));

    /** What makes a schema what it is; a reference to another one cannot change it. */
    private static final List<String> MAKING =
            List.of("properties", "required", "additionalProperties", "items", "enum", "format");

    private final Faults faults;

    TypeCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Piece piece) {
        JsonNode node = piece.node();
        if (piece.place().isSchema() && !node.has("oneOf")) {
            check(node, node.path("type").asText(node.path("properties").isEmpty() ? "" : "object"), piece.name());
        }
    }

    /** Whether it has a keyword that needs a type beside it. */
    static boolean needsType(JsonNode node) {
        return node.has("format") || TYPES.keySet().stream().anyMatch(node::has);
    }

    /** What stands beside a reference in {@code allOf} that leaves the target what it is. */
    void alias(JsonNode node, Schema target, String label) {
        MAKING.stream()
                .filter(node::has)
                .forEach(word -> faults.add(
                        node,
                        word,
                        label + " has " + word + " beside allOf, which refers to something that is complete."
                                + " Write a schema of its own in components/schemas."));
        String type = node.path("type").asText(target.jsonType());
        if (!type.equals(target.jsonType())) {
            faults.add(node, "type", label + " is not of type " + type + ", as what allOf refers to. Leave type out.");
        }
    }

    private void check(JsonNode node, String type, String label) {
        if (TYPES.values().stream().anyMatch(types -> types.contains(type))) {
            TYPES.forEach((word, types) -> {
                if (node.has(word) && !types.contains(type)) {
                    faults.add(
                            node,
                            word,
                            label + " has " + word + ", which says nothing about the type " + type
                                    + ". Leave it out, or correct the type.");
                }
            });
        }
    }
}
