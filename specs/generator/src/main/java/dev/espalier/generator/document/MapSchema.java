package dev.espalier.generator.document;

/** An object with arbitrary names. */
public record MapSchema(About about, Schema values) implements Schema {
    @Override
    public MapSchema with(About other) {
        return new MapSchema(other, values);
    }

    @Override
    public String jsonType() {
        return "object";
    }

    @Override
    public boolean isSecret() {
        return values instanceof ScalarSchema && values.isSecret();
    }
}
