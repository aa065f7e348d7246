package dev.espalier.generator.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.JavaType;
import dev.espalier.generator.java.JavaTypes;
import dev.espalier.generator.java.Javadoc;
import dev.espalier.generator.model.ModelView.PropertyView;
import dev.espalier.generator.spec.SpecDocument;
import java.util.List;
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

    /** @param taken the names that the accessor cannot have */
    PropertyView view(
            String model, String wireName, JsonNode schema, boolean required, Set<String> taken, Set<String> imports) {
        JavaType type = types.of(schema);
        imports.addAll(type.imports());
        String epoch = schema.path("x-epoch").asText();
        if (!epoch.isEmpty()) {
            imports.add("java.time.Instant");
        }
        String name = JavaNames.member(schema, wireName, taken);
        boolean nullable = document.isNullable(schema);
        boolean checked = required && !nullable;
        String nullableType = "@Nullable " + type.name();
        return new PropertyView(
                model,
                JavaNames.literal(wireName),
                name,
                JavaNames.capitalized(name),
                accessorJavadoc(wireName, name, schema, required),
                setterJavadoc(wireName, schema),
                schema.path("deprecated").asBoolean(),
                type.name(),
                checked ? type.unboxed() : nullableType,
                nullable ? nullableType : type.unboxed(),
                type.isContainer() ? JavaNames.constant(name) + "_TYPE" : type.adapter(),
                type.isContainer() ? type.adapter() : "",
                type.isContainer(),
                nullable,
                checked,
                !nullable && type.isPrimitive(),
                document.isSecret(schema),
                constant(schema.path("enum")),
                epoch.isEmpty() ? "" : "epoch" + JavaNames.capitalized(epoch));
    }

    private List<String> accessorJavadoc(String wireName, String name, JsonNode schema, boolean required) {
        Javadoc javadoc = new Javadoc().paragraph(about(wireName, schema));
        if (document.isNullable(schema)) {
            javadoc.paragraph("Null if it is null or absent; `has" + JavaNames.capitalized(name) + "()` tells which.");
        } else if (required) {
            javadoc.rawTag("throws", "dev.espalier.runtime.json.MissingFieldException if the response lacked it");
        } else {
            javadoc.paragraph("Null if absent.");
        }
        return javadoc.deprecation(schema).lines();
    }

    private List<String> setterJavadoc(String wireName, JsonNode schema) {
        Javadoc javadoc = new Javadoc().paragraph(about(wireName, schema));
        if (document.isNullable(schema)) {
            javadoc.paragraph("Null is sent as null; leave the property out by not calling this.");
        }
        return javadoc.deprecation(schema).lines();
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
