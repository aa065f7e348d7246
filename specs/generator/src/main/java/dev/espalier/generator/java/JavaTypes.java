package dev.espalier.generator.java;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.java.JavaType.Kind;
import dev.espalier.generator.spec.SpecDocument;
import java.util.Set;
import java.util.TreeSet;

/** Finds the Java type of any schema. */
public final class JavaTypes {
    private static final String JSON_ELEMENT = "com.google.gson.JsonElement";

    private final SpecDocument document;
    private final String modelPackage;

    public JavaTypes(SpecDocument document, String modelPackage) {
        this.document = document;
        this.modelPackage = modelPackage;
    }

    public JavaType of(JsonNode schema) {
        String name = SpecDocument.schemaName(schema);
        if (!name.isEmpty()) {
            return isClass(document.schema(name)) ? named(name) : of(document.schema(name));
        }
        return switch (schema.path("type").asText()) {
            case "string" -> string(schema.path("format").asText());
            case "integer" ->
                schema.path("format").asText().equals("int32") ? scalar("Integer", "INTEGER") : scalar("Long", "LONG");
            case "number" -> scalar("Double", "DOUBLE");
            case "boolean" -> scalar("Boolean", "BOOLEAN");
            case "array" -> list(schema.path("items"));
            case "object" -> map(schema.path("additionalProperties"));
            default -> any();
        };
    }

    /** Whether a named schema becomes a class; the others are names for scalars, lists and maps. */
    public boolean isClass(JsonNode schema) {
        return schema.has("enum")
                || schema.has("oneOf")
                || schema.has("allOf")
                || schema.path("properties").size() > 0;
    }

    /** Whether code that uses the schema names a deprecated class. */
    public boolean mentionsDeprecated(JsonNode schema) {
        String name = SpecDocument.schemaName(schema);
        if (!name.isEmpty()) {
            JsonNode named = document.schema(name);
            return isClass(named) ? named.path("deprecated").asBoolean() : mentionsDeprecated(named);
        }
        return (schema.has("items") && mentionsDeprecated(schema.path("items")))
                || (schema.path("additionalProperties").isObject()
                        && mentionsDeprecated(schema.path("additionalProperties")));
    }

    private static JavaType string(String format) {
        return switch (format) {
            case "date-time" ->
                new JavaType("OffsetDateTime", "JsonTypes.DATE_TIME", Set.of("java.time.OffsetDateTime"), Kind.SCALAR);
            case "date" -> new JavaType("LocalDate", "JsonTypes.DATE", Set.of("java.time.LocalDate"), Kind.SCALAR);
            case "binary" -> new JavaType("RequestBody", "", Set.of("okhttp3.RequestBody"), Kind.BINARY);
            default -> scalar("String", "STRING");
        };
    }

    private static JavaType scalar(String name, String constant) {
        return new JavaType(name, "JsonTypes." + constant, Set.of(), Kind.SCALAR);
    }

    private static JavaType any() {
        return new JavaType("JsonElement", "JsonTypes.ANY", Set.of(JSON_ELEMENT), Kind.SCALAR);
    }

    private JavaType named(String schemaName) {
        String name = JavaNames.type(schemaName);
        JsonNode schema = document.schema(schemaName);
        String constant = schema.has("enum") ? "VALUES" : schema.has("oneOf") ? "VARIANTS" : "SHAPE";
        return new JavaType(name, name + "." + constant, Set.of(modelPackage + "." + name), Kind.NAMED);
    }

    private JavaType list(JsonNode items) {
        JavaType item = of(items);
        return new JavaType(
                "List<" + nameOf(items, item) + ">",
                document.isNullable(items)
                        ? "JsonTypes.listWithNulls(" + item.jsonReference() + ")"
                        : "JsonTypes.list(" + item.jsonReference() + ")",
                with(item.imports(), "java.util.List"),
                Kind.LIST);
    }

    private JavaType map(JsonNode values) {
        JavaType value = values.isObject() ? of(values) : any();
        return new JavaType(
                "Map<String, " + nameOf(values, value) + ">",
                "JsonTypes.map(" + value.jsonReference() + ")",
                with(value.imports(), "java.util.Map"),
                Kind.MAP);
    }

    /** The name of an item's type, which may be null on the wire. */
    public String nameOf(JsonNode schema, JavaType type) {
        return document.isNullable(schema) ? "@Nullable " + type.name() : type.name();
    }

    private static Set<String> with(Set<String> imports, String more) {
        Set<String> all = new TreeSet<>(imports);
        all.add(more);
        return all;
    }
}
