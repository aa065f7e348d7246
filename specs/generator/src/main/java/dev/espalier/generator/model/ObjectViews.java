package dev.espalier.generator.model;

import dev.espalier.generator.document.AnySchema;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.ObjectDefinition;
import dev.espalier.generator.document.Property;
import dev.espalier.generator.java.AccessorNames;
import dev.espalier.generator.java.Imports;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.JavaType;
import dev.espalier.generator.java.JavaTypes;
import dev.espalier.generator.java.RuntimeType;
import dev.espalier.generator.model.ModelView.ObjectView;
import dev.espalier.generator.model.ModelView.PropertyView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the views of classes with properties. */
final class ObjectViews {
    private static final List<RuntimeType> IMPORTS = List.of(
            RuntimeType.JSON_CREATOR,
            RuntimeType.MODEL,
            RuntimeType.MODEL_BUILDER,
            RuntimeType.MODEL_TYPE,
            RuntimeType.NULLABLE,
            RuntimeType.PROPERTY);

    private final JavaTypes types;
    private final PropertyViews properties;

    ObjectViews(Document document, JavaTypes types) {
        this.types = types;
        this.properties = new PropertyViews(document, types);
    }

    ObjectView view(ObjectDefinition object, Imports imports) {
        IMPORTS.forEach(imports::add);
        Map<String, String> names = AccessorNames.of(object);
        Map<String, String> constants = constants(object, names);
        List<PropertyView> views = new ArrayList<>();
        for (Property property : object.properties()) {
            views.add(properties.view(property, names.get(property.wireName()), constants, imports));
        }
        // Any JSON is what a model holds of other names anyway.
        boolean declared = object.additional()
                .filter(schema -> !(schema instanceof AnySchema))
                .isPresent();
        JavaType additionalType = imports.use(object.additional().map(types::of).orElse(JavaTypes.ANY));
        if (views.stream().anyMatch(property -> property.json().startsWith("JsonTypes."))
                || (declared && additionalType.json().startsWith("JsonTypes."))) {
            imports.add(RuntimeType.JSON_TYPES);
        }
        return new ObjectView(
                views,
                object.additional()
                        .map(schema -> types.nameOf(schema, additionalType))
                        .orElse(additionalType.name()),
                additionalType.jsonReference(),
                declared);
    }

    /** The constant that describes each property, by its name on the wire. */
    private static Map<String, String> constants(ObjectDefinition object, Map<String, String> names) {
        // A setter's parameter has the name of the property, and must not hide a constant.
        Set<String> taken = new HashSet<>(names.values());
        taken.add("SHAPE");
        Map<String, String> constants = new HashMap<>();
        for (Property property : object.properties()) {
            String constant = JavaNames.unique(JavaNames.constant(names.get(property.wireName())), "_", taken);
            taken.add(constant);
            constants.put(property.wireName(), constant);
        }
        return constants;
    }
}
