package dev.espalier.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A merged OpenAPI document as a JSON tree, with the look-ups that everything here needs. */
public record SpecDocument(ObjectNode root) {
    private static final String COMPONENTS = "#/components/";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /** Every operation, in the order of the document. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> operations.add(operation(entry.getKey(), path.getKey(), entry.getValue()))));
        return operations;
    }

    private Operation operation(String method, String path, JsonNode node) {
        List<Parameter> parameters = new ArrayList<>();
        node.path("parameters").forEach(parameter -> parameters.add(parameter(resolve(parameter))));
        Map<String, Body> responses = new LinkedHashMap<>();
        node.path("responses")
                .properties()
                .forEach(response -> responses.put(response.getKey(), new Body(resolve(response.getValue()))));
        return new Operation(method, path, node, parameters, new Body(resolve(node.path("requestBody"))), responses);
    }

    private Parameter parameter(JsonNode node) {
        return new Parameter(
                node, flat(node.path("schema")).path("type").asText().equals("array"));
    }

    /**
     * The schema of what an operation gives its caller: the response, what an envelope holds, or one item of a list
     * that is paged; empty if there is none.
     */
    public Optional<JsonNode> result(Operation operation) {
        Optional<JsonNode> response = operation.success().schema();
        if (operation.isPaged()) {
            JsonNode items = operation.paging().path("items");
            return response.map(schema -> schemaAt(schema, items).path("items"));
        }
        return response.map(schema -> {
            String envelope = envelope(schema);
            return envelope.isEmpty() ? schema : flat(schema).path("properties").path(envelope);
        });
    }

    /** The property of an envelope that holds the result; empty if the schema is none. */
    public String envelope(JsonNode schema) {
        return resolve(schema).path("x-envelope").asText();
    }

    /** Whether it is left out of {@code toString} and logs. */
    public boolean isSecret(JsonNode schema) {
        JsonNode flat = flat(schema);
        return flat.path("format").asText().equals("password")
                || flat(flat.path("items")).path("format").asText().equals("password")
                || flat(flat.path("additionalProperties"))
                        .path("format")
                        .asText()
                        .equals("password");
    }

    /** Whether the wire carries null for it. */
    public boolean isNullable(JsonNode schema) {
        return flat(schema).path("nullable").asBoolean();
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

    /** The names of the schemas that a union with a discriminator is one of, each once. */
    public static Set<String> variants(JsonNode union) {
        Set<String> names = new LinkedHashSet<>();
        union.path("oneOf").forEach(variant -> names.add(schemaName(variant)));
        union.path("discriminator").path("mapping").forEach(variant -> names.add(nameOf(variant.asText())));
        union.path("x-discriminator-prefix").forEach(variant -> names.add(variant.asText()));
        return names;
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
