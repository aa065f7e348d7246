package dev.espalier.generator.document;

import java.util.List;

/** One of several values, told apart by their JSON type. */
public record ValueUnionDefinition(String name, About about, String place, List<Schema> alternatives)
        implements Definition {

    @Override
    public List<Schema> parts() {
        return alternatives;
    }
}
