package dev.espalier.generator.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.JavaTypes;
import dev.espalier.generator.java.Javadoc;
import dev.espalier.generator.model.ModelView.EnumView;
import dev.espalier.generator.model.ModelView.ObjectView;
import dev.espalier.generator.model.ModelView.UnionView;
import dev.espalier.generator.model.ModelView.ValueUnionView;
import dev.espalier.generator.spec.SpecDocument;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the views of all models of a document. */
public final class ModelViews {
    private final SpecDocument document;
    private final String modelPackage;
    private final JavaTypes types;
    private final ObjectViews objects;
    private final UnionViews unions;
    private final ValueUnionViews valueUnions;

    public ModelViews(SpecDocument document, String modelPackage) {
        this.document = document;
        this.modelPackage = modelPackage;
        this.types = new JavaTypes(document, modelPackage);
        this.objects = new ObjectViews(document, types);
        this.unions = new UnionViews(document, types, objects);
        this.valueUnions = new ValueUnionViews(document, types);
    }

    /** The classes to generate by schema name: what requests, results and webhooks reach, and nothing else. */
    public Map<String, ModelView> views() {
        Map<String, ModelView> views = new TreeMap<>();
        Set<String> reached = new Reachability(document).schemas();
        Map<String, Set<String>> unions = unionsByVariant(reached);
        Map<String, String> classes = new TreeMap<>();
        for (String name : reached) {
            if (types.isClass(document.schema(name))) {
                String other = classes.put(JavaNames.type(name), name);
                if (other != null) {
                    throw new IllegalArgumentException("The schemas " + other + " and " + name
                            + " would both become the class " + JavaNames.type(name) + ". Rename one of them.");
                }
                views.put(name, view(name, unions.getOrDefault(name, Set.of())));
            }
        }
        return views;
    }

    private Map<String, Set<String>> unionsByVariant(Set<String> reached) {
        Map<String, Set<String>> unions = new TreeMap<>();
        for (String name : reached) {
            if (document.schema(name).has("discriminator")) {
                for (String variant : SpecDocument.variants(document.schema(name))) {
                    unions.computeIfAbsent(variant, key -> new LinkedHashSet<>())
                            .add(name);
                }
            }
        }
        return unions;
    }

    private ModelView view(String schemaName, Set<String> unionsOfIt) {
        JsonNode schema = document.schema(schemaName);
        String name = JavaNames.type(schemaName);
        Set<String> imports = new TreeSet<>(Set.of(
                "com.fasterxml.jackson.annotation.JsonCreator",
                "com.google.gson.annotations.JsonAdapter",
                "dev.espalier.runtime.json.ModelAdapterFactory"));
        ObjectView object = null;
        EnumView constants = null;
        UnionView union = null;
        ValueUnionView value = null;
        if (schema.has("enum")) {
            constants = EnumViews.view(name, schema, imports);
        } else if (schema.has("discriminator")) {
            union = unions.view(name, schema, imports);
        } else if (schema.has("oneOf")) {
            value = valueUnions.view(name, schema, imports);
        } else {
            object = objects.view(document.flat(schema), imports);
        }
        boolean deprecated = schema.path("deprecated").asBoolean();
        return new ModelView(
                name,
                javadoc(schema),
                deprecated,
                !deprecated && mentionsDeprecated(schema, unionsOfIt),
                imports.stream()
                        .filter(type -> !type.startsWith(modelPackage + "."))
                        .toList(),
                implementsClause(unionsOfIt),
                object,
                constants,
                union,
                value);
    }

    private static List<String> javadoc(JsonNode schema) {
        Javadoc javadoc = new Javadoc().paragraph(schema.path("description").asText());
        if (schema.has("oneOf")) {
            javadoc.paragraph("A variant that this version does not know is an `Unknown`, which keeps its JSON.");
        }
        return javadoc.deprecation(schema).lines();
    }

    private static String implementsClause(Set<String> unions) {
        List<String> interfaces = unions.stream().map(JavaNames::type).toList();
        return interfaces.isEmpty() ? "" : " implements " + String.join(", ", interfaces);
    }

    private boolean mentionsDeprecated(JsonNode schema, Set<String> unions) {
        boolean mentions = false;
        for (JsonNode property : document.flat(schema).path("properties")) {
            mentions |= types.mentionsDeprecated(property);
        }
        for (JsonNode alternative : schema.path("oneOf")) {
            mentions |= types.mentionsDeprecated(alternative);
            for (JsonNode shared : document.flat(alternative).path("properties")) {
                mentions |= types.mentionsDeprecated(shared);
            }
        }
        if (schema.path("additionalProperties").isObject()) {
            mentions |= types.mentionsDeprecated(schema.path("additionalProperties"));
        }
        for (String union : unions) {
            mentions |= document.schema(union).path("deprecated").asBoolean();
        }
        return mentions;
    }
}
