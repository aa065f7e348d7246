package dev.espalier.generator.java;

import java.util.Set;

/**
 * The Java form of a schema.
 *
 * @param name the type in source, boxed
 * @param adapter the expression of the Gson adapter that reads and writes it
 * @param imports fully qualified names that {@code name} needs
 * @param kind what it is, where templates treat kinds apart
 */
public record JavaType(String name, String adapter, Set<String> imports, Kind kind) {
    /** What templates treat apart. */
    public enum Kind {
        SCALAR,
        NAMED,
        LIST,
        MAP,
        BINARY
    }

    /** The unboxed form for arguments and results that always have a value. */
    public String unboxed() {
        return switch (name) {
            case "Integer" -> "int";
            case "Long" -> "long";
            case "Double" -> "double";
            case "Boolean" -> "boolean";
            default -> name;
        };
    }

    public boolean isPrimitive() {
        return !unboxed().equals(name);
    }

    public boolean isContainer() {
        return kind == Kind.LIST || kind == Kind.MAP;
    }
}
