package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Checks that an enum has values, each once: whether there may be none is a matter of the property. */
final class EnumCheck {
    private final Faults faults;

    EnumCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Piece piece) {
        if (!piece.place().isSchema() || !piece.node().has("enum")) {
            return;
        }
        if (piece.node().path("enum").isEmpty()) {
            faults.add(piece.node(), "enum", piece.name() + " has an empty enum. List its values, or leave it out.");
        }
        Set<JsonNode> seen = new HashSet<>();
        for (JsonNode value : piece.node().path("enum")) {
            if (value.isNull()) {
                faults.add(
                        value,
                        piece.name() + " has null in its enum. Take it out and say nullable: true on the property"
                                + " instead, or put quotes around it if it is text.");
            } else if (!seen.add(value)) {
                faults.add(
                        value, piece.name() + " has " + Words.shown(value) + " twice in its enum. Keep one of them.");
            }
        }
    }
}
