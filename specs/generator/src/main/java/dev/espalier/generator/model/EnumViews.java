package dev.espalier.generator.model;

import dev.espalier.generator.document.EnumDefinition;
import dev.espalier.generator.java.Imports;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.Javadoc;
import dev.espalier.generator.java.RuntimeType;
import dev.espalier.generator.model.ModelView.ConstantView;
import dev.espalier.generator.model.ModelView.EnumView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the views of open enums. */
final class EnumViews {
    private EnumViews() {}

    static EnumView view(String model, EnumDefinition definition, Imports imports) {
        imports.add(RuntimeType.JSON_CREATOR);
        imports.add(RuntimeType.OPEN_ENUM);
        imports.add(RuntimeType.OPEN_ENUM_TYPE);
        List<ConstantView> constants = new ArrayList<>();
        Set<String> taken = new HashSet<>(Set.of("UNRECOGNIZED", "VALUES"));
        for (EnumDefinition.Value value : definition.values()) {
            String text = value.text();
            String given = value.javaName().isEmpty() ? JavaNames.constant(text) : value.javaName();
            String name = JavaNames.unique(given, "_", taken);
            taken.add(name);
            constants.add(new ConstantView(model, name, JavaNames.literal(text), javadoc(text)));
        }
        return new EnumView(constants);
    }

    private static List<String> javadoc(String value) {
        return new Javadoc()
                .rawParagraph(value.isEmpty() ? "The empty text." : Javadoc.code(value) + ".")
                .lines();
    }
}
