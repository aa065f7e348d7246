package dev.espalier.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The tree of a merged document, with the look-ups that reading it needs. */
public record SpecDocument(ObjectNode root) {
    private static final String COMPONENTS = "#/components/";

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
