package dev.espalier.generator.model;

import dev.espalier.generator.document.EnumDefinition;
import dev.espalier.generator.java.ConstantNames;
import dev.espalier.generator.java.Imports;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.Javadoc;
import dev.espalier.generator.java.RuntimeType;
import dev.espalier.generator.model.ModelView.ConstantView;
import dev.espalier.generator.model.ModelView.EnumView;
import java.util.ArrayList;
import java.util.List;

/** Makes the views of open enums. */
final class EnumViews {
    private EnumViews() {}

    static EnumView view(String model, EnumDefinition definition, Imports imports) {
        imports.add(RuntimeType.JSON_CREATOR);
        imports.add(RuntimeType.OPEN_ENUM);
        imports.add(RuntimeType.OPEN_ENUM_TYPE);
        List<String> names = ConstantNames.of(definition);
        List<ConstantView> constants = new ArrayList<>();
        for (EnumDefinition.Value value : definition.values()) {
            String text = value.text();
            constants.add(new ConstantView(model, names.get(constants.size()), JavaNames.literal(text), javadoc(text)));
        }
        return new EnumView(constants);
    }

    private static List<String> javadoc(String value) {
        return new Javadoc()
                .rawParagraph(value.isEmpty() ? "The empty text." : Javadoc.code(value) + ".")
                .lines();
    }
}
