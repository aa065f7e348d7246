package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks that references lead to what they stand for. */
final class ReferenceCheck {
    private final SpecDocument document;
    private final Faults faults;

    ReferenceCheck(SpecDocument document, Faults faults) {
        this.document = document;
        this.faults = faults;
    }

    void check(Piece piece) {
        JsonNode reference = piece.node().path("$ref");
        if (!reference.isTextual()) {
            return;
        }
        String shown = "\"" + reference.asText() + "\"";
        String kind = "#/components/" + piece.place().component() + "/";
        if (!reference.asText().startsWith(kind)
                && !document.target(piece.node()).isMissingNode()) {
            faults.add(reference, shown + " stands where one of " + kind + " is meant. Correct it.");
        } else if (document.target(piece.node()).isMissingNode()) {
            faults.add(reference, shown + " leads nowhere. Define it, or correct the name.");
        } else if (!kind.endsWith("schemas/") && document.resolve(piece.node()).isMissingNode()) {
            faults.add(reference, shown + " leads back to itself, and never says what it is. Define it.");
        } else if (piece.node().size() > 1) {
            faults.add(piece.node(), "What stands beside $ref is lost. Write allOf: [{$ref: ...}] beside it.");
        }
    }
}
