package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks that a parameter says where and how it is sent, and that a request can carry it so. */
final class ParameterCheck {
    private static final List<String> PLACES = List.of("path", "query", "header");

    /** What the client, or HTTP itself, sets: a parameter of that name would be lost, or do harm. */
    private static final Set<String> SET_BY_CLIENT = Set.of(
            "accept",
            "accept-encoding",
            "authorization",
            "connection",
            "content-length",
            "content-type",
            "cookie",
            "host",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent");

    private final Faults faults;

    ParameterCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Piece piece) {
        JsonNode node = piece.node();
        if (piece.place() != Place.PARAMETER || node.has("$ref")) {
            return;
        }
        if (!node.has("in")) {
            faults.add(node, piece.name() + " does not say where it is sent. Add in: path, query or header.");
        }
        String in = node.path("in").asText();
        known(piece, "in", PLACES);
        known(piece, "style", List.of(in.equals("query") ? "form" : "simple"));
        if (in.equals("path") && !node.path("required").asBoolean()) {
            faults.add(node, piece.name() + " is in the path, so it is required. Add required: true.");
        }
        if (in.equals("header")) {
            header(piece, node.path("name").asText());
        }
        flag(piece, in);
    }

    private void known(Piece piece, String word, Collection<String> values) {
        String value = piece.node().path(word).asText();
        if (piece.node().has(word) && !values.contains(value)) {
            faults.add(
                    piece.node(),
                    word,
                    piece.name() + " has the unknown " + word + " \"" + value + "\". "
                            + Words.suggestion(value, values));
        }
    }

    private void header(Piece piece, String name) {
        if (SET_BY_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
            faults.add(
                    piece.node(),
                    "name",
                    piece.name() + " is a header that the client sets itself. Leave the parameter out.");
        } else if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            faults.add(
                    piece.node(), "name", piece.name() + " is no name of a header. Use letters, digits and hyphens.");
        }
    }

    private void flag(Piece piece, String in) {
        JsonNode node = piece.node();
        if (node.path("x-flag").asBoolean() && node.path("required").asBoolean()) {
            faults.add(
                    node,
                    "x-flag",
                    piece.name() + " is required, so its presence cannot be what counts. Leave x-flag out.");
        }
        if (node.has("x-idempotent")
                && !(node.path("x-idempotent").asBoolean()
                        && node.path("x-flag").asBoolean())) {
            faults.add(
                    node,
                    "x-idempotent",
                    piece.name() + " is no x-flag with which its operation may be repeated. Leave x-idempotent out.");
        }
    }
}
