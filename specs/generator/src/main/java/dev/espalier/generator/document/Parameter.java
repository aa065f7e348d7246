package dev.espalier.generator.document;

/**
 * A parameter of an operation.
 *
 * @param name on the wire
 * @param isRepeated whether a list is sent as {@code a=1&a=2}, and not as {@code a=1,2}
 * @param isFlag whether its presence is what counts
 * @param makesIdempotent whether with it an operation may be repeated that may not be without
 * @param javaName the name that the document gives it in Java; empty if it follows from {@code name}
 */
public record Parameter(
        String name,
        In in,
        String place,
        String description,
        Deprecation deprecation,
        boolean isRequired,
        Schema schema,
        boolean isRepeated,
        boolean isFlag,
        boolean makesIdempotent,
        String javaName) {
    /** Where it is sent; in the order in which a method takes them. */
    public enum In {
        PATH,
        QUERY,
        HEADER
    }

    public boolean isList() {
        return schema instanceof ListSchema;
    }
}
