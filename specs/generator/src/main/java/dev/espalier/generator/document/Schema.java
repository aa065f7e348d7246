package dev.espalier.generator.document;

/**
 * What values are, where they are used: of a property, a parameter, a body, an item. Objects, enums and unions are
 * defined once, under a name, and are referred to; what else has a name in the document is only a short way to write
 * it.
 */
public sealed interface Schema permits AnySchema, ScalarSchema, ListSchema, MapSchema, ClassReference {
    /** What is said of them here. */
    About about();

    /** The same values, of which something else is said. */
    Schema with(About about);

    /** The JSON type, as the document calls it; empty if it can be any. */
    String jsonType();

    /** Whether it is left out of {@code toString} and logs. */
    default boolean isSecret() {
        return false;
    }
}
