package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        if (piece.place() == Place.SECURITY_SCHEME) {
            word(piece, "type", new TreeSet<>(NEEDED.keySet()));
            NEEDED.getOrDefault(piece.node().path("type").asText(), List.of())
                    .forEach(word -> word(piece, word, VALUES.getOrDefault(word, List.of())));
        }
    }

    /** @param values that it can have; none if it can be any text */
    private void word(Piece piece, String word, Collection<String> values) {
        JsonNode node = piece.node();
        String value = node.path(word).asText();
        if (!node.has(word)) {
            faults.add(node, piece.name() + " has no " + word + ". Add it.");
        } else if (!values.isEmpty() && !values.contains(value)) {
            faults.add(
                    node,
                    word,
                    piece.name() + " has the unknown " + word + " \"" + value + "\". "
                            + Words.suggestion(value, values));
        }
    }
}
