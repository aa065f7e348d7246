package dev.espalier.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks operations: nothing that a method, its Javadoc or its contract test needs is missing. */
final class OperationCheck {
    private final SchemaCheck schemas;
    private final ParameterCheck parameters;
    private final PagingCheck paging;
    private final Faults faults;
    private final Set<String> tags = new HashSet<>();
    private final Map<String, String> operationIds = new HashMap<>();
    private final Map<String, String> methods = new HashMap<>();

    OperationCheck(SpecDocument document, SchemaCheck schemas, Faults faults) {
        this.schemas = schemas;
        this.parameters = new ParameterCheck(schemas, faults);
        this.paging = new PagingCheck(document, faults);
        this.faults = faults;
        document.root().path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
    }

    void check(Operation operation) {
        String name = operation.method().toUpperCase(Locale.ROOT) + " " + operation.path();
        facts(operation, name);
        schemas.deprecation(operation.node(), name);
        parameters.check(operation, name);
        content(operation.request(), name + " request");
        int successes = operation.successes().size();
        if (successes != 1) {
            faults.add(
                    operation.node(),
                    name + " has " + successes + " success responses. Keep the one that callers get.");
            return;
        }
        operation.responses().forEach((status, response) -> content(response, name + " response " + status));
        paging.check(operation, name);
    }

    private void facts(Operation operation, String name) {
        JsonNode node = operation.node();
        for (String key : List.of("tags", "operationId", "summary", "externalDocs", "responses")) {
            if (!node.has(key)) {
                faults.add(node, name + " has no " + key + ".");
            }
        }
        unique(operationIds, operation.id(), node, name, "The operationId");
        unique(methods, operation.tag() + "." + node.path("x-method").asText(operation.id()), node, name, "The method");
        if (!tags.contains(operation.tag())) {
            faults.add(node, name + " has the tag \"" + operation.tag() + "\", which no file describes under tags.");
        }
        if (Set.of("post", "patch").contains(operation.method()) && !node.has("x-idempotent")) {
            faults.add(node, name + " does not say whether it may be repeated. Add x-idempotent: true or false.");
        }
    }

    private void unique(Map<String, String> seen, String key, JsonNode node, String name, String what) {
        String other = seen.putIfAbsent(key, name);
        if (other != null) {
            faults.add(node, what + " " + key + " of " + name + " is also that of " + other + ".");
        }
    }

    private void content(Body body, String name) {
        body.content().forEach((mediaType, content) -> {
            if (mediaType.contains("json") && !content.has("example")) {
                faults.add(content, name + " has no example. The contract test needs one.");
            }
            schemas.unnamed(content.path("schema"), name);
        });
    }
}
