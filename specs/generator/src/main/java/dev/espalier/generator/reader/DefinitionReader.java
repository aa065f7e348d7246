package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.About;
import dev.espalier.generator.document.ClassReference;
import dev.espalier.generator.document.Definition;
import dev.espalier.generator.document.EnumDefinition;
import dev.espalier.generator.document.Schema;
import dev.espalier.generator.document.UnionDefinition;
import dev.espalier.generator.document.ValueUnionDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
        List<ClassReference> variants = variants(node).stream()
                .flatMap(variant -> variant(variant).stream())
                .toList();
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

    /** The names of the schemas that it is one of, each once. */
    private static Set<String> variants(JsonNode union) {
        Set<String> names = new LinkedHashSet<>();
        union.path("oneOf").forEach(variant -> names.add(SpecDocument.schemaName(variant)));
        union.path("discriminator")
                .path("mapping")
                .forEach(variant -> names.add(SpecDocument.nameOf(variant.asText())));
        union.path("x-discriminator-prefix").forEach(variant -> names.add(variant.asText()));
        return names;
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
}
