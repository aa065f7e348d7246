package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** The tree of a merged document, with the look-ups that reading it needs. */
public record SpecDocument(ObjectNode root) {
    private static final String COMPONENTS = "#/components/";

    public JsonNode schema(String name) {
        return root.path("components").path("schemas").path(name);
    }

    /**
     * What a reference leads to in the end; the node itself if it is none. Missing if that does not exist, or if it
     * leads back to itself.
     */
    public JsonNode resolve(JsonNode node) {
        JsonNode target = node;
        Set<String> followed = new HashSet<>();
        while (target.has("$ref")) {
            if (!followed.add(target.path("$ref").asText())) {
                return MissingNode.getInstance();
            }
            target = target(target);
        }
        return target;
    }

    /** The target of a reference; the node itself if it is none. Missing if the target does not exist. */
    JsonNode target(JsonNode node) {
        String reference = node.path("$ref").asText("");
        if (reference.isEmpty()) {
            return node;
        }
        String[] parts = reference.startsWith(COMPONENTS)
                ? reference.substring(COMPONENTS.length()).split("/", -1)
                : new String[0];
        return parts.length == 2 ? root.path("components").path(parts[0]).path(parts[1]) : MissingNode.getInstance();
    }

    /** The names of the components of a kind, such as {@code schemas}, in alphabetical order. */
    Set<String> names(String kind) {
        Set<String> names = new TreeSet<>();
        root.path("components").path(kind).fieldNames().forEachRemaining(names::add);
        return names;
    }

    /**
     * The name that a reference to a schema ends in, also when {@code allOf} with one entry wraps it; empty if it is
     * none.
     */
    public static String schemaName(JsonNode schema) {
        JsonNode allOf = schema.path("allOf");
        JsonNode reference = allOf.size() == 1 ? allOf.path(0).path("$ref") : schema.path("$ref");
        return reference.isMissingNode() ? "" : nameOf(reference.asText());
    }

    /** The last part of a reference. */
    public static String nameOf(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
