package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Checks that the names of components are such as references can name. */
final class ComponentNameCheck {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

    private final Faults faults;

    ComponentNameCheck(Faults faults) {
        this.faults = faults;
    }

    void check(SpecDocument document) {
        for (JsonNode components : document.root().path("components")) {
            components.fieldNames().forEachRemaining(name -> {
                if (!NAME.matcher(name).matches()) {
                    faults.add(
                            components,
                            name,
                            "\"" + name + "\" is no name that a reference can lead to. Write letters, digits, \".\","
                                    + " \"_\" and \"-\".");
                }
            });
        }
    }
}
