package dev.espalier.generator.document;

import java.util.List;

/** A schema that becomes a class. */
public sealed interface Definition permits ObjectDefinition, EnumDefinition, UnionDefinition, ValueUnionDefinition {
    /** In the document. */
    String name();

    About about();

    /** Where it stands. */
    String place();

    /** What it consists of: properties, alternatives. */
    List<Schema> parts();
}
