package dev.espalier.generator.reader;

import dev.espalier.generator.document.Limits;
import java.math.BigDecimal;
import java.util.List;

/** Checks that limits mean something for the type that they are said of, and leave values over. */
final class LimitCheck {
    private final SchemaReader schemas;
    private final Faults faults;

    LimitCheck(SchemaReader schemas, Faults faults) {
        this.schemas = schemas;
        this.faults = faults;
    }

    void check(Piece piece) {
        if (piece.place().isWholeSchema()) {
            String jsonType = schemas.of(piece).jsonType();
            for (Limit limit : Limit.values()) {
                if (piece.node().has(limit.keyword()) && !limit.isOf(jsonType)) {
                    fault(
                            piece,
                            limit.keyword(),
                            ", which limits " + limit.limited() + " alone. Leave it out, or correct the type.");
                }
            }
            meaning(piece);
            for (String what : List.of("Length", "Items", "Properties")) {
                order(piece, "min" + what, "max" + what);
            }
            order(piece, "minimum", "maximum");
        }
    }

    private void meaning(Piece piece) {
        if (piece.node().path("multipleOf").isNumber()
                && piece.node().path("multipleOf").decimalValue().signum() <= 0) {
            fault(piece, "multipleOf", ". Write a number above 0.");
        }
        if (piece.node().has("pattern")
                && !Limit.isPattern(piece.node().path("pattern").asText())) {
            fault(piece, "pattern", ", which is no regular expression. Correct it, or leave it out.");
        }
        exclusive(piece, "exclusiveMinimum", "minimum");
        exclusive(piece, "exclusiveMaximum", "maximum");
    }

    private void exclusive(Piece piece, String keyword, String bound) {
        if (piece.node().has(keyword) && limits(piece).of(bound).isEmpty()) {
            fault(piece, keyword, " and no " + bound + ". Add " + bound + ", or leave it out.");
        }
    }

    private void order(Piece piece, String low, String high) {
        Limits limits = limits(piece);
        boolean states = piece.node().has(low) || piece.node().has(high);
        if (states && !limits.of(low).isEmpty() && !limits.of(high).isEmpty()) {
            int order = new BigDecimal(limits.of(low)).compareTo(new BigDecimal(limits.of(high)));
            boolean exclusive = low.equals("minimum")
                    && (limits.of("exclusiveMinimum").equals("true")
                            || limits.of("exclusiveMaximum").equals("true"));
            if (order > 0 || (order == 0 && exclusive)) {
                faults.add(
                        piece.node(),
                        piece.node().has(low) ? low : high,
                        piece.name() + " has the " + low + " " + limits.of(low) + " and the " + high + " "
                                + limits.of(high) + ", so that no value is left. Correct one of them.");
            }
        }
    }

    private Limits limits(Piece piece) {
        return SchemaReader.about(piece.node())
                .limits()
                .or(schemas.of(piece).about().limits());
    }

    private void fault(Piece piece, String keyword, String rest) {
        faults.add(
                piece.node(),
                keyword,
                piece.name() + " has the " + keyword + " "
                        + Words.shown(piece.node().path(keyword)) + rest);
    }
}
