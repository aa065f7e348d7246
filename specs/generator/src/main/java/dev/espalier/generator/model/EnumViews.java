package dev.espalier.generator.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.Javadoc;
import dev.espalier.generator.model.ModelView.ConstantView;
import dev.espalier.generator.model.ModelView.EnumView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the views of open enums. */
final class EnumViews {
    private EnumViews() {}

    static EnumView view(String model, JsonNode schema, Set<String> imports) {
        imports.addAll(
                List.of("dev.espalier.runtime.internal.json.OpenEnumType", "dev.espalier.runtime.json.OpenEnum"));
        List<ConstantView> constants = new ArrayList<>();
        Set<String> taken = new HashSet<>(Set.of("UNRECOGNIZED", "VALUES"));
        JsonNode names = schema.path("x-enum-varnames");
        for (int i = 0; i < schema.path("enum").size(); i++) {
            String value = schema.path("enum").get(i).asText();
            String name = JavaNames.unique(names.path(i).asText(JavaNames.constant(value)), "_", taken);
            taken.add(name);
            constants.add(new ConstantView(model, name, JavaNames.literal(value), javadoc(value)));
        }
        return new EnumView(constants);
    }

    private static List<String> javadoc(String value) {
        return new Javadoc()
                .rawParagraph(value.isEmpty() ? "The empty text." : Javadoc.code(value) + ".")
                .lines();
    }
}
