package dev.espalier.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Checks a document against the rules that the templates rely on, so that a mistake is a sentence and not a strange
 * class.
 */
public final class SpecCheck {
    private final SpecDocument document;
    private final Faults faults;

    private SpecCheck(SpecLoader.Loaded loaded) {
        document = loaded.document();
        faults = new Faults(loaded.places());
    }

    /** @throws SpecException with every fault of the document */
    public static void check(SpecLoader.Loaded loaded) {
        SpecCheck check = new SpecCheck(loaded);
        check.references(check.document.root());
        boolean resolved = check.faults.isEmpty();
        List<Piece> pieces = Pieces.of(check.document);
        pieces.forEach(new KeywordCheck(check.faults)::check);
        pieces.forEach(new EnumCheck(check.faults)::check);
        if (resolved) {
            pieces.forEach(new ValueCheck(check.document, check.faults)::check);
            check.operationsAndSchemas();
        }
        check.faults.raise();
    }

    private void references(JsonNode node) {
        JsonNode reference = node.path("$ref");
        if (reference.isTextual()) {
            if (document.resolve(node).isMissingNode()) {
                faults.add(reference, "\"" + reference.asText() + "\" leads nowhere. Define it, or correct the name.");
            } else if (node.size() > 1) {
                faults.add(node, "What stands beside $ref is lost. Write allOf: [{$ref: ...}] beside it.");
            }
        }
        node.forEach(this::references);
    }

    /** These follow references, so all of them must lead somewhere. */
    private void operationsAndSchemas() {
        SchemaCheck schemas = new SchemaCheck(document, faults);
        OperationCheck operations = new OperationCheck(document, schemas, faults);
        document.operations().forEach(operations::check);
        document.root()
                .path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schemas.named(schema.getValue(), schema.getKey()));
    }
}
