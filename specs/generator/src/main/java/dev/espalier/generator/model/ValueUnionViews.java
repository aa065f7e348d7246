package dev.espalier.generator.model;

import dev.espalier.generator.document.Schema;
import dev.espalier.generator.document.ValueUnionDefinition;
import dev.espalier.generator.java.Imports;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.JavaType;
import dev.espalier.generator.java.JavaTypes;
import dev.espalier.generator.java.RuntimeType;
import dev.espalier.generator.model.ModelView.AlternativeView;
import dev.espalier.generator.model.ModelView.ValueUnionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes the views of unions whose alternatives are told apart by their JSON type. */
final class ValueUnionViews {
    private static final List<RuntimeType> IMPORTS = List.of(
            RuntimeType.JSON_CREATOR,
            RuntimeType.JSON_ELEMENT,
            RuntimeType.JSON_TOKEN,
            RuntimeType.JSON_TYPES,
            RuntimeType.JSON_VALUE,
            RuntimeType.UNKNOWN_VARIANT,
            RuntimeType.VALUE_UNION_TYPE);

    private final JavaTypes types;

    ValueUnionViews(JavaTypes types) {
        this.types = types;
    }

    ValueUnionView view(String model, ValueUnionDefinition union, Imports imports) {
        IMPORTS.forEach(imports::add);
        List<AlternativeView> alternatives = new ArrayList<>();
        for (Schema alternative : union.alternatives()) {
            JavaType type = imports.use(types.of(alternative));
            String json = alternative.jsonType();
            alternatives.add(new AlternativeView(
                    model,
                    name(json),
                    (json.matches("[aio].*") ? "an " : "a ") + json,
                    type.name(),
                    type.unboxed(),
                    type.json(),
                    token(json),
                    alternatives.size() == union.alternatives().size() - 1));
        }
        return new ValueUnionView(alternatives);
    }

    private static String name(String json) {
        return switch (json) {
            case "integer" -> "NumberValue";
            case "array" -> "ListValue";
            default -> JavaNames.capitalized(json) + "Value";
        };
    }

    /** The token of Gson that starts it. */
    private static String token(String json) {
        return switch (json) {
            case "array" -> "BEGIN_ARRAY";
            case "object" -> "BEGIN_OBJECT";
            case "integer", "number" -> "NUMBER";
            default -> json.toUpperCase(Locale.ROOT);
        };
    }
}
