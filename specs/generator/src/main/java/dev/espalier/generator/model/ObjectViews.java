package dev.espalier.generator.model;

import dev.espalier.generator.document.AnySchema;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.ObjectDefinition;
import dev.espalier.generator.document.Property;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.JavaType;
import dev.espalier.generator.java.JavaTypes;
import dev.espalier.generator.model.ModelView.ObjectView;
import dev.espalier.generator.model.ModelView.PropertyView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the views of classes with properties. */
final class ObjectViews {
    private static final List<String> IMPORTS = List.of(
            "dev.espalier.runtime.internal.json.ModelType",
            "dev.espalier.runtime.internal.json.Property",
            "dev.espalier.runtime.json.Model",
            "dev.espalier.runtime.json.ModelBuilder",
            "org.jspecify.annotations.Nullable");

    private final JavaTypes types;
    private final PropertyViews properties;

    ObjectViews(Document document, JavaTypes types) {
        this.types = types;
        this.properties = new PropertyViews(document, types);
    }

    ObjectView view(ObjectDefinition object, Set<String> imports) {
        imports.addAll(IMPORTS);
        Set<String> taken = secondAccessors(object);
        Set<String> constants = new HashSet<>(Set.of("SHAPE"));
        List<PropertyView> views = new ArrayList<>();
        for (Property property : object.properties()) {
            PropertyView view = properties.view(property, taken, constants, imports);
            taken.add(view.name());
            constants.add(view.constantName());
            views.add(view);
        }
        // Any JSON is what a model holds of other names anyway.
        boolean declared = object.additional()
                .filter(schema -> !(schema instanceof AnySchema))
                .isPresent();
        JavaType additionalType = object.additional().map(types::of).orElse(JavaTypes.ANY);
        imports.addAll(additionalType.imports());
        if (views.stream().anyMatch(property -> property.json().startsWith("JsonTypes."))
                || (declared && additionalType.json().startsWith("JsonTypes."))) {
            imports.add("dev.espalier.runtime.internal.json.JsonTypes");
        }
        return new ObjectView(
                views,
                object.additional()
                        .map(schema -> types.nameOf(schema, additionalType))
                        .orElse(additionalType.name()),
                additionalType.jsonReference(),
                declared);
    }

    /** Accessors that a property has beside the one of its name; they are no other property's. */
    private static Set<String> secondAccessors(ObjectDefinition object) {
        Set<String> names = new HashSet<>();
        for (Property property : object.properties()) {
            String name = JavaNames.member(property.javaName(), property.wireName(), Set.of());
            if (property.schema().about().isNullable()) {
                names.add("has" + JavaNames.capitalized(name));
            }
            if (!property.epoch().isEmpty()) {
                names.add(name + "AsInstant");
            }
        }
        return names;
    }
}
