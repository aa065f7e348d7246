package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks that a schema is one thing: a type with the keywords of this type, a composition, or a union. A keyword of
 * something else would have no effect.
 */
final class StructureCheck {
    private static final Set<String> NUMBERS = Set.of("integer", "number");
    private static final Set<String> ARRAY = Set.of("array");
    private static final Set<String> OBJECT = Set.of("object");

    /** The types that a keyword says something about. */
    private static final Map<String, Set<String>> TYPES = new TreeMap<>(Map.ofEntries(
            Map.entry("minLength", Set.of("string")),
            Map.entry("maxLength", Set.of("string")),
            Map.entry("pattern", Set.of("string")),
            Map.entry("minimum", NUMBERS),
            Map.entry("maximum", NUMBERS),
            Map.entry("exclusiveMinimum", NUMBERS),
            Map.entry("exclusiveMaximum", NUMBERS),
            Map.entry("multipleOf", NUMBERS),
            Map.entry("items", ARRAY),
            Map.entry("minItems", ARRAY),
            Map.entry("maxItems", ARRAY),
            Map.entry("uniqueItems", ARRAY),
            Map.entry("properties", OBJECT),
            Map.entry("required", OBJECT),
            Map.entry("additionalProperties", OBJECT),
            Map.entry("minProperties", OBJECT),
            Map.entry("maxProperties", OBJECT),
            Map.entry("enum", Set.of("string", "integer", "number", "boolean"))));

    /** What makes a schema what it is; a reference to another one cannot change it. */
    private static final List<String> MAKING =
            List.of("properties", "required", "additionalProperties", "items", "enum", "format");

    private static final Set<String> BESIDE_ONE_OF = Set.of(
            "oneOf",
            "discriminator",
            "description",
            "nullable",
            "deprecated",
            "default",
            "example",
            "x-deprecation",
            "x-discriminator-default",
            "x-discriminator-prefix",
            "x-java-name");

    private final Faults faults;

    StructureCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Piece piece) {
        if (piece.place().isSchema() && !piece.node().has("$ref")) {
            lists(piece);
            union(piece);
            composition(piece);
            ofType(piece.node(), type(piece.node()), piece.name());
            direction(piece);
        }
    }

    private static String type(JsonNode node) {
        return node.path("type").asText(node.path("properties").isEmpty() ? "" : "object");
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
        } else {
            ofType(node, type, label);
        }
    }

    private void ofType(JsonNode node, String type, String label) {
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

    private void lists(Piece piece) {
        for (String word : List.of("allOf", "oneOf")) {
            JsonNode list = piece.node().path(word);
            if (!list.isMissingNode() && (!list.isArray() || list.isEmpty())) {
                faults.add(piece.node(), word, piece.name() + " has " + word + " without a list of schemas.");
            }
        }
        JsonNode required = piece.node().path("required");
        Set<String> names = new HashSet<>();
        required.forEach(name -> names.add(name.asText()));
        if (!required.isMissingNode() && (!required.isArray() || names.size() < required.size())) {
            faults.add(
                    piece.node(),
                    "required",
                    piece.name() + " has required that is no list of different names. An object lists those of its"
                            + " properties that are required.");
        }
    }

    private void union(Piece piece) {
        JsonNode node = piece.node();
        if (!node.has("oneOf")) {
            refuse(piece, "discriminator", "without oneOf. List the alternatives in oneOf");
        }
        if (!node.has("discriminator")) {
            refuse(piece, "x-discriminator-default", "without a discriminator. Leave it out");
            refuse(piece, "x-discriminator-prefix", "without a discriminator. Leave it out");
        }
        if (node.has("oneOf")) {
            node.fieldNames().forEachRemaining(word -> {
                boolean isObject =
                        word.equals("type") && node.path(word).asText().equals("object") && node.has("discriminator");
                if (!BESIDE_ONE_OF.contains(word) && !isObject) {
                    refuse(piece, word, "beside oneOf. Say it of each alternative");
                }
            });
        }
        JsonNode discriminator = node.path("discriminator");
        JsonNode mapping = discriminator.path("mapping");
        if (!mapping.isMissingNode() && !mapping.isObject()) {
            faults.add(
                    discriminator,
                    "mapping",
                    piece.name() + " has a discriminator whose mapping is no mapping of values to schemas.");
        }
        if (discriminator.isObject()
                && discriminator.path("propertyName").asText().isEmpty()) {
            faults.add(discriminator, piece.name() + " has a discriminator without propertyName.");
        }
    }

    private void composition(Piece piece) {
        if (piece.node().has("allOf")) {
            refuse(piece, "items", "beside allOf. Leave one of them out");
            refuse(piece, "enum", "beside allOf. Leave one of them out");
            refuse(piece, "format", "beside allOf. Leave one of them out");
        }
    }

    private void direction(Piece piece) {
        for (String word : List.of("readOnly", "writeOnly")) {
            if (piece.node().path(word).asBoolean()) {
                refuse(piece, word, "but its class is the same in requests and responses. Write a schema for each");
            }
        }
        if (piece.node().path("additionalProperties").isBoolean()
                && !piece.node().path("additionalProperties").asBoolean()) {
            refuse(piece, "additionalProperties", "that is false, but what a server adds is kept. Leave it out");
        }
    }

    private void refuse(Piece piece, String word, String sentence) {
        if (piece.node().has(word)) {
            faults.add(piece.node(), word, piece.name() + " has " + word + " " + sentence + ".");
        }
    }
}
