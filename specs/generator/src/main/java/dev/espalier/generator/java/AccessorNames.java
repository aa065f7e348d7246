package dev.espalier.generator.java;

import dev.espalier.generator.document.ObjectDefinition;
import dev.espalier.generator.document.Property;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The accessors of an object's properties: each of another name, in whatever way the names on the wire differ. */
public final class AccessorNames {
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> wished = new HashSet<>();

    private AccessorNames() {}

    /**
     * The accessor of each property by its name on the wire. What the document does not give a name gets one that is
     * not taken: by what has a given one, by what comes before, or by what other properties have beside theirs.
     */
    public static Map<String, String> of(ObjectDefinition object) {
        AccessorNames accessors = new AccessorNames();
        object.properties().stream()
                .filter(property -> !property.javaName().isEmpty())
                .forEach(property -> accessors.take(property, property.javaName()));
        object.properties().stream()
                .filter(property -> property.javaName().isEmpty())
                .peek(property -> accessors.wished.addAll(besides(property, JavaNames.member(property.wireName()))))
                .toList()
                .forEach(accessors::find);
        return accessors.names;
    }

    private void find(Property property) {
        String first = JavaNames.member(property.wireName());
        String name = first;
        for (int number = 2; !isFree(property, name); number++) {
            name = first + number;
        }
        take(property, name);
    }

    private boolean isFree(Property property, String name) {
        return !taken.contains(name) && !wished.contains(name) && Collections.disjoint(besides(property, name), taken);
    }

    private void take(Property property, String name) {
        names.put(property.wireName(), name);
        taken.add(name);
        taken.addAll(besides(property, name));
    }

    /** The accessors that a property has beside the one of its name. */
    public static Set<String> besides(Property property, String name) {
        Set<String> besides = new HashSet<>();
        if (property.schema().about().isNullable()) {
            besides.add("has" + JavaNames.capitalized(name));
        }
        if (!property.epoch().isEmpty()) {
            besides.add(name + "AsInstant");
        }
        return besides;
    }
}
