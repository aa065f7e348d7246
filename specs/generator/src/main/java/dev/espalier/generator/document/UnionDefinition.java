package dev.espalier.generator.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of several objects, told apart by the value of a property.
 *
 * @param discriminator the property
 * @param byValue the variant of each value
 * @param byPrefix the variant of the other values that start so
 * @param fallback the variant without the property
 */
public record UnionDefinition(
        String name,
        About about,
        String place,
        String discriminator,
        Map<String, ClassReference> byValue,
        Map<String, ClassReference> byPrefix,
        Optional<ClassReference> fallback,
        List<ClassReference> variants)
        implements Definition {

    @Override
    public List<Schema> parts() {
        return List.copyOf(variants);
    }
}
