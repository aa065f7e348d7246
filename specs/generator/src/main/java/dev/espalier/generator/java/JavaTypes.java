package dev.espalier.generator.java;

import dev.espalier.generator.document.ClassReference;
import dev.espalier.generator.document.Definition;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.EnumDefinition;
import dev.espalier.generator.document.ListSchema;
import dev.espalier.generator.document.MapSchema;
import dev.espalier.generator.document.ObjectDefinition;
import dev.espalier.generator.document.ScalarSchema;
import dev.espalier.generator.document.Schema;
import dev.espalier.generator.java.JavaType.Kind;
import java.util.Set;
import java.util.TreeSet;

/** Finds the Java type of any schema. */
public final class JavaTypes {
    /** Any JSON. */
    public static final JavaType ANY =
            new JavaType("JsonElement", "JsonTypes.ANY", Set.of("com.google.gson.JsonElement"), Kind.SCALAR);

    private final Document document;
    private final String modelPackage;

    public JavaTypes(Document document, String modelPackage) {
        this.document = document;
        this.modelPackage = modelPackage;
    }

    public JavaType of(Schema schema) {
        if (schema instanceof ClassReference reference) {
            return named(document.definition(reference));
        }
        if (schema instanceof ListSchema list) {
            return list(list.items());
        }
        if (schema instanceof MapSchema map) {
            return map(map.values());
        }
        return schema instanceof ScalarSchema scalar ? scalar(scalar.type()) : ANY;
    }

    /** Whether code that uses the schema names a deprecated class. */
    public boolean mentionsDeprecated(Schema schema) {
        if (schema instanceof ClassReference reference) {
            return document.definition(reference).about().deprecation().isDeprecated();
        }
        if (schema instanceof ListSchema list) {
            return mentionsDeprecated(list.items());
        }
        return schema instanceof MapSchema map && mentionsDeprecated(map.values());
    }

    private static JavaType scalar(ScalarSchema.Type type) {
        return switch (type) {
            case STRING -> scalar("String", "STRING");
            case DATE -> new JavaType("LocalDate", "JsonTypes.DATE", Set.of("java.time.LocalDate"), Kind.SCALAR);
            case DATE_TIME ->
                new JavaType("OffsetDateTime", "JsonTypes.DATE_TIME", Set.of("java.time.OffsetDateTime"), Kind.SCALAR);
            case BINARY -> new JavaType("RequestBody", "", Set.of("okhttp3.RequestBody"), Kind.BINARY);
            case INT32 -> scalar("Integer", "INTEGER");
            case INT64 -> scalar("Long", "LONG");
            case NUMBER -> scalar("Double", "DOUBLE");
            case BOOLEAN -> scalar("Boolean", "BOOLEAN");
        };
    }

    private static JavaType scalar(String name, String constant) {
        return new JavaType(name, "JsonTypes." + constant, Set.of(), Kind.SCALAR);
    }

    private JavaType named(Definition definition) {
        String name = JavaNames.type(definition.name());
        String constant = definition instanceof ObjectDefinition
                ? "SHAPE"
                : definition instanceof EnumDefinition ? "VALUES" : "VARIANTS";
        return new JavaType(name, name + "." + constant, Set.of(modelPackage + "." + name), Kind.NAMED);
    }

    private JavaType list(Schema items) {
        JavaType item = of(items);
        String method = items.about().isNullable() ? "listWithNulls" : "list";
        return new JavaType(
                "List<" + nameOf(items, item) + ">",
                "JsonTypes." + method + "(" + item.jsonReference() + ")",
                with(item.imports(), "java.util.List"),
                Kind.LIST);
    }

    private JavaType map(Schema values) {
        JavaType value = of(values);
        return new JavaType(
                "Map<String, " + nameOf(values, value) + ">",
                "JsonTypes.map(" + value.jsonReference() + ")",
                with(value.imports(), "java.util.Map"),
                Kind.MAP);
    }

    /** The name of an item's type, which may be null on the wire. */
    public String nameOf(Schema schema, JavaType type) {
        return schema.about().isNullable() ? "@Nullable " + type.name() : type.name();
    }

    private static Set<String> with(Set<String> imports, String more) {
        Set<String> all = new TreeSet<>(imports);
        all.add(more);
        return all;
    }
}
