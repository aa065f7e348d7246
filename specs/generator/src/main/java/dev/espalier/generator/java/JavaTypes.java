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
import java.util.EnumSet;
import java.util.Set;

/** Finds the Java type of any schema. */
public final class JavaTypes {
    /** Any JSON. */
    public static final JavaType ANY = scalar(RuntimeType.JSON_ELEMENT, "ANY");

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
            case STRING -> scalar(RuntimeType.STRING, "STRING");
            case DATE -> scalar(RuntimeType.LOCAL_DATE, "DATE");
            case DATE_TIME -> scalar(RuntimeType.OFFSET_DATE_TIME, "DATE_TIME");
            case BINARY -> type(RuntimeType.REQUEST_BODY, "", Kind.BINARY);
            case INT32 -> scalar(RuntimeType.INTEGER, "INTEGER");
            case INT64 -> scalar(RuntimeType.LONG, "LONG");
            case NUMBER -> scalar(RuntimeType.DOUBLE, "DOUBLE");
            case BOOLEAN -> scalar(RuntimeType.BOOLEAN, "BOOLEAN");
        };
    }

    private static JavaType scalar(RuntimeType type, String constant) {
        return type(type, "JsonTypes." + constant, Kind.SCALAR);
    }

    private static JavaType type(RuntimeType type, String json, Kind kind) {
        return new JavaType(type.simpleName(), json, Set.of(type), Set.of(), kind);
    }

    private JavaType named(Definition definition) {
        String name = JavaNames.type(definition.name());
        String constant = definition instanceof ObjectDefinition
                ? "SHAPE"
                : definition instanceof EnumDefinition ? "VALUES" : "VARIANTS";
        return new JavaType(name, name + "." + constant, Set.of(), Set.of(modelPackage + "." + name), Kind.NAMED);
    }

    private JavaType list(Schema items) {
        JavaType item = of(items);
        String method = items.about().isNullable() ? "listWithNulls" : "list";
        return new JavaType(
                "List<" + nameOf(items, item) + ">",
                "JsonTypes." + method + "(" + item.jsonReference() + ")",
                with(item, items, RuntimeType.LIST),
                item.models(),
                Kind.LIST);
    }

    private JavaType map(Schema values) {
        JavaType value = of(values);
        return new JavaType(
                "Map<String, " + nameOf(values, value) + ">",
                "JsonTypes.map(" + value.jsonReference() + ")",
                with(value, values, RuntimeType.MAP),
                value.models(),
                Kind.MAP);
    }

    /** The name of an item's type, which may be null on the wire. */
    public String nameOf(Schema schema, JavaType type) {
        return schema.about().isNullable() ? "@Nullable " + type.name() : type.name();
    }

    private static Set<RuntimeType> with(JavaType item, Schema schema, RuntimeType collection) {
        Set<RuntimeType> types = EnumSet.of(collection);
        types.addAll(item.runtimeTypes());
        if (schema.about().isNullable()) {
            types.add(RuntimeType.NULLABLE);
        }
        return types;
    }
}
