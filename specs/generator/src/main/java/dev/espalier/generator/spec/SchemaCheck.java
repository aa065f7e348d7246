package dev.espalier.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Checks schemas: each has the form that one Java type can be made of. */
final class SchemaCheck {
    private final SpecDocument document;
    private final Faults faults;

    SchemaCheck(SpecDocument document, Faults faults) {
        this.document = document;
        this.faults = faults;
    }

    /** A schema of {@code components/schemas}. */
    void named(JsonNode schema, String name) {
        deprecation(schema, name);
        if (schema.has("allOf")) {
            schema.path("allOf").forEach(part -> properties(part, name));
        } else if (schema.has("oneOf")) {
            union(schema, name);
        } else if (schema.has("enum")) {
            values(schema, name);
        } else {
            properties(schema, name);
        }
    }

    private void values(JsonNode schema, String name) {
        if (!schema.path("type").asText().equals("string")) {
            faults.add(schema, name + " is an enum that is not of type string; describe the numbers instead.");
        }
        JsonNode names = schema.path("x-enum-varnames");
        if (!names.isMissingNode() && names.size() != schema.path("enum").size()) {
            faults.add(
                    schema,
                    name + " has " + schema.path("enum").size() + " values and " + names.size() + " x-enum-varnames.");
        }
    }

    private void properties(JsonNode schema, String name) {
        schema.path("properties")
                .properties()
                .forEach(property -> unnamed(property.getValue(), name + "." + property.getKey()));
        schema.path("required").forEach(required -> {
            if (!schema.path("properties").has(required.asText())) {
                faults.add(required, name + " requires " + required.asText() + ", which is none of its properties.");
            }
        });
        if (schema.path("additionalProperties").isObject()) {
            unnamed(schema.path("additionalProperties"), name + "{}");
        }
        if (schema.has("items")) {
            unnamed(schema.path("items"), name + "[]");
        }
    }

    private void union(JsonNode schema, String name) {
        JsonNode mapping = schema.path("discriminator").path("mapping");
        if (schema.has("discriminator")) {
            mapping.forEach(reference -> {
                if (document.schema(SpecDocument.nameOf(reference.asText())).isMissingNode()) {
                    faults.add(reference, name + " maps to \"" + reference.asText() + "\", which does not exist.");
                }
            });
            return;
        }
        Set<String> types = new HashSet<>();
        for (JsonNode alternative : schema.path("oneOf")) {
            JsonNode flat = document.flat(alternative);
            String type = flat.path("type").asText();
            String json = type.equals("integer") ? "number" : type;
            if (json.isEmpty() || !types.add(json)) {
                faults.add(
                        alternative,
                        name + " has no discriminator, so its alternatives must differ in their JSON type.");
            }
        }
    }

    /** A schema that has no name of its own. */
    void unnamed(JsonNode schema, String name) {
        deprecation(schema, name);
        if (schema.has("$ref")
                || (schema.path("allOf").size() == 1
                        && schema.path("allOf").get(0).has("$ref"))) {
            return;
        }
        if (schema.has("oneOf") || schema.has("anyOf") || schema.has("allOf")) {
            faults.add(schema, name + " is a union or composition without a name. Move it to components/schemas.");
        } else if (schema.path("properties").size() > 0) {
            faults.add(schema, name + " is an object without a name. Move it to components/schemas.");
        } else if (schema.path("enum").size() > 1) {
            faults.add(schema, name + " is an enum without a name. Move it to components/schemas.");
        } else if (!schema.has("type") && (schema.has("items") || schema.has("enum") || schema.has("format"))) {
            faults.add(schema, name + " has no type.");
        } else if (schema.path("type").asText().equals("array") && !schema.has("items")) {
            faults.add(schema, name + " is an array without items.");
        } else {
            properties(schema, name);
        }
    }

    /** Whatever is deprecated, operations too, says what took its place. */
    void deprecation(JsonNode node, String name) {
        if (node.path("deprecated").asBoolean() && !node.has("x-deprecation")) {
            faults.add(node, name + " is deprecated and does not say what to use instead. Add x-deprecation.");
        }
    }
}
