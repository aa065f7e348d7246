package dev.espalier.generator.document;

/**
 * A class that has a definition, {@link Document#definition}.
 *
 * @param name of the schema
 * @param jsonType of its values
 */
public record ClassReference(About about, String name, String jsonType) implements Schema {
    @Override
    public ClassReference with(About other) {
        return new ClassReference(other, name, jsonType);
    }
}
