package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks the values of keywords and extensions that have a set of values, or that name something. */
final class ValueCheck {
    private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean", "array", "object");
    /** What the waits of a waiter grow to. */
    private static final Duration LONGEST_INTERVAL = Duration.ofSeconds(30);

    private final SpecDocument document;
    private final SchemaReader schemas;
    private final Faults faults;

    /** @param document whose references all lead somewhere */
    ValueCheck(SpecDocument document, SchemaReader schemas, Faults faults) {
        this.document = document;
        this.schemas = schemas;
        this.faults = faults;
    }

    void check(Piece piece) {
        switch (piece.place()) {
            case RATE_LIMIT -> rateLimit(piece);
            case WAIT -> interval(piece);
            case WEBHOOK_SECRET -> known(piece, "encoding", List.of("text", "base64"));
            case WEBHOOK_SIGNATURE -> known(piece, "encoding", List.of("hex", "base64"));
            case PARAMETER -> parameter(piece);
            case SCHEMA, NAMED_SCHEMA, PROPERTY, PART -> schema(piece);
            default -> {}
        }
    }

    private void rateLimit(Piece piece) {
        JsonNode permits = piece.node().path("permits");
        if (!permits.isIntegralNumber() || permits.asInt() < 1) {
            faults.add(piece.node(), "permits", piece.name() + " needs permits: a whole number from 1 on.");
        }
        if (!isDuration(piece.node().path("per").asText())) {
            faults.add(piece.node(), "per", piece.name() + " needs per: a duration such as PT1S or PT1M.");
        }
    }

    private void interval(Piece piece) {
        String text = piece.node().path("interval").asText("PT1S");
        if (!isDuration(text) || Duration.parse(text).compareTo(LONGEST_INTERVAL) > 0) {
            faults.add(
                    piece.node(),
                    "interval",
                    piece.name() + " needs interval to be a duration such as PT2S, PT30S at most.");
        }
    }

    static boolean isDuration(String text) {
        try {
            return Duration.parse(text).compareTo(Duration.ZERO) > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void parameter(Piece piece) {
        JsonNode node = piece.node();
        boolean flag = node.path("in").asText().equals("query")
                && type(node.path("schema")).equals("boolean");
        if (node.has("x-flag") && !flag) {
            faults.add(
                    node,
                    "x-flag",
                    piece.name() + " is no boolean in the query, so it cannot be an x-flag. Leave it out.");
        }
    }

    private String type(JsonNode schema) {
        String name = SpecDocument.schemaName(schema);
        return name.isEmpty()
                ? schema.path("type").asText()
                : schemas.named(name).jsonType();
    }

    private void schema(Piece piece) {
        JsonNode node = piece.node();
        known(piece, "type", new TreeSet<>(TYPES));
        known(piece, "x-epoch", List.of("seconds", "milliseconds"));
        known(piece, "x-problem", List.of("code", "message", "request-id", "suggestion", "docs"));
        if (node.has("x-epoch")
                && !Set.of("string", "integer").contains(node.path("type").asText())) {
            faults.add(
                    node,
                    "x-epoch",
                    piece.name() + " is neither a string nor an integer, so it cannot have x-epoch. Leave it out.");
        }
        node.path("x-discriminator-prefix").forEach(name -> schemaName(piece, "x-discriminator-prefix", name));
        if (node.has("x-discriminator-default")) {
            schemaName(piece, "x-discriminator-default", node.path("x-discriminator-default"));
        }
    }

    private void schemaName(Piece piece, String word, JsonNode name) {
        known(piece, word, name.asText(), document.names("schemas"));
    }

    private void known(Piece piece, String word, Collection<String> values) {
        if (piece.node().has(word)) {
            known(piece, word, piece.node().path(word).asText(), values);
        }
    }

    private void known(Piece piece, String word, String value, Collection<String> values) {
        if (!values.contains(value)) {
            faults.add(
                    piece.node(),
                    word,
                    piece.name() + " has the unknown " + word + " \"" + value + "\". "
                            + Words.suggestion(value, values));
        }
    }
}
