package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Checks that every keyword and extension is one that means something where it stands. */
final class KeywordCheck {
    /** What to write instead of a keyword of OpenAPI that nothing is generated of. */
    private static final Map<String, String> INSTEAD = Map.of(
            "anyOf", "Use oneOf if exactly one of them holds, or allOf if all do.",
            "not", "Leave it out, or say it in the description.",
            "content", "Give it a schema with a type that is sent as text.",
            "allowReserved", "Leave it out: every character that could mean something else is escaped.",
            "allowEmptyValue", "Leave it out: an empty text is sent as such.");

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
                    : INSTEAD.getOrDefault(
                            word, Words.suggestion(word, piece.place().words()));
            faults.add(piece.node(), word, piece.name() + " has the unknown keyword \"" + word + "\". " + advice);
        }
    }
}
