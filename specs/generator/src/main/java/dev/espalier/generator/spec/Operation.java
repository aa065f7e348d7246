package dev.espalier.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An operation and where it stands. What it refers to is resolved in its parts, not in {@code node}.
 *
 * @param method the HTTP method in lower case
 * @param path the template of its path
 * @param node what the document says of it
 * @param parameters in the order of the document
 * @param request its body, without content if it takes none
 * @param responses by status, in the order of the document
 */
public record Operation(
        String method,
        String path,
        JsonNode node,
        List<Parameter> parameters,
        Body request,
        Map<String, Body> responses) {

    public String id() {
        return node.path("operationId").asText();
    }

    public String tag() {
        return node.path("tags").path(0).asText();
    }

    public boolean isDeprecated() {
        return node.path("deprecated").asBoolean();
    }

    public boolean isPaged() {
        return node.has("x-pagination");
    }

    /** How it is paged; missing if it is not. */
    public JsonNode paging() {
        return node.path("x-pagination");
    }

    /** The response of a call that went well. A checked document has exactly one. */
    public Body success() {
        return successes().get(0);
    }

    List<Body> successes() {
        return responses.entrySet().stream()
                .filter(response -> isSuccess(response.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The documented statuses of calls that did not go well. */
    public SortedSet<String> errors() {
        SortedSet<String> errors = new TreeSet<>(responses.keySet());
        errors.removeIf(Operation::isSuccess);
        return errors;
    }

    private static boolean isSuccess(String status) {
        return status.startsWith("2");
    }
}
