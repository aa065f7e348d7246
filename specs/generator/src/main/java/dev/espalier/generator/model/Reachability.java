package dev.espalier.generator.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.spec.Operation;
import dev.espalier.generator.spec.SpecDocument;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which schemas callers can meet. Envelopes and pages are not among them, since callers get what is inside; nor are
 * error bodies, which become exceptions, nor schemas that exist for {@code allOf} alone.
 */
final class Reachability {
    private final SpecDocument document;
    private final Set<String> schemas = new TreeSet<>();

    Reachability(SpecDocument document) {
        this.document = document;
        for (Operation operation : document.operations()) {
            operation.parameters().forEach(parameter -> visit(parameter.schema()));
            operation.request().schemas().forEach(this::visit);
            document.result(operation).ifPresent(this::visit);
        }
        document.root().path("x-webhooks").forEach(name -> visitName(name.asText()));
    }

    Set<String> schemas() {
        return schemas;
    }

    private void visit(JsonNode schema) {
        String name = SpecDocument.schemaName(schema);
        if (!name.isEmpty()) {
            visitName(name);
            return;
        }
        JsonNode flat = document.flat(schema);
        flat.path("properties").forEach(this::visit);
        flat.path("oneOf").forEach(this::visit);
        flat.path("discriminator").path("mapping").forEach(variant -> visitName(SpecDocument.nameOf(variant.asText())));
        flat.path("x-discriminator-prefix").forEach(variant -> visitName(variant.asText()));
        if (flat.has("items")) {
            visit(flat.path("items"));
        }
        if (flat.path("additionalProperties").isObject()) {
            visit(flat.path("additionalProperties"));
        }
    }

    private void visitName(String name) {
        if (schemas.add(name)) {
            visit(document.flat(document.schema(name)));
        }
    }
}
