package dev.espalier.generator.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An object with properties.
 *
 * @param additional the type of the properties that are not declared; empty if nothing is said of them
 * @param envelope the property that is all that callers are interested in; empty if it is no envelope
 */
public record ObjectDefinition(
        String name, About about, String place, List<Property> properties, Optional<Schema> additional, String envelope)
        implements Definition {

    /** The property with a name on the wire. */
    public Optional<Property> property(String wireName) {
        return properties.stream()
                .filter(property -> property.wireName().equals(wireName))
                .findFirst();
    }

    @Override
    public List<Schema> parts() {
        return Stream.concat(properties.stream().map(Property::schema), additional.stream())
                .toList();
    }
}
