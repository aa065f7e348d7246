package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;

/** Checks that the value of every keyword is of its kind, which all that reads it takes for granted. */
final class KindCheck {
    private final Faults faults;

    KindCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Piece piece) {
        if (!piece.node().isObject()) {
            faults.add(
                    piece.node(),
                    piece.name() + " is " + Words.shown(piece.node()) + ". Write a mapping with "
                            + String.join(", ", piece.place().words()) + ".");
        }
        piece.node().properties().forEach(entry -> {
            if (piece.place().words().contains(entry.getKey())) {
                check(piece, entry.getKey(), entry.getValue());
            }
        });
    }

    private void check(Piece piece, String word, JsonNode value) {
        Kind kind = Kind.of(piece.place(), word);
        if (!kind.includes(value)) {
            faults.add(
                    piece.node(),
                    word,
                    piece.name() + " has the " + word + " " + Words.shown(value) + ". Write " + kind.words() + ".");
        } else {
            parts(kind.parts(), value, piece.name() + " " + word);
        }
    }

    private void parts(Kind kind, JsonNode values, String name) {
        for (JsonNode value : values) {
            if (!kind.includes(value)) {
                faults.add(value, name + " holds " + Words.shown(value) + ". Write " + kind.words() + ".");
            } else {
                parts(kind.parts(), value, name);
            }
        }
    }
}
