package dev.espalier.generator.document;

/**
 * What a body holds.
 *
 * @param isAnyType whether the caller's bytes say their own content type
 */
public record Content(String mediaType, Schema schema, boolean isAnyType) {
    /** Whether it is bytes, and no JSON. */
    public boolean isBinary() {
        return schema instanceof ScalarSchema scalar && scalar.type() == ScalarSchema.Type.BINARY;
    }
}
