package dev.espalier.generator.reader;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that a format is one that something is made of. */
final class FormatCheck {
    /** The formats of each type; only those that a Java type, or {@code toString}, depends on. */
    private static final Map<String, List<String>> FORMATS = Map.of(
            "string", List.of("binary", "date", "date-time", "int64", "password"),
            "integer", List.of("int32", "int64"),
            "number", List.of("double", "float"),
            "boolean", List.of(),
            "array", List.of(),
            "object", List.of());

    /** Usual ones of text that look like one of those, but are none that somebody mistyped. */
    private static final Set<String> USUAL = Set.of("byte", "time", "uri", "url", "uuid");

    private final Faults faults;

    FormatCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Piece piece) {
        List<String> known = FORMATS.get(piece.node().path("type").asText());
        String format = piece.node().path("format").asText();
        if (piece.place().isSchema() && known != null && piece.node().has("format") && !known.contains(format)) {
            faults.add(
                    piece.node(),
                    "format",
                    piece.name() + " has the unknown format \"" + format + "\". " + advice(format, known));
        }
    }

    private static String advice(String format, List<String> known) {
        boolean isOfAnotherType = FORMATS.values().stream().anyMatch(formats -> formats.contains(format));
        return !USUAL.contains(format) && (isOfAnotherType || Words.isNear(format, known))
                ? Words.suggestion(format, known)
                : "Leave it out, since nothing is made of it; the description can say it.";
    }
}
