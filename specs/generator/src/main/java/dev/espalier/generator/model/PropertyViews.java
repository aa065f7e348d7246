package dev.espalier.generator.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.JavaType;
import dev.espalier.generator.java.JavaTypes;
import dev.espalier.generator.java.Javadoc;
import dev.espalier.generator.model.ModelView.PropertyView;
import dev.espalier.generator.spec.SpecDocument;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the views of properties. */
final class PropertyViews {
    private final SpecDocument document;
    private final JavaTypes types;

    PropertyViews(SpecDocument document, JavaTypes types) {
        this.document = document;
        this.types = types;
    }

    /**
     * @param taken the names that the accessor cannot have
     * @param constants the names that the constant cannot have
     */
    PropertyView view(
            String wireName,
            JsonNode schema,
            boolean required,
            Set<String> taken,
            Set<String> constants,
            Set<String> imports) {
        JavaType type = types.of(schema);
        imports.addAll(type.imports());
        String epoch = schema.path("x-epoch").asText();
        if (!epoch.isEmpty()) {
            imports.add("java.time.Instant");
        }
        String name = JavaNames.member(schema, wireName, taken);
        boolean nullable = document.isNullable(schema);
        boolean checked = required && !nullable;
        String constant = constant(schema.path("enum"));
        String nullableType = "@Nullable " + type.name();
        return new PropertyView(
                JavaNames.literal(wireName),
                name,
                JavaNames.capitalized(name),
                JavaNames.unique(JavaNames.constant(name), "_", constants),
                declaration(wireName, name, type),
                new Javadoc()
                        .paragraph(about(wireName, schema))
                        .deprecation(schema)
                        .lines(),
                schema.path("deprecated").asBoolean(),
                type.name(),
                checked ? type.unboxed() : nullableType,
                nullable ? nullableType : type.unboxed(),
                type.json(),
                nullable,
                checked && constant.isEmpty(),
                checked,
                document.isSecret(schema),
                constant,
                epoch.isEmpty() ? "" : "epoch" + JavaNames.capitalized(epoch));
    }

    private static String declaration(String wireName, String name, JavaType type) {
        String names = JavaNames.quoted(wireName) + (wireName.equals(name) ? "" : ", " + JavaNames.quoted(name));
        return names + ", " + type.jsonReference();
    }

    /** What the property itself says, else what its type says, else its name. */
    private String about(String wireName, JsonNode schema) {
        JsonNode type = document.flat(schema);
        return Stream.of(schema, type, document.flat(type.path("items")))
                .map(described -> Javadoc.about(described, described))
                .filter(about -> !about.isEmpty())
                .findFirst()
                .orElse("The `" + wireName + "` property.");
    }

    /** The only value as a literal; empty if there are several. */
    private static String constant(JsonNode values) {
        if (values.size() != 1) {
            return "";
        }
        JsonNode value = values.get(0);
        return value.isTextual() ? JavaNames.quoted(value.asText()) : value.asText();
    }
}
