package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.About;
import dev.espalier.generator.document.ObjectDefinition;
import dev.espalier.generator.document.Property;
import dev.espalier.generator.document.Schema;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An object as it is put together from the parts of {@code allOf} and its own properties. */
final class Composition {
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
        if (isNoObject(node)) {
            faults.add(node, "type", name + " is composed with allOf, so its type is object. Leave type out.");
        }
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
                property.epoch(),
                property.problem(),
                property.nestedUnder());
    }

    private void add(JsonNode node, String name) {
        if (node.has("$ref")) {
            part(node, name);
        }
        node.path("allOf").forEach(part -> part(part, name));
        description = node.path("description").asText(description);
        node.path("properties")
                .properties()
                .forEach(entry -> add(property(entry.getKey(), entry.getValue(), name), entry.getValue(), name));
        node.path("required").forEach(property -> required.putIfAbsent(property.asText(), property));
        JsonNode others = node.path("additionalProperties");
        if (others.isObject() || others.asBoolean()) {
            Schema more = schemas.use(others, name + "{}");
            if (additional.isPresent() && !Agreement.isKept(additional.get(), more)) {
                faults.add(others, name + "{} is of another type in another part of allOf. Give both the same type.");
            }
            additional = Optional.of(more);
        }
    }

    private static boolean isNoObject(JsonNode node) {
        return node.has("enum")
                || node.has("oneOf")
                || !node.path("type").asText("object").equals("object");
    }

    private void part(JsonNode part, String name) {
        String reference = SpecDocument.nameOf(part.path("$ref").asText());
        if (isNoObject(raw.resolve(part))) {
            faults.add(
                    part,
                    name + " is composed of " + (reference.isEmpty() ? "a part" : reference)
                            + ", which is no object. Take it out of allOf.");
        } else if (reference.isEmpty()) {
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
                node.path("x-epoch").asText(),
                node.path("x-problem").asText(),
                node.path("x-nested-under").asText());
    }

    /** A later part may say more of a property, but not something else. */
    private void add(Property property, JsonNode node, String name) {
        Property other = properties.put(property.wireName(), property);
        if (other != null && !Agreement.isKept(other.schema(), property.schema())) {
            faults.add(
                    node,
                    name + "." + property.wireName() + " is of another type in another part of allOf ("
                            + other.place().replaceAll(": $", "") + "). Give both the same type.");
        }
    }
}
