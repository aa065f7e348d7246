package dev.espalier.generator.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.spec.SpecDocument;
import java.util.Optional;

/** What an operation gives its caller: the response, what an envelope holds, or the items of a page. */
final class Results {
    private Results() {}

    /** The schema of the result, or of one item of a list that is paged; empty if there is none. */
    static Optional<JsonNode> schema(SpecDocument document, SpecDocument.Operation operation) {
        Optional<JsonNode> response = SpecDocument.content(
                        document.success(operation).getValue())
                .values()
                .stream()
                .findFirst()
                .map(content -> content.path("schema"));
        JsonNode paging = operation.node().path("x-pagination");
        if (!paging.isMissingNode()) {
            return response.map(
                    schema -> document.schemaAt(schema, paging.path("items")).path("items"));
        }
        return response.map(schema -> {
            String envelope = envelope(document, schema);
            return envelope.isEmpty()
                    ? schema
                    : document.flat(schema).path("properties").path(envelope);
        });
    }

    /** The property of an envelope that holds the result; empty if the schema is none. */
    static String envelope(SpecDocument document, JsonNode schema) {
        return document.resolve(schema).path("x-envelope").asText();
    }
}
