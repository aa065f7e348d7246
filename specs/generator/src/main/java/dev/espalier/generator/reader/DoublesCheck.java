package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks that lists of names hold each of them once. */
final class DoublesCheck {
    private final Faults faults;

    DoublesCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Piece piece) {
        for (String word : List.of("required", "tags")) {
            Set<String> seen = new HashSet<>();
            for (JsonNode item : piece.node().path(word)) {
                String name = item.isObject() ? item.path("name").asText() : item.asText();
                if (!name.isEmpty() && !seen.add(name)) {
                    faults.add(item, piece.name() + " has \"" + name + "\" twice in " + word + ". Keep one of them.");
                }
            }
        }
    }
}
