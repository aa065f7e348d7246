package dev.espalier.generator.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.JavaTypes;
import dev.espalier.generator.java.Javadoc;
import dev.espalier.generator.model.ModelView.AccessorView;
import dev.espalier.generator.model.ModelView.LineView;
import dev.espalier.generator.model.ModelView.PropertyView;
import dev.espalier.generator.model.ModelView.UnionView;
import dev.espalier.generator.spec.SpecDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the views of unions with a discriminator. */
final class UnionViews {
    private static final List<String> IMPORTS = List.of(
            "com.fasterxml.jackson.annotation.JsonValue",
            "com.google.gson.JsonElement",
            "dev.espalier.runtime.internal.json.UnionType",
            "dev.espalier.runtime.json.UnknownVariant");

    private final SpecDocument document;
    private final JavaTypes types;
    private final ObjectViews objects;

    UnionViews(SpecDocument document, JavaTypes types, ObjectViews objects) {
        this.document = document;
        this.types = types;
        this.objects = objects;
    }

    UnionView view(String model, JsonNode schema, Set<String> imports) {
        imports.addAll(IMPORTS);
        String discriminator = schema.path("discriminator").path("propertyName").asText();
        return new UnionView(
                discriminator,
                accessors(model, schema, discriminator, imports),
                SpecDocument.variants(schema).stream().map(JavaNames::type).toList(),
                LineView.of(declarations(schema)));
    }

    private static List<String> declarations(JsonNode schema) {
        List<String> calls = new ArrayList<>();
        addVariants("variant", schema.path("discriminator").path("mapping"), calls);
        addVariants("prefix", schema.path("x-discriminator-prefix"), calls);
        if (schema.has("x-discriminator-default")) {
            calls.add(".fallback("
                    + reference(schema.path("x-discriminator-default").asText()) + ")");
        }
        return calls;
    }

    /** @param schemas a schema, or a reference to it, by value of the discriminator */
    private static void addVariants(String method, JsonNode schemas, List<String> calls) {
        schemas.properties()
                .forEach(entry -> calls.add("." + method + "(" + JavaNames.quoted(entry.getKey()) + ", "
                        + reference(SpecDocument.nameOf(entry.getValue().asText())) + ")"));
    }

    private static String reference(String schemaName) {
        return JavaNames.type(schemaName) + ".class";
    }

    private List<AccessorView> accessors(String model, JsonNode schema, String discriminator, Set<String> imports) {
        List<AccessorView> accessors = new ArrayList<>();
        List<JsonNode> variants = SpecDocument.variants(schema).stream()
                .map(document::schema)
                .map(document::flat)
                .toList();
        for (PropertyView property : sharedProperties(variants)) {
            imports.addAll(types.of(variants.get(0).path("properties").path(property.wireName()))
                    .imports());
            if (property.json().startsWith("JsonTypes.")) {
                imports.add("dev.espalier.runtime.internal.json.JsonTypes");
            }
            accessors.add(new AccessorView(
                    model,
                    property.wireName(),
                    property.name(),
                    property.wireName().equals(discriminator)
                            ? new Javadoc()
                                    .paragraph("The `" + discriminator + "` property, which tells the variants apart.")
                                    .lines()
                            : property.javadoc(),
                    property.deprecated(),
                    property.accessorType(),
                    property.json()));
        }
        return accessors;
    }

    /** What every variant has, requires and gives the same accessor. */
    private List<PropertyView> sharedProperties(List<JsonNode> variants) {
        List<PropertyView> shared = new ArrayList<>();
        for (JsonNode variant : variants) {
            List<PropertyView> properties =
                    objects.view(variant, new HashSet<>()).properties();
            if (variant == variants.get(0)) {
                shared.addAll(properties);
            }
            shared.removeIf(one -> properties.stream()
                    .noneMatch(other -> other.checked()
                            && other.wireName().equals(one.wireName())
                            && other.name().equals(one.name())
                            && other.accessorType().equals(one.accessorType())
                            && other.deprecated() == one.deprecated()));
        }
        return shared;
    }
}
