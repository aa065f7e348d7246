package dev.espalier.generator.java;

import java.util.Set;

/**
 * The Java form of a schema.
 *
 * @param name the type in source, boxed
 * @param json the expression of the type that reads and writes it
 * @param runtimeTypes what {@code name} names beside models
 * @param models the fully qualified names of the models that it names
 * @param kind what it is, where templates treat kinds apart
 */
public record JavaType(String name, String json, Set<RuntimeType> runtimeTypes, Set<String> models, Kind kind) {
    /** What templates treat apart. */
    public enum Kind {
        SCALAR,
        NAMED,
        LIST,
        MAP,
        BINARY
    }

    /**
     * {@link #json} as the argument of a declaration. Generated types refer to each other in circles, so one of them is
     * named by its class and looked up late.
     */
    public String jsonReference() {
        return kind == Kind.NAMED ? name + ".class" : json;
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
}
