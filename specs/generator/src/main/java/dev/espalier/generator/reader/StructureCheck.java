package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** Checks that a schema is one thing, be it a composition, a union, or neither, and the same wherever it is used. */
final class StructureCheck {
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
            List.of("items", "enum", "format").forEach(word -> composition(piece, word));
            List.of("readOnly", "writeOnly").forEach(word -> direction(piece, word));
            closed(piece);
        }
    }

    private void lists(Piece piece) {
        for (String word : List.of("allOf", "oneOf")) {
            JsonNode list = piece.node().path(word);
            if (list.isArray() && list.isEmpty()) {
                faults.add(piece.node(), word, piece.name() + " has " + word + " without a list of schemas.");
            }
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
    }

    private void composition(Piece piece, String word) {
        if (piece.node().has("allOf")) {
            refuse(piece, word, "beside allOf. Leave one of them out");
        }
    }

    private void direction(Piece piece, String word) {
        if (piece.node().path(word).asBoolean()) {
            refuse(piece, word, "but its class is the same in requests and responses. Write a schema for each");
        }
    }

    private void closed(Piece piece) {
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
