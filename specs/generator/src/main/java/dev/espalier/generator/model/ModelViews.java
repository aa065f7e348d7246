package dev.espalier.generator.model;

import dev.espalier.generator.document.Definition;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.EnumDefinition;
import dev.espalier.generator.document.ObjectDefinition;
import dev.espalier.generator.document.UnionDefinition;
import dev.espalier.generator.document.ValueUnionDefinition;
import dev.espalier.generator.java.Imports;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.JavaTypes;
import dev.espalier.generator.java.Javadoc;
import dev.espalier.generator.java.RuntimeType;
import dev.espalier.generator.model.ModelView.EnumView;
import dev.espalier.generator.model.ModelView.ObjectView;
import dev.espalier.generator.model.ModelView.UnionView;
import dev.espalier.generator.model.ModelView.ValueUnionView;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes the views of all models of a document. */
public final class ModelViews {
    private final Document document;
    private final String modelPackage;
    private final JavaTypes types;
    private final ObjectViews objects;
    private final UnionViews unions;
    private final ValueUnionViews valueUnions;

    public ModelViews(Document document, String modelPackage) {
        this.document = document;
        this.modelPackage = modelPackage;
        this.types = new JavaTypes(document, modelPackage);
        this.objects = new ObjectViews(document, types);
        this.unions = new UnionViews(document, types, objects);
        this.valueUnions = new ValueUnionViews(types);
    }

    /** The classes to generate by name: what requests, results and webhooks reach, and nothing else. */
    public Map<String, ModelView> views() {
        Map<String, ModelView> views = new TreeMap<>();
        Set<String> reached = new Reachability(document).names();
        Map<String, Set<String>> unions = unionsByVariant(reached);
        for (String name : reached) {
            ModelView view = view(document.definitions().get(name), unions.getOrDefault(name, Set.of()));
            views.put(view.name(), view);
        }
        return views;
    }

    private Map<String, Set<String>> unionsByVariant(Set<String> reached) {
        Map<String, Set<String>> unions = new TreeMap<>();
        for (String name : reached) {
            if (document.definitions().get(name) instanceof UnionDefinition union) {
                union.variants()
                        .forEach(variant -> unions.computeIfAbsent(variant.name(), key -> new LinkedHashSet<>())
                                .add(name));
            }
        }
        return unions;
    }

    private ModelView view(Definition definition, Set<String> unionsOfIt) {
        String name = JavaNames.type(definition.name());
        Imports imports = Imports.ofModel(modelPackage);
        imports.add(RuntimeType.JSON_ADAPTER);
        imports.add(RuntimeType.MODEL_ADAPTER_FACTORY);
        ObjectView object = null;
        EnumView constants = null;
        UnionView union = null;
        ValueUnionView value = null;
        if (definition instanceof EnumDefinition values) {
            constants = EnumViews.view(name, values, imports);
        } else if (definition instanceof UnionDefinition objectUnion) {
            union = unions.view(name, objectUnion, imports);
        } else if (definition instanceof ValueUnionDefinition valueUnion) {
            value = valueUnions.view(name, valueUnion, imports);
        } else {
            object = objects.view((ObjectDefinition) definition, imports);
        }
        boolean deprecated = definition.about().deprecation().isDeprecated();
        return new ModelView(
                name,
                javadoc(definition),
                deprecated,
                !deprecated && mentionsDeprecated(definition, unionsOfIt),
                imports.sorted(),
                implementsClause(unionsOfIt),
                object,
                constants,
                union,
                value);
    }

    private static List<String> javadoc(Definition definition) {
        Javadoc javadoc = new Javadoc().paragraph(definition.about().description());
        if (definition instanceof UnionDefinition || definition instanceof ValueUnionDefinition) {
            javadoc.paragraph("A variant that this version does not know is an `Unknown`, which keeps its JSON.");
        }
        return javadoc.deprecation(definition.about().deprecation()).lines();
    }

    private static String implementsClause(Set<String> unions) {
        List<String> interfaces = unions.stream().map(JavaNames::type).toList();
        return interfaces.isEmpty() ? "" : " implements " + String.join(", ", interfaces);
    }

    private boolean mentionsDeprecated(Definition definition, Set<String> unions) {
        return definition.parts().stream().anyMatch(types::mentionsDeprecated)
                || (!(definition instanceof ObjectDefinition) && sharesDeprecated(definition))
                || unions.stream()
                        .anyMatch(union -> document.definitions()
                                .get(union)
                                .about()
                                .deprecation()
                                .isDeprecated());
    }

    /** Whether a property of a variant names a class that is deprecated; the union may have an accessor for it. */
    private boolean sharesDeprecated(Definition union) {
        return union.parts().stream()
                .flatMap(variant -> document.object(variant).stream())
                .flatMap(variant -> variant.properties().stream())
                .anyMatch(property -> types.mentionsDeprecated(property.schema()));
    }
}
