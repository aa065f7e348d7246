package dev.espalier.generator.document;

/** Any JSON. */
public record AnySchema(About about) implements Schema {
    @Override
    public AnySchema with(About other) {
        return new AnySchema(other);
    }

    @Override
    public String jsonType() {
        return "";
    }
}
