package dev.espalier.generator.model;

import dev.espalier.generator.document.About;
import dev.espalier.generator.document.ClassReference;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.ListSchema;
import dev.espalier.generator.document.Property;
import dev.espalier.generator.document.ScalarSchema;
import dev.espalier.generator.document.Schema;
import dev.espalier.generator.java.Imports;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.JavaType;
import dev.espalier.generator.java.JavaTypes;
import dev.espalier.generator.java.Javadoc;
import dev.espalier.generator.java.RuntimeType;
import dev.espalier.generator.model.ModelView.PropertyView;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the views of properties. */
final class PropertyViews {
    private final Document document;
    private final JavaTypes types;

    PropertyViews(Document document, JavaTypes types) {
        this.document = document;
        this.types = types;
    }

    /**
     * @param name of the accessor
     * @param constants of all properties of the object, by name on the wire
     */
    PropertyView view(Property property, String name, Map<String, String> constants, Imports imports) {
        String wireName = property.wireName();
        Schema schema = property.schema();
        JavaType type = imports.use(types.of(schema));
        String epoch = property.epoch();
        if (!epoch.isEmpty()) {
            imports.add(RuntimeType.INSTANT);
        }
        boolean nullable = schema.about().isNullable();
        boolean checked = property.isRequired() && !nullable;
        String constant = schema instanceof ScalarSchema scalar ? constant(scalar) : "";
        String nullableType = "@Nullable " + type.name();
        return new PropertyView(
                JavaNames.literal(wireName),
                name,
                JavaNames.capitalized(name),
                constants.get(wireName),
                declaration(wireName, name, type),
                new Javadoc()
                        .paragraph(about(wireName, schema))
                        .deprecation(schema.about().deprecation())
                        .lines(),
                schema.about().deprecation().isDeprecated(),
                type.name(),
                checked ? type.unboxed() : nullableType,
                nullable ? nullableType : type.unboxed(),
                type.json(),
                nullable,
                checked && constant.isEmpty(),
                checked,
                schema.isSecret(),
                constant,
                epoch.isEmpty() ? "" : "epoch" + JavaNames.capitalized(epoch),
                property.nestedUnder().isEmpty() ? "" : constants.get(property.nestedUnder()));
    }

    private static String declaration(String wireName, String name, JavaType type) {
        String names = JavaNames.quoted(wireName) + (wireName.equals(name) ? "" : ", " + JavaNames.quoted(name));
        return names + ", " + type.jsonReference();
    }

    /** What the property itself says, else what its type says, else its name. */
    private String about(String wireName, Schema schema) {
        return Stream.concat(
                        described(schema), schema instanceof ListSchema list ? described(list.items()) : Stream.of())
                .map(about -> Javadoc.about(about.description(), about.limits()))
                .filter(about -> !about.isEmpty())
                .findFirst()
                .orElse("The `" + wireName + "` property.");
    }

    /** The only value as a literal; empty if there are several. */
    private static String constant(ScalarSchema schema) {
        return schema.constant()
                .map(value -> schema.jsonType().equals("string") ? JavaNames.quoted(value) : value)
                .orElse("");
    }

    private Stream<About> described(Schema schema) {
        return schema instanceof ClassReference reference
                ? Stream.of(schema.about(), document.definition(reference).about())
                : Stream.of(schema.about());
    }
}
