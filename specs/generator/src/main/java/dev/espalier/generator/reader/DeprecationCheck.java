package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks that whatever is deprecated says what took its place, and that nothing else does. */
final class DeprecationCheck {
    private final Faults faults;

    DeprecationCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Piece piece) {
        JsonNode node = piece.node();
        boolean deprecated = node.path("deprecated").asBoolean();
        if (deprecated && !node.has("x-deprecation")) {
            faults.add(
                    node,
                    "deprecated",
                    piece.name() + " is deprecated and does not say what to use instead. Add x-deprecation.");
        } else if (!deprecated && node.has("x-deprecation")) {
            faults.add(
                    node,
                    "x-deprecation",
                    piece.name() + " has x-deprecation and is not deprecated. Add deprecated: true, or leave it out.");
        }
    }
}
