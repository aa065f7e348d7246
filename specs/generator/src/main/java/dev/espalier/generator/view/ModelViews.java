package dev.espalier.generator.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.spec.SpecDocument;
import dev.espalier.generator.view.ModelView.AccessorView;
import dev.espalier.generator.view.ModelView.AlternativeView;
import dev.espalier.generator.view.ModelView.ConstantView;
import dev.espalier.generator.view.ModelView.EnumView;
import dev.espalier.generator.view.ModelView.ObjectView;
import dev.espalier.generator.view.ModelView.PropertyView;
import dev.espalier.generator.view.ModelView.UnionView;
import dev.espalier.generator.view.ModelView.ValueUnionView;
import dev.espalier.generator.view.ModelView.VariantView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes the views of all models of a document. */
public final class ModelViews {
    private final SpecDocument document;
    private final JavaTypes types;
    private final String modelPackage;

    public ModelViews(SpecDocument document, String modelPackage) {
        this.document = document;
        this.modelPackage = modelPackage;
        this.types = new JavaTypes(document, modelPackage);
    }

    /** The classes to generate by schema name: what requests, results and webhooks reach, and nothing else. */
    public Map<String, ModelView> views() {
        Map<String, ModelView> views = new TreeMap<>();
        Set<String> reached = new Reachability(document).schemas();
        Map<String, Set<String>> unions = unionsByVariant(reached);
        Map<String, String> classes = new TreeMap<>();
        for (String name : reached) {
            if (types.isClass(document.schema(name))) {
                String other = classes.put(JavaNames.type(name), name);
                if (other != null) {
                    throw new IllegalArgumentException("The schemas " + other + " and " + name
                            + " would both become the class " + JavaNames.type(name) + ". Rename one of them.");
                }
                views.put(name, view(name, unions.getOrDefault(name, Set.of())));
            }
        }
        return views;
    }

    private Map<String, Set<String>> unionsByVariant(Set<String> reached) {
        Map<String, Set<String>> unions = new TreeMap<>();
        for (String name : reached) {
            if (document.schema(name).has("discriminator")) {
                for (String variant : variants(document.schema(name))) {
                    unions.computeIfAbsent(variant, key -> new LinkedHashSet<>())
                            .add(name);
                }
            }
        }
        return unions;
    }

    private static Set<String> variants(JsonNode union) {
        Set<String> names = new LinkedHashSet<>();
        union.path("oneOf").forEach(variant -> names.add(SpecDocument.schemaName(variant)));
        union.path("discriminator")
                .path("mapping")
                .forEach(variant -> names.add(SpecDocument.nameOf(variant.asText())));
        union.path("x-discriminator-prefix").forEach(variant -> names.add(variant.asText()));
        return names;
    }

    private ModelView view(String schemaName, Set<String> unions) {
        JsonNode schema = document.schema(schemaName);
        String name = JavaNames.type(schemaName);
        Javadoc javadoc = new Javadoc().paragraph(schema.path("description").asText());
        if (schema.has("oneOf")) {
            javadoc.paragraph("A variant that this version does not know is an `Unknown`, which keeps its JSON.");
        }
        boolean deprecated = schema.path("deprecated").asBoolean();
        if (deprecated) {
            javadoc.tag("deprecated", schema.path("x-deprecation").asText());
        }
        Set<String> imports = new TreeSet<>(Set.of("com.google.gson.annotations.JsonAdapter"));
        ObjectView object = null;
        EnumView constants = null;
        UnionView union = null;
        ValueUnionView value = null;
        if (schema.has("enum")) {
            constants = constants(name, schema);
            imports.add("dev.espalier.runtime.json.OpenEnum");
            imports.add("java.util.HashMap");
            imports.add("java.util.Map");
        } else if (schema.has("discriminator")) {
            union = union(name, schema, imports);
            Stream.of(
                            "com.google.gson.JsonElement",
                            "dev.espalier.runtime.json.UnionAdapter",
                            "org.jspecify.annotations.Nullable")
                    .forEach(imports::add);
        } else if (schema.has("oneOf")) {
            value = valueUnion(name, schema, imports);
        } else {
            object = object(name, document.flat(schema), imports);
        }
        return new ModelView(
                name,
                javadoc.lines(),
                deprecated,
                !deprecated && mentionsDeprecated(schemaName, unions),
                imports.stream()
                        .filter(type -> !type.startsWith(modelPackage + "."))
                        .toList(),
                unions.isEmpty()
                        ? ""
                        : " implements "
                                + String.join(
                                        ", ",
                                        unions.stream().map(JavaNames::type).toList()),
                object,
                constants,
                union,
                value);
    }

