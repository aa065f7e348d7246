package dev.espalier.generator.document;

/** An array. */
public record ListSchema(About about, Schema items) implements Schema {
    @Override
    public ListSchema with(About other) {
        return new ListSchema(other, items);
    }

    @Override
    public String jsonType() {
        return "array";
    }

    @Override
    public boolean isSecret() {
        return items instanceof ScalarSchema && items.isSecret();
    }
}
