package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.About;
import dev.espalier.generator.document.ClassReference;
import dev.espalier.generator.document.Definition;
import dev.espalier.generator.document.EnumDefinition;
import dev.espalier.generator.document.ObjectDefinition;
import dev.espalier.generator.document.Property;
import dev.espalier.generator.document.Schema;
import dev.espalier.generator.document.ValueUnionDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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

    /** Every class of {@code components/schemas}, by name. All of these are read, whether they are used or not. */
    Map<String, Definition> all() {
        Map<String, Definition> definitions = new TreeMap<>();
        Map<String, JsonNode> unions = new TreeMap<>();
        raw.root().path("components").path("schemas").properties().forEach(entry -> {
            String name = entry.getKey();
            if (UnionReader.isUnion(entry.getValue())) {
                unions.put(name, entry.getValue());
            } else if (schemas.named(name) instanceof ClassReference reference
                    && reference.name().equals(name)) {
                definitions.put(name, read(name, entry.getValue()));
            }
            if (entry.getValue().has("x-envelope")) {
                envelope(entry.getValue(), name, definitions);
            }
        });
        // Each of them is checked against its alternatives, which are no unions themselves.
        Map<String, Definition> others = Map.copyOf(definitions);
        unions.forEach(
                (name, node) -> definitions.put(name, new UnionReader(name, node, schemas, others, faults).read()));
        return definitions;
    }

    private void envelope(JsonNode node, String name, Map<String, Definition> definitions) {
        List<Property> all = definitions.get(name) instanceof ObjectDefinition object ? object.properties() : List.of();
        List<String> properties = all.stream().map(Property::wireName).sorted().toList();
        String envelope = node.path("x-envelope").asText();
        if (all.stream()
                .anyMatch(property -> property.wireName().equals(envelope)
                        && property.schema().about().isNullable())) {
            faults.add(
                    node,
                    "x-envelope",
                    name + " is an envelope of " + envelope
                            + ", which is nullable. A result is no null: leave one of the two out.");
        }
        if (!properties.contains(envelope)) {
            faults.add(
                    node,
                    "x-envelope",
                    name + " has the unknown x-envelope \"" + envelope + "\". "
                            + Words.suggestion(envelope, properties));
        }
    }

    private Definition read(String name, JsonNode node) {
        About about = SchemaReader.about(node);
        if (node.has("enum")) {
            return values(name, node, about);
        }
        return node.has("oneOf")
                ? valueUnion(name, node, about)
                : new Composition(raw, schemas, faults).object(name, node, about);
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
            if (schema.about().isNullable()) {
                faults.add(
                        alternative,
                        name + " has a nullable alternative. Say nullable: true of " + name + " itself instead.");
            }
            alternatives.add(schema);
        }
        return new ValueUnionDefinition(name, about, faults.place(node), alternatives);
    }
}
