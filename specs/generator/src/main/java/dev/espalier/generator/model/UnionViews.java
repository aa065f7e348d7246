package dev.espalier.generator.model;

import dev.espalier.generator.document.ClassReference;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.ObjectDefinition;
import dev.espalier.generator.document.UnionDefinition;
import dev.espalier.generator.java.Imports;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.JavaTypes;
import dev.espalier.generator.java.Javadoc;
import dev.espalier.generator.java.RuntimeType;
import dev.espalier.generator.model.ModelView.AccessorView;
import dev.espalier.generator.model.ModelView.LineView;
import dev.espalier.generator.model.ModelView.PropertyView;
import dev.espalier.generator.model.ModelView.UnionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the views of unions with a discriminator. */
final class UnionViews {
    private static final List<RuntimeType> IMPORTS = List.of(
            RuntimeType.JSON_CREATOR,
            RuntimeType.JSON_ELEMENT,
            RuntimeType.JSON_VALUE,
            RuntimeType.UNION_TYPE,
            RuntimeType.UNKNOWN_VARIANT);
    /** What {@code Unknown} has itself. */
    private static final String JSON = "json";

    private final Document document;
    private final JavaTypes types;
    private final ObjectViews objects;

    UnionViews(Document document, JavaTypes types, ObjectViews objects) {
        this.document = document;
        this.types = types;
        this.objects = objects;
    }

    UnionView view(String model, UnionDefinition union, Imports imports) {
        IMPORTS.forEach(imports::add);
        return new UnionView(
                JavaNames.literal(union.discriminator()),
                accessors(model, union, imports),
                union.variants().stream()
                        .map(variant -> JavaNames.type(variant.name()))
                        .toList(),
                LineView.of(declarations(union)));
    }

    private static List<String> declarations(UnionDefinition union) {
        List<String> calls = new ArrayList<>();
        addVariants("variant", union.byValue(), calls);
        addVariants("prefix", union.byPrefix(), calls);
        union.fallback().ifPresent(variant -> calls.add(".fallback(" + reference(variant) + ")"));
        return calls;
    }

    private static void addVariants(String method, Map<String, ClassReference> variants, List<String> calls) {
        variants.forEach((value, variant) ->
                calls.add("." + method + "(" + JavaNames.quoted(value) + ", " + reference(variant) + ")"));
    }

    private static String reference(ClassReference variant) {
        return JavaNames.type(variant.name()) + ".class";
    }

    private List<AccessorView> accessors(String model, UnionDefinition union, Imports imports) {
        List<AccessorView> accessors = new ArrayList<>();
        String discriminator = union.discriminator();
        List<ObjectDefinition> variants = union.variants().stream()
                .flatMap(variant -> document.object(variant).stream())
                .toList();
        for (PropertyView property : sharedProperties(variants)) {
            variants.get(0).property(property.wireName()).ifPresent(shared -> imports.use(types.of(shared.schema())));
            if (property.json().startsWith("JsonTypes.")) {
                imports.add(RuntimeType.JSON_TYPES);
            }
            accessors.add(new AccessorView(
                    model,
                    property.wireName(),
                    property.name(),
                    property.wireName().equals(JavaNames.literal(discriminator))
                            ? new Javadoc()
                                    .paragraph("The `" + discriminator + "` property, which tells the variants apart.")
                                    .lines()
                            : property.javadoc(),
                    property.deprecated(),
                    property.accessorType(),
                    property.json()));
        }
        return accessors;
    }

    /**
     * What every variant has, requires and gives the same accessor. The JSON of an {@code Unknown} is its own, so a
     * property that is called so is none of them.
     */
    private List<PropertyView> sharedProperties(List<ObjectDefinition> variants) {
        List<PropertyView> shared = new ArrayList<>();
        for (ObjectDefinition variant : variants) {
            List<PropertyView> properties =
                    objects.view(variant, Imports.ofModel("")).properties();
            if (variant == variants.get(0)) {
                shared.addAll(properties);
                shared.removeIf(property -> property.name().equals(JSON));
            }
            shared.removeIf(one -> properties.stream()
                    .noneMatch(other -> other.checked()
                            && other.wireName().equals(one.wireName())
                            && other.name().equals(one.name())
                            && other.accessorType().equals(one.accessorType())
                            && other.deprecated() == one.deprecated()));
        }
        return shared;
    }
}
