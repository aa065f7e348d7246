package dev.espalier.generator.document;

/**
 * What a document says of a value beside its type.
 *
 * @param description empty if there is none
 * @param isNullable whether JSON null is a value of it
 */
public record About(String description, Limits limits, boolean isNullable, Deprecation deprecation) {
    /** Nothing. */
    public static final About NOTHING = new About("", Limits.NONE, false, Deprecation.NONE);
}
