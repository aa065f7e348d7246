package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.java.ApiNames;
import dev.espalier.generator.java.ConstantNames;
import dev.espalier.generator.java.JavaNames;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Checks that the names that a document gives are names in Java, and mean nothing else there. */
final class GivenNameCheck {
    private final Faults faults;

    GivenNameCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Piece piece) {
        name(piece, "x-java-name", JavaNames::isMember);
        name(piece, "x-method", ApiNames::isMethod);
        if (piece.place() == Place.WAIT) {
            name(piece, "method", ApiNames::isMethod);
        }
        if (piece.node().has("x-enum-varnames")) {
            constants(piece);
        }
    }

    private void name(Piece piece, String word, Predicate<String> isFree) {
        JsonNode name = piece.node().path(word);
        if (!name.isMissingNode()) {
            String fault = fault(name, isFree);
            if (!fault.isEmpty()) {
                faults.add(piece.node(), word, piece.name() + " has the " + word + " " + name + ", " + fault);
            }
        }
    }

    private void constants(Piece piece) {
        if (!piece.node().has("enum")) {
            faults.add(piece.node(), "x-enum-varnames", piece.name() + " has x-enum-varnames, but no enum.");
        }
        Set<String> seen = new HashSet<>();
        for (JsonNode name : piece.node().path("x-enum-varnames")) {
            String fault = fault(name, ConstantNames::isConstant);
            if (fault.isEmpty() && !seen.add(name.asText())) {
                fault = "twice. Choose another.";
            }
            if (!fault.isEmpty()) {
                faults.add(name, piece.name() + " has " + name + " in its x-enum-varnames, " + fault);
            }
        }
    }

    /** The end of a sentence; empty if the name can be given. */
    private static String fault(JsonNode name, Predicate<String> isFree) {
        if (!name.isTextual() || !JavaNames.isIdentifier(name.asText())) {
            return "which is no name in Java. Use letters, digits and underscores.";
        }
        return isFree.test(name.asText()) ? "" : "which means something else in generated code. Choose another.";
    }
}
