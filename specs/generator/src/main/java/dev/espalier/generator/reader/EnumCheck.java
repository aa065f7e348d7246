package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks that the values of an enum are values: whether there may be none is a matter of the property. */
final class EnumCheck {
    private final Faults faults;

    EnumCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Piece piece) {
        if (piece.place().isSchema()) {
            for (JsonNode value : piece.node().path("enum")) {
                if (value.isNull()) {
                    faults.add(
                            value,
                            piece.name() + " has null in its enum. Take it out and say nullable: true on the property"
                                    + " instead, or put quotes around it if it is text.");
                }
            }
        }
    }
}
