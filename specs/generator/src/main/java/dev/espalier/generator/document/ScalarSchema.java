package dev.espalier.generator.document;

import java.util.Optional;

/**
 * Text, a number, a boolean, or bytes.
 *
 * @param isSecret whether it is left out of {@code toString} and logs
 * @param constant the only value as it is written; empty if there are several
 */
public record ScalarSchema(About about, Type type, boolean isSecret, Optional<String> constant) implements Schema {
    /** What a scalar is, with the JSON type that carries it. */
    public enum Type {
        STRING("string"),
        DATE("string"),
        DATE_TIME("string"),
        BINARY("string"),
        INT32("integer"),
        INT64("integer"),
        NUMBER("number"),
        BOOLEAN("boolean");

        private final String json;

        Type(String json) {
            this.json = json;
        }
    }

    @Override
    public ScalarSchema with(About other) {
        return new ScalarSchema(other, type, isSecret, constant);
    }

    @Override
    public String jsonType() {
        return type.json;
    }
}