    private boolean mentionsDeprecated(String schemaName, Set<String> unions) {
        JsonNode schema = document.schema(schemaName);
        boolean mentions = false;
        for (JsonNode property : document.flat(schema).path("properties")) {
            mentions |= types.mentionsDeprecated(property);
        }
        for (JsonNode alternative : schema.path("oneOf")) {
            mentions |= types.mentionsDeprecated(alternative);
            for (JsonNode shared : document.flat(alternative).path("properties")) {
                mentions |= types.mentionsDeprecated(shared);
            }
        }
        if (schema.path("additionalProperties").isObject()) {
            mentions |= types.mentionsDeprecated(schema.path("additionalProperties"));
        }
        for (String union : unions) {
            mentions |= document.schema(union).path("deprecated").asBoolean();
        }
        return mentions;
    }

    private ObjectView object(String model, JsonNode schema, Set<String> imports) {
        Stream.of(
                        "com.google.gson.JsonElement",
                        "com.google.gson.stream.JsonReader",
                        "com.google.gson.stream.JsonWriter",
                        "dev.espalier.runtime.json.JsonTypes",
                        "dev.espalier.runtime.json.ModelAdapter",
                        "dev.espalier.runtime.json.ModelText",
                        "dev.espalier.runtime.json.Models",
                        "java.io.IOException",
                        "java.util.LinkedHashMap",
                        "java.util.Map",
                        "java.util.Objects",
                        "org.jspecify.annotations.Nullable")
                .forEach(imports::add);
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(property -> required.add(property.asText()));
        Set<String> taken = secondAccessors(schema);
        List<PropertyView> properties = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            PropertyView view = property(
                    model,
                    property.getKey(),
                    property.getValue(),
                    required.contains(property.getKey()),
                    taken,
                    imports);
            taken.add(view.name());
            properties.add(view);
        }
        if (properties.stream().anyMatch(property -> !property.adapterConstant().isEmpty())) {
            imports.add("com.google.gson.TypeAdapter");
        }
        JsonNode additional = schema.path("additionalProperties");
        boolean declared = additional.isObject() && !additional.isEmpty();
        JavaType additionalType = types.of(declared ? additional : schema.path("none"));
        imports.addAll(additionalType.imports());
        return new ObjectView(
                properties,
                properties.stream()
                        .filter(property -> required.contains(property.wireName())
                                && !property.nullable()
                                && property.constant().isEmpty())
                        .toList(),
                properties.stream().anyMatch(PropertyView::secret),
                properties.stream().anyMatch(property -> !property.constant().isEmpty()),
                additionalType.name(),
                additionalType.adapter(),
                declared);
    }

    /** Accessors that a property has beside the one of its name; they are no other property's. */
    private Set<String> secondAccessors(JsonNode schema) {
        Set<String> names = new HashSet<>();
        schema.path("properties").properties().forEach(property -> {
            String name = JavaNames.member(property.getKey());
            if (isNullable(property.getValue())) {
                names.add("has" + JavaNames.capitalized(name));
            }
            if (property.getValue().has("x-epoch")) {
                names.add(name + "AsInstant");
            }
        });
        return names;
    }

    private boolean isNullable(JsonNode schema) {
        return schema.path("nullable").asBoolean()
                || document.flat(schema).path("nullable").asBoolean();
    }

    private PropertyView property(
            String model, String wireName, JsonNode schema, boolean required, Set<String> taken, Set<String> imports) {
        JavaType type = types.of(schema);
        imports.addAll(type.imports());
        JsonNode flat = document.flat(schema);
        boolean nullable = isNullable(schema);
        String name =
                schema.has("x-java-name") ? schema.path("x-java-name").asText() : JavaNames.member(wireName, taken);
        boolean checked = required && !nullable;
        boolean deprecated = schema.path("deprecated").asBoolean();
        String text = schema.path("description").asText("");
        String about = text + (text.isEmpty() ? "" : " ") + Javadoc.limits(schema);
        if (about.isBlank()) {
            about = "The `" + wireName + "` property.";
        }
        Javadoc accessor = new Javadoc().paragraph(about);
        Javadoc setter = new Javadoc().paragraph(about);
        if (nullable) {
            accessor.paragraph("Null if it is null or absent; `has" + JavaNames.capitalized(name) + "()` tells which.");
            setter.paragraph("Null is sent as null; leave the property out by not calling this.");
        } else if (!required) {
            accessor.paragraph("Null if absent.");
        }
        if (checked) {
            accessor.rawTag("throws", "dev.espalier.runtime.json.MissingFieldException if the response lacked it");
        }
        if (deprecated) {
            accessor.tag("deprecated", schema.path("x-deprecation").asText());
            setter.tag("deprecated", schema.path("x-deprecation").asText());
        }
        String constant =
                schema.path("enum").size() == 1 ? literal(schema.path("enum").get(0)) : "";
        String epoch = schema.path("x-epoch").asText();
        if (!epoch.isEmpty()) {
            imports.add("java.time.Instant");
        }
        boolean primitive = !nullable && !type.unboxed().equals(type.name());
        return new PropertyView(
                model,
                JavaNames.literal(wireName),
                name,
                JavaNames.capitalized(name),
                accessor.lines(),
                setter.lines(),
                deprecated,
                type.name(),
                checked ? type.unboxed() : "@Nullable " + type.name(),
                nullable ? "@Nullable " + type.name() : type.unboxed(),
                type.isContainer() ? JavaNames.constant(name) + "_TYPE" : type.adapter(),
                type.isContainer() ? type.adapter() : "",
                type.isContainer(),
                nullable,
                checked,
                primitive,
                flat.path("format").asText().equals("password"),
                constant,
                epoch.isEmpty() ? "" : "epoch" + JavaNames.capitalized(epoch));
    }

    private static String literal(JsonNode value) {
        return value.isTextual() ? "\"" + JavaNames.literal(value.asText()) + "\"" : value.asText();
    }

    private static EnumView constants(String model, JsonNode schema) {
        List<ConstantView> constants = new ArrayList<>();
        Set<String> taken = new HashSet<>(Set.of("UNRECOGNIZED", "VALUES"));
        JsonNode names = schema.path("x-enum-varnames");
        for (int i = 0; i < schema.path("enum").size(); i++) {
            String value = schema.path("enum").get(i).asText();
            String name = names.has(i) ? names.get(i).asText() : JavaNames.constant(value);
            String unique = name;
            for (int number = 2; !taken.add(unique); number++) {
                unique = name + "_" + number;
            }
            constants.add(new ConstantView(
                    model,
                    unique,
                    JavaNames.literal(value),
                    new Javadoc()
                            .rawParagraph(value.isEmpty() ? "The empty text." : Javadoc.code(value) + ".")
                            .lines()));
        }
        return new EnumView(constants);
    }

    private UnionView union(String model, JsonNode schema, Set<String> imports) {
        String discriminator = schema.path("discriminator").path("propertyName").asText();
        List<VariantView> variants = new ArrayList<>();
        schema.path("discriminator")
                .path("mapping")
                .properties()
                .forEach(entry -> variants.add(new VariantView(
                        entry.getKey(),
                        JavaNames.type(SpecDocument.nameOf(entry.getValue().asText())))));
        List<VariantView> prefixes = new ArrayList<>();
        schema.path("x-discriminator-prefix")
                .properties()
                .forEach(entry -> prefixes.add(new VariantView(
                        entry.getKey(), JavaNames.type(entry.getValue().asText()))));
        return new UnionView(
                discriminator,
                accessors(model, schema, discriminator, imports),
                variants(schema).stream().map(JavaNames::type).toList(),
                variants,
                prefixes,
                JavaNames.type(schema.path("x-discriminator-default").asText()));
    }

    private List<AccessorView> accessors(String model, JsonNode schema, String discriminator, Set<String> imports) {
        List<AccessorView> accessors = new ArrayList<>();
        List<JsonNode> variants = variants(schema).stream()
                .map(document::schema)
                .map(document::flat)
                .toList();
        for (PropertyView property : sharedProperties(variants)) {
            imports.addAll(types.of(variants.get(0).path("properties").path(property.wireName()))
                    .imports());
            imports.add("dev.espalier.runtime.json.JsonTypes");
            imports.add("dev.espalier.runtime.json.Models");
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
                    property.container() ? property.adapterConstant() : property.adapter()));
        }
        return accessors;
    }

    /** What every variant has, requires and gives the same accessor. */
    private List<PropertyView> sharedProperties(List<JsonNode> variants) {
        List<PropertyView> shared = new ArrayList<>();
        for (JsonNode variant : variants) {
            List<PropertyView> properties = object("", variant, new HashSet<>()).properties();
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

    private ValueUnionView valueUnion(String model, JsonNode schema, Set<String> imports) {
        Stream.of(
                        "com.google.gson.JsonElement",
                        "com.google.gson.TypeAdapter",
                        "com.google.gson.stream.JsonReader",
                        "com.google.gson.stream.JsonWriter",
                        "dev.espalier.runtime.json.JsonTypes",
                        "dev.espalier.runtime.json.Models",
                        "java.io.IOException",
                        "org.jspecify.annotations.Nullable")
                .forEach(imports::add);
        List<AlternativeView> alternatives = new ArrayList<>();
        for (JsonNode alternative : schema.path("oneOf")) {
            JavaType type = types.of(alternative);
            imports.addAll(type.imports());
            String json = document.flat(alternative).path("type").asText();
            String token = switch (json) {
                case "array" -> "BEGIN_ARRAY";
                case "object" -> "BEGIN_OBJECT";
                case "integer", "number" -> "NUMBER";
                default -> json.toUpperCase(java.util.Locale.ROOT);
            };
            String article = json.matches("[aio].*") ? "an " : "a ";
            String name = json.equals("integer")
                    ? "NumberValue"
                    : JavaNames.capitalized(json.equals("array") ? "list" : json) + "Value";
            alternatives.add(new AlternativeView(
                    model,
                    name,
                    article + json,
                    type.name(),
                    type.unboxed(),
                    type.adapter(),
                    token,
                    type.isContainer()));
        }
        return new ValueUnionView(alternatives);
    }
}
