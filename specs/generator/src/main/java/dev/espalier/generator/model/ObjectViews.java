package dev.espalier.generator.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.JavaType;
import dev.espalier.generator.java.JavaTypes;
import dev.espalier.generator.model.ModelView.ObjectView;
import dev.espalier.generator.model.ModelView.PropertyView;
import dev.espalier.generator.spec.SpecDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the views of classes with properties. */
final class ObjectViews {
    private static final List<String> IMPORTS = List.of(
            "dev.espalier.runtime.internal.json.ModelType",
            "dev.espalier.runtime.internal.json.Property",
            "dev.espalier.runtime.json.Model",
            "dev.espalier.runtime.json.ModelBuilder",
            "org.jspecify.annotations.Nullable");

    private final SpecDocument document;
    private final JavaTypes types;
    private final PropertyViews properties;

    ObjectViews(SpecDocument document, JavaTypes types) {
        this.document = document;
        this.types = types;
        this.properties = new PropertyViews(document, types);
    }

    /** @param schema flat */
    ObjectView view(JsonNode schema, Set<String> imports) {
        imports.addAll(IMPORTS);
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(property -> required.add(property.asText()));
        Set<String> taken = secondAccessors(schema);
        Set<String> constants = new HashSet<>(Set.of("SHAPE"));
        List<PropertyView> views = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            PropertyView view = properties.view(
                    property.getKey(),
                    property.getValue(),
                    required.contains(property.getKey()),
                    taken,
                    constants,
                    imports);
            taken.add(view.name());
            constants.add(view.constantName());
            views.add(view);
        }
        JsonNode additional = schema.path("additionalProperties");
        boolean declared = additional.isObject() && !additional.isEmpty();
        JavaType additionalType = types.of(declared ? additional : schema.path("none"));
        imports.addAll(additionalType.imports());
        if (views.stream().anyMatch(property -> property.json().startsWith("JsonTypes."))
                || (declared && additionalType.json().startsWith("JsonTypes."))) {
            imports.add("dev.espalier.runtime.internal.json.JsonTypes");
        }
        return new ObjectView(
                views, types.nameOf(additional, additionalType), additionalType.jsonReference(), declared);
    }

    /** Accessors that a property has beside the one of its name; they are no other property's. */
    private Set<String> secondAccessors(JsonNode schema) {
        Set<String> names = new HashSet<>();
        schema.path("properties").properties().forEach(property -> {
            String name = JavaNames.member(property.getValue(), property.getKey(), Set.of());
            if (document.isNullable(property.getValue())) {
                names.add("has" + JavaNames.capitalized(name));
            }
            if (property.getValue().has("x-epoch")) {
                names.add(name + "AsInstant");
            }
        });
        return names;
    }
}
