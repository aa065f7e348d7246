package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks that a security scheme says what one of its type does. */
final class SecuritySchemeCheck {
    /** What each type needs. */
    private static final Map<String, List<String>> NEEDED =
            Map.of("http", List.of("scheme"), "apiKey", List.of("name", "in"));

    private static final Map<String, List<String>> VALUES =
            Map.of("scheme", List.of("basic", "bearer"), "in", List.of("header", "query"));

    private final Faults faults;

    SecuritySchemeCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Piece piece) {
        if (piece.place() != Place.SECURITY_SCHEME) {
            return;
        }
        JsonNode node = piece.node();
        String type = node.path("type").asText();
        List<String> needed = NEEDED.get(type);
        if (needed == null) {
            Set<String> types = new TreeSet<>(NEEDED.keySet());
            faults.add(
                    node,
                    "type",
                    piece.name() + " has the " + (type.isEmpty() ? "type nothing" : "unknown type \"" + type + "\"")
                            + ". " + Words.suggestion(type, types));
            return;
        }
        for (String word : needed) {
            if (!node.has(word)) {
                faults.add(node, piece.name() + " is of type " + type + " and has no " + word + ". Add it.");
            }
        }
        VALUES.forEach((word, values) -> {
            String value = node.path(word).asText();
            if (needed.contains(word) && node.has(word) && !values.contains(value)) {
                faults.add(
                        node,
                        word,
                        piece.name() + " has the unknown " + word + " \"" + value + "\". "
                                + Words.suggestion(value, values));
            }
        });
    }
}
