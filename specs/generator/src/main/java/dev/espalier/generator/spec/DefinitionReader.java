package dev.espalier.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.About;
import dev.espalier.generator.document.ClassReference;
import dev.espalier.generator.document.Definition;
import dev.espalier.generator.document.EnumDefinition;
import dev.espalier.generator.document.ObjectDefinition;
import dev.espalier.generator.document.Property;
import dev.espalier.generator.document.Schema;
import dev.espalier.generator.document.UnionDefinition;
import dev.espalier.generator.document.ValueUnionDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the schemas that become classes. */
final class DefinitionReader {
    private final SpecDocument raw;
    private final SchemaReader schemas;
    private final Faults faults;

    DefinitionReader(SpecDocument raw, SchemaReader schemas, Faults faults) {
        this.raw = raw;
        this.schemas = schemas;
        this.faults = faults;
    }

    Definition read(String name, JsonNode node) {
        About about = SchemaReader.about(node);
        if (node.has("enum")) {
            return values(name, node, about);
        }
        if (!node.has("oneOf")) {
            return new Composition(raw, schemas, faults).object(name, node, about);
        }
        return node.has("discriminator") ? union(name, node, about) : valueUnion(name, node, about);
    }

    private EnumDefinition values(String name, JsonNode node, About about) {
        if (!node.path("type").asText().equals("string")) {
            faults.add(node, name + " is an enum that is not of type string; describe the numbers instead.");
        }
        JsonNode names = node.path("x-enum-varnames");
        if (!names.isMissingNode() && names.size() != node.path("enum").size()) {
            faults.add(
                    node,
                    name + " has " + node.path("enum").size() + " values and " + names.size() + " x-enum-varnames.");
        }
        List<EnumDefinition.Value> values = new ArrayList<>();
        for (JsonNode value : node.path("enum")) {
            values.add(new EnumDefinition.Value(
                    value.asText(), names.path(values.size()).asText()));
        }
        return new EnumDefinition(name, about, faults.place(node), values);
    }

    private UnionDefinition union(String name, JsonNode node, About about) {
        Map<String, ClassReference> byValue = new LinkedHashMap<>();
        node.path("discriminator").path("mapping").properties().forEach(entry -> {
            String target = SpecDocument.nameOf(entry.getValue().asText());
            if (raw.schema(target).isMissingNode()) {
                faults.add(
                        entry.getValue(),
                        name + " maps to \"" + entry.getValue().asText() + "\", which does not exist.");
            } else {
                variant(target).ifPresent(variant -> byValue.put(entry.getKey(), variant));
            }
        });
        Map<String, ClassReference> byPrefix = new LinkedHashMap<>();
        node.path("x-discriminator-prefix")
                .properties()
                .forEach(entry ->
                        variant(entry.getValue().asText()).ifPresent(variant -> byPrefix.put(entry.getKey(), variant)));
        Optional<ClassReference> fallback = node.has("x-discriminator-default")
                ? variant(node.path("x-discriminator-default").asText())
                : Optional.empty();
        Set<String> names = SpecDocument.variants(node);
        List<ClassReference> variants =
                names.stream().flatMap(variant -> variant(variant).stream()).toList();
        return new UnionDefinition(
                name,
                about,
                faults.place(node),
                node.path("discriminator").path("propertyName").asText(),
                byValue,
                byPrefix,
                fallback,
                variants);
    }

    private Optional<ClassReference> variant(String name) {
        return schemas.named(name) instanceof ClassReference reference ? Optional.of(reference) : Optional.empty();
    }

    private ValueUnionDefinition valueUnion(String name, JsonNode node, About about) {
        List<Schema> alternatives = new ArrayList<>();
        Set<String> types = new HashSet<>();
        for (JsonNode alternative : node.path("oneOf")) {
            Schema schema = schemas.use(alternative, name);
            String json = schema.jsonType().equals("integer") ? "number" : schema.jsonType();
            if (json.isEmpty() || !types.add(json)) {
                faults.add(
                        alternative,
                        name + " has no discriminator, so its alternatives must differ in their JSON type.");
            }
            alternatives.add(schema);
        }
        return new ValueUnionDefinition(name, about, faults.place(node), alternatives);
    }

    /** An object as it is put together from the parts of {@code allOf} and its own properties. */
    private static final class Composition {
        private final SpecDocument raw;
        private final SchemaReader schemas;
        private final Faults faults;
        private final Map<String, Property> properties = new LinkedHashMap<>();
        private final Map<String, JsonNode> required = new LinkedHashMap<>();
        private final Set<String> open = new HashSet<>();
        private String description = "";
        private Optional<Schema> additional = Optional.empty();

        Composition(SpecDocument raw, SchemaReader schemas, Faults faults) {
            this.raw = raw;
            this.schemas = schemas;
            this.faults = faults;
        }

        ObjectDefinition object(String name, JsonNode node, About about) {
            open.add(name);
            add(node, name);
            required.forEach((property, place) -> {
                if (!properties.containsKey(property)) {
                    faults.add(place, name + " requires " + property + ", which is none of its properties.");
                }
            });
            List<Property> all = properties.values().stream()
                    .map(property -> required.containsKey(property.wireName()) ? required(property) : property)
                    .toList();
            return new ObjectDefinition(
                    name,
                    new About(description, about.limits(), about.isNullable(), about.deprecation()),
                    faults.place(node),
                    all,
                    additional,
                    node.path("x-envelope").asText());
        }

        private static Property required(Property property) {
            return new Property(
                    property.wireName(),
                    property.place(),
                    property.schema(),
                    property.javaName(),
                    true,
                    property.epoch());
        }

        private void add(JsonNode node, String name) {
            node.path("allOf").forEach(part -> part(part, name));
            description = node.path("description").asText(description);
            node.path("properties")
                    .properties()
                    .forEach(entry -> add(property(entry.getKey(), entry.getValue(), name), entry.getValue(), name));
            node.path("required").forEach(property -> required.putIfAbsent(property.asText(), property));
            JsonNode others = node.path("additionalProperties");
            if (others.isObject() && !others.isEmpty()) {
                additional = Optional.of(schemas.use(others, name + "{}"));
            }
        }

        private void part(JsonNode part, String name) {
            String reference = SpecDocument.schemaName(part);
            if (reference.isEmpty()) {
                add(part, name);
            } else if (!open.add(reference)) {
                faults.add(part, name + " is composed of itself through " + reference + ". Take it out of allOf.");
            } else {
                add(raw.schema(reference), reference);
                open.remove(reference);
            }
        }

        private Property property(String wireName, JsonNode node, String name) {
            return new Property(
                    wireName,
                    faults.place(node),
                    schemas.use(node, name + "." + wireName),
                    node.path("x-java-name").asText(),
                    false,
                    node.path("x-epoch").asText());
        }

        /** A later part may say more of a property, but not something else. */
        private void add(Property property, JsonNode node, String name) {
            Property other = properties.put(property.wireName(), property);
            if (other != null
                    && !other.schema().jsonType().equals(property.schema().jsonType())) {
                faults.add(
                        node,
                        name + "." + property.wireName() + " is of another type in another part of allOf ("
                                + other.place().replaceAll(": $", "") + "). Give both the same type.");
            }
        }
    }
}
