package dev.espalier.generator.reader;

/** Checks that a reference leads to a piece of the kind that is meant where it stands. */
final class ReferenceCheck {
    private final Faults faults;

    ReferenceCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Piece piece) {
        String kind = piece.place().component();
        String reference = piece.node().path("$ref").asText();
        if (!kind.isEmpty() && piece.node().has("$ref") && !reference.startsWith("#/components/" + kind + "/")) {
            faults.add(
                    piece.node(),
                    "$ref",
                    piece.name() + " refers to \"" + reference + "\". Refer to something in components/" + kind + ".");
        }
    }
}
