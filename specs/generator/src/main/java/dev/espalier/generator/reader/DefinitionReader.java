package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.About;
import dev.espalier.generator.document.Definition;
import dev.espalier.generator.document.EnumDefinition;
import dev.espalier.generator.document.Schema;
import dev.espalier.generator.document.ValueUnionDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the schemas that become classes, but for unions with a discriminator: those need the others. */
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
