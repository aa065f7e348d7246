package dev.espalier.generator.model;

import dev.espalier.generator.document.ClassReference;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.ListSchema;
import dev.espalier.generator.document.MapSchema;
import dev.espalier.generator.document.Operation;
import dev.espalier.generator.document.Schema;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which classes callers can meet. Envelopes and pages are not among them, since callers get what is inside; nor are
 * error bodies, which become exceptions, nor objects that exist for {@code allOf} alone.
 */
final class Reachability {
    private final Document document;
    private final Set<String> names = new TreeSet<>();

    Reachability(Document document) {
        this.document = document;
        for (Operation operation : document.operations()) {
            operation.parameters().forEach(parameter -> visit(parameter.schema()));
            operation.request().ifPresent(request -> visit(request.content().schema()));
            document.result(operation).ifPresent(this::visit);
        }
        document.vendor().webhooks().ifPresent(webhooks -> visit(webhooks.event()));
    }

    /** Of the schemas that define them. */
    Set<String> names() {
        return names;
    }

    private void visit(Schema schema) {
        if (schema instanceof ListSchema list) {
            visit(list.items());
        } else if (schema instanceof MapSchema map) {
            visit(map.values());
        } else if (schema instanceof ClassReference reference && names.add(reference.name())) {
            document.definition(reference).parts().forEach(this::visit);
        }
    }
}
