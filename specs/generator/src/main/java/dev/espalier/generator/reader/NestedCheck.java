package dev.espalier.generator.reader;

import dev.espalier.generator.document.ClassReference;
import dev.espalier.generator.document.Definition;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.ObjectDefinition;
import dev.espalier.generator.document.Property;
import java.util.List;

/** Checks that what may be nested under a name is an object, and that the name is a text beside it. */
final class NestedCheck {
    private final Faults faults;

    NestedCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Document document) {
        for (Definition definition : document.definitions().values()) {
            if (definition instanceof ObjectDefinition object) {
                object.properties().stream()
                        .filter(property -> !property.nestedUnder().isEmpty())
                        .forEach(property -> check(object, property));
            }
        }
    }

    private void check(ObjectDefinition object, Property property) {
        String name = object.name() + "." + property.wireName();
        if (!(property.schema() instanceof ClassReference reference)
                || !reference.jsonType().equals("object")) {
            faults.at(
                    property.place(),
                    name + " is no object or union of objects with a name, so it cannot have x-nested-under. Leave it"
                            + " out.");
        }
        List<String> texts = object.properties().stream()
                .filter(other -> other.schema().jsonType().equals("string"))
                .map(Property::wireName)
                .toList();
        if (!texts.contains(property.nestedUnder())) {
            faults.at(
                    property.place(),
                    name + " has the x-nested-under \"" + property.nestedUnder() + "\", which is no text beside it. "
                            + Words.suggestion(property.nestedUnder(), texts));
        }
    }
}
