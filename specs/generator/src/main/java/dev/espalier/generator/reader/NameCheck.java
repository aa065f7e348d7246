package dev.espalier.generator.reader;

import dev.espalier.generator.document.Definition;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.java.JavaNames;
import java.util.HashMap;
import java.util.Map;

/** Checks that what is different in a document has different names in Java. */
final class NameCheck {
    private final Faults faults;

    NameCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Document document) {
        Map<String, Definition> classes = new HashMap<>();
        for (Definition definition : document.definitions().values()) {
            String name = JavaNames.type(definition.name());
            Definition other = classes.putIfAbsent(name, definition);
            if (other != null) {
                faults.at(
                        definition.place(),
                        "The schemas " + other.name() + " and " + definition.name() + " would both become the class "
                                + name + ". Rename one of them.");
            }
        }
    }
}
