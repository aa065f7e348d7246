package dev.espalier.generator.reader;

import dev.espalier.generator.document.ClassReference;
import dev.espalier.generator.document.Definition;
import dev.espalier.generator.document.EnumDefinition;
import dev.espalier.generator.document.ObjectDefinition;
import dev.espalier.generator.document.Property;
import dev.espalier.generator.document.ScalarSchema;
import dev.espalier.generator.document.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The property that tells the alternatives of a union apart, as each of them declares it. */
final class Discriminator {
    private final String union;
    private final String name;
    private final Map<String, Definition> definitions;

    /** @param definitions those of the alternatives among them */
    Discriminator(String union, String name, Map<String, Definition> definitions) {
        this.union = union;
        this.name = name;
        this.definitions = definitions;
    }

    private Optional<Schema> of(ClassReference alternative) {
        return ((ObjectDefinition) definitions.get(alternative.name()))
                .property(name)
                .map(Property::schema);
    }

    boolean isIn(ClassReference alternative) {
        return of(alternative).isPresent();
    }

    /** What is wrong with it there. */
    Optional<String> fault(ClassReference alternative) {
        Optional<Schema> schema = of(alternative);
        String fault = null;
        if (schema.isEmpty()) {
            fault = "has no property " + name + ", which tells the alternatives of " + union + " apart. Add it.";
        } else if (!isText(schema.get())) {
            fault = "has no text in " + name + ", which tells the alternatives of " + union
                    + " apart. Make it a string or an enum that is not nullable.";
        }
        return Optional.ofNullable(fault).map(what -> alternative.name() + " " + what);
    }

    private static boolean isText(Schema schema) {
        boolean text = schema instanceof ScalarSchema scalar
                ? scalar.type() == ScalarSchema.Type.STRING
                : schema instanceof ClassReference && schema.jsonType().equals("string");
        return text && !schema.about().isNullable();
    }

    /** What is wrong with a value for it there. */
    Optional<String> fault(ClassReference alternative, String value) {
        return fault(alternative, "the value", value, value::equals);
    }

    /** What is wrong with a prefix of values for it there. */
    Optional<String> prefixFault(ClassReference alternative, String prefix) {
        return fault(alternative, "values from", prefix, value -> value.startsWith(prefix));
    }

    private Optional<String> fault(ClassReference alternative, String what, String text, Predicate<String> isMeant) {
        List<String> values = of(alternative).map(this::values).orElse(List.of());
        return values.isEmpty() || values.stream().anyMatch(isMeant)
                ? Optional.empty()
                : Optional.of(union + " maps " + what + " \"" + text + "\" to " + alternative.name() + ", whose " + name
                        + " is " + String.join(" or ", values) + ". Map that to it in discriminator.mapping.");
    }

    /** Those that it can have; none if it is any text. */
    private List<String> values(Schema schema) {
        if (schema instanceof ClassReference reference
                && definitions.get(reference.name()) instanceof EnumDefinition values) {
            return values.values().stream().map(EnumDefinition.Value::text).toList();
        }
        return schema instanceof ScalarSchema scalar
                ? scalar.constant().stream().toList()
                : List.of();
    }
}
