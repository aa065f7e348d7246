package dev.espalier.generator.reader;

import java.util.Map;

/** Checks that a reference leads to a piece of the kind that is meant where it stands. */
final class ReferenceCheck {
    private static final Map<Place, String> KINDS = Map.of(
            Place.PARAMETER, "parameters",
            Place.REQUEST, "requestBodies",
            Place.RESPONSE, "responses",
            Place.SCHEMA, "schemas",
            Place.NAMED_SCHEMA, "schemas",
            Place.PROPERTY, "schemas");

    private final Faults faults;

    ReferenceCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Piece piece) {
        String kind = KINDS.get(piece.place());
        String reference = piece.node().path("$ref").asText();
        if (kind != null && piece.node().has("$ref") && !reference.startsWith("#/components/" + kind + "/")) {
            faults.add(
                    piece.node(),
                    "$ref",
                    piece.name() + " refers to \"" + reference + "\". Refer to something in components/" + kind + ".");
        }
    }
}
