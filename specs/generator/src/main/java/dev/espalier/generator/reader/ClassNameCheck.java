package dev.espalier.generator.reader;

import dev.espalier.generator.document.Definition;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.Tag;
import dev.espalier.generator.java.ApiNames;
import dev.espalier.generator.java.JavaNames;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Checks that every schema and every tag names a class, and that each names one of its own. */
final class ClassNameCheck {
    /** With what is added to it, a name of this length still is one of a file. */
    static final int LONGEST = 200;

    private final Faults faults;

    ClassNameCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Document document) {
        Map<String, Definition> models = new HashMap<>();
        for (Definition definition : document.definitions().values()) {
            String name = definition.name();
            String model = JavaNames.type(name);
            if (isClass("schema", name, model, definition.place())) {
                Definition other = models.putIfAbsent(key(model), definition);
                if (other != null) {
                    same("schemas", other.name(), JavaNames.type(other.name()), name, model, definition.place());
                }
            }
        }
        Map<String, Tag> interfaces = new HashMap<>();
        for (Tag tag : document.tags()) {
            String name = tag.name();
            String type = ApiNames.type(name);
            if (isClass("tag", name, type, tag.place())) {
                Tag other = interfaces.putIfAbsent(key(type), tag);
                if (other != null) {
                    same("tags", other.name(), ApiNames.type(other.name()), name, type, tag.place());
                }
            }
        }
    }

    /** Names that differ in case only are those of one file on some systems. */
    private static String key(String type) {
        return type.toLowerCase(Locale.ROOT);
    }

    private boolean isClass(String kind, String name, String type, String place) {
        boolean isNamed = !JavaNames.pascal(name).isEmpty() && JavaNames.isIdentifier(type);
        if (!isNamed) {
            faults.at(place, "The " + kind + " \"" + name + "\" names no class. Begin it with a letter.");
        } else if (type.length() > LONGEST) {
            faults.at(
                    place,
                    "The " + kind + " " + name + " is too long for the name of a file. Use up to " + LONGEST
                            + " letters.");
        }
        return isNamed;
    }

    private void same(String kinds, String other, String otherType, String name, String type, String place) {
        String sentence = "The " + kinds + " " + other + " and " + name + " would ";
        faults.at(
                place,
                sentence
                        + (type.equals(otherType)
                                ? "both become the class " + type
                                : "become the classes " + otherType + " and " + type
                                        + ", which differ in capitals alone")
                        + ". Rename one of them.");
    }
}
