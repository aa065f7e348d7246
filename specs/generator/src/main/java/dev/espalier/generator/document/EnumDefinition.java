package dev.espalier.generator.document;

import java.util.List;

/** Text with known values. */
public record EnumDefinition(String name, About about, String place, List<Value> values) implements Definition {
    /**
     * A known value.
     *
     * @param javaName the name that the document gives it in Java; empty if it follows from {@code text}
     */
    public record Value(String text, String javaName) {}

    @Override
    public List<Schema> parts() {
        return List.of();
    }
}
