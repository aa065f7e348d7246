package dev.espalier.generator.document;

/**
 * What a body holds.
 *
 * @param isAnyType whether the caller's bytes say their own content type
 */
public record Content(String mediaType, Form form, Schema schema, boolean isAnyType) {
    /** How a value becomes a body. */
    public enum Form {
        JSON,
        TEXT,
        BYTES
    }
}
