package dev.espalier.changes;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedSchema;

/**
 * How a schema got narrower. That a response may hold more values or variants is no break, as enums and unions are
 * open.
 */
final class SchemaBreaks {
    /** The formats that say what values look like. */
    private static final Set<String> FORMATS = Set.of("binary", "date", "date-time", "int32", "int64");

    private final List<String> sentences;
    private final Set<ChangedSchema> open = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param sentences takes one for each break */
    SchemaBreaks(List<String> sentences) {
        this.sentences = sentences;
    }

    void add(String place, ChangedSchema schema) {
        if (schema.isDifferent() && open.add(schema)) {
            addOwn(place, schema, schema.getContext().isResponse());
            addParts(place, schema);
            open.remove(schema);
        }
    }

    private void addOwn(String place, ChangedSchema schema, boolean response) {
        String type = type(schema.getOldSchema());
        String newType = type(schema.getNewSchema());
        if (!type.equals(newType)) {
            say(place, "was " + type + " and is " + newType);
        }
        if (schema.isDiscriminatorPropertyChanged()) {
            say(place, "has another discriminator");
        }
        if (isDifferent(schema.getNullable())
                && Boolean.TRUE.equals(schema.getNullable().getRight()) == response) {
            say(place, response ? "may be null now" : "takes no null any more");
        }
        limits(place, schema);
        schema.getMissingProperties().keySet().forEach(name -> say(place + "." + name, "is gone"));
        required(place, schema, response);
        values(place, schema, response);
    }

    private void addParts(String place, ChangedSchema schema) {
        schema.getChangedProperties().forEach((name, property) -> add(place + "." + name, property));
        if (schema.getItems() != null) {
            add(place + "[]", schema.getItems());
        }
        if (schema.getAddProp() != null) {
            add(place + "{}", schema.getAddProp());
        }
        if (schema.getOneOfSchema() != null) {
            schema.getOneOfSchema().getChanged().forEach((name, variant) -> add(place + "(" + name + ")", variant));
        }
    }

    private void say(String place, String what) {
        sentences.add(place + " " + what + ".");
    }

    private static boolean isDifferent(Changed change) {
        return change != null && change.isDifferent();
    }

    private static boolean isBroken(Changed change) {
        return change != null && change.isIncompatible();
    }

    private static String type(Schema<?> schema) {
        String type = schema.getType() == null ? "any JSON" : schema.getType();
        return FORMATS.contains(String.valueOf(schema.getFormat())) ? type + " (" + schema.getFormat() + ")" : type;
    }

    private void limits(String place, ChangedSchema schema) {
        boolean narrower = Stream.of(
                        schema.getMaxLength(),
                        schema.getMinLength(),
                        schema.getNumericRange(),
                        schema.getMultipleOf(),
                        schema.getMaxItems(),
                        schema.getMinItems(),
                        schema.getUniqueItems(),
                        schema.getPattern())
                .anyMatch(SchemaBreaks::isBroken);
        if (narrower) {
            say(place, "has other limits");
        }
    }

    private void required(String place, ChangedSchema schema, boolean response) {
        if (schema.getRequired() != null) {
            List<String> names = response
                    ? schema.getRequired().getMissing()
                    : schema.getRequired().getIncreased();
            names.stream()
                    .filter(name -> !schema.getMissingProperties().containsKey(name))
                    .forEach(name -> say(place + "." + name, response ? "may be missing now" : "is required now"));
        }
    }

    private void values(String place, ChangedSchema schema, boolean response) {
        if (!response && schema.getEnumeration() != null) {
            schema.getEnumeration().getMissing().forEach(value -> say(place, "takes no " + value + " any more"));
        }
        if (!response && schema.getOneOfSchema() != null) {
            schema.getOneOfSchema().getMissing().keySet().forEach(name -> say(place, "takes no " + name + " any more"));
        }
    }
}
