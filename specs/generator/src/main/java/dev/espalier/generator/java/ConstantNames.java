package dev.espalier.generator.java;

import dev.espalier.generator.document.EnumDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The constants of an enum's values. */
public final class ConstantNames {
    /** What else every enum declares. */
    private static final Set<String> DECLARED = Set.of("Known", "UNRECOGNIZED", "VALUES");

    private ConstantNames() {}

    /** In the order of the values; each another, in whatever way these differ. */
    public static List<String> of(EnumDefinition definition) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>(DECLARED);
        for (EnumDefinition.Value value : definition.values()) {
            String name = value.javaName().isEmpty()
                    ? JavaNames.unique(JavaNames.constant(value.text()), "_", taken)
                    : value.javaName();
            taken.add(name);
            names.add(name);
        }
        return names;
    }

    /** Whether a document can give a constant this name. */
    public static boolean isConstant(String name) {
        return JavaNames.isIdentifier(name) && !DECLARED.contains(name);
    }
}
