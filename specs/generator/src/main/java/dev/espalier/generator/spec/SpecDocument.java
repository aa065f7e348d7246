package dev.espalier.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A merged OpenAPI document as a JSON tree, with the look-ups that everything here needs. */
public record SpecDocument(ObjectNode root) {
    private static final String COMPONENTS = "#/components/";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /** An operation and where it stands. */
    public record Operation(String method, String path, JsonNode node) {
        public String id() {
            return node.path("operationId").asText();
        }

        public String tag() {
            return node.path("tags").path(0).asText();
        }
    }

    /** Every operation, in the order of the document. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry ->
                                operations.add(new Operation(entry.getKey(), path.getKey(), entry.getValue()))));
        return operations;
    }

    public JsonNode schema(String name) {
        return root.path("components").path("schemas").path(name);
    }

    /** The target of a reference; the node itself if it is none. Missing if the target does not exist. */
    public JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asText("");
        if (reference.isEmpty()) {
            return node;
        }
        String[] parts = reference.startsWith(COMPONENTS)
                ? reference.substring(COMPONENTS.length()).split("/", -1)
                : new String[0];
        return parts.length == 2 ? root.path("components").path(parts[0]).path(parts[1]) : MissingNode.getInstance();
    }

    /**
     * The name that a reference to a schema ends in, also when {@code allOf} with one entry wraps it; empty if it is
     * none.
     */
    public static String schemaName(JsonNode schema) {
        JsonNode allOf = schema.path("allOf");
        JsonNode reference = allOf.size() == 1 ? allOf.get(0).path("$ref") : schema.path("$ref");
        return reference.isMissingNode() ? "" : nameOf(reference.asText());
    }

    /** The last part of a reference. */
    public static String nameOf(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** The success response of an operation and its status. */
    public Map.Entry<String, JsonNode> success(Operation operation) {
        return operation.node().path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst()
                .map(response -> Map.entry(response.getKey(), resolve(response.getValue())))
                .orElseThrow();
    }

    /** The content of a body, by media type; empty if there is none. */
    public static Map<String, JsonNode> content(JsonNode body) {
        Map<String, JsonNode> content = new LinkedHashMap<>();
        body.path("content").properties().forEach(entry -> content.put(entry.getKey(), entry.getValue()));
        return content;
    }

    /** The schema that a path of property names leads to. */
    public JsonNode schemaAt(JsonNode schema, JsonNode path) {
        JsonNode current = schema;
        for (JsonNode name : path) {
            current = flat(current).path("properties").path(name.asText());
        }
        return current;
    }

    /** The schema itself: references followed, and {@code allOf} merged into one flat object. */
    public JsonNode flat(JsonNode schema) {
        JsonNode resolved = resolve(schema);
        if (!resolved.has("allOf")) {
            return resolved;
        }
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        List<JsonNode> required = new ArrayList<>();
        for (JsonNode part : resolved.path("allOf")) {
            JsonNode flat = flat(part);
            merged.setAll((ObjectNode) flat.deepCopy());
            flat.path("properties")
                    .properties()
                    .forEach(property -> properties.set(property.getKey(), property.getValue()));
            flat.path("required").forEach(required::add);
        }
        resolved.properties().stream()
                .filter(entry -> !entry.getKey().equals("allOf"))
                .forEach(entry -> merged.set(entry.getKey(), entry.getValue()));
        if (!properties.isEmpty()) {
            merged.set("properties", properties);
            merged.putArray("required").addAll(required);
        }
        return merged;
    }
}
