package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks that every keyword and extension is one that means something where it stands. */
final class KeywordCheck {
    private final Faults faults;

    KeywordCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Piece piece) {
        piece.node().properties().forEach(entry -> check(piece, entry.getKey(), entry.getValue()));
    }

    private void check(Piece piece, String word, JsonNode value) {
        if (!piece.place().words().contains(word)) {
            // A comma in an unquoted description makes its end a keyword that nobody meant.
            String advice = value.isNull()
                    ? "Is it part of a description that needs quotes?"
                    : Words.suggestion(word, piece.place().words());
            faults.add(piece.node(), word, piece.name() + " has the unknown keyword \"" + word + "\". " + advice);
        }
    }
}
