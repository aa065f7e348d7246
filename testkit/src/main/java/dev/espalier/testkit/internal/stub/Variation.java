package dev.espalier.testkit.internal.stub;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.espalier.testkit.internal.spec.SpecSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes other items out of one. */
final class Variation {
    private Variation() {}

    /** The {@code n}th value after {@code value}. */
    static JsonPrimitive next(JsonPrimitive value, int n) {
        return value.isNumber()
                ? new JsonPrimitive(new BigDecimal(value.getAsString()).add(BigDecimal.valueOf(n)))
                : new JsonPrimitive(value.getAsString() + "-" + (n + 1));
    }

    /** Empty if its limits allow no other. */
    private static Optional<JsonElement> next(JsonPrimitive value, SpecSchema schema, int n) {
        if (value.isBoolean() || !schema.constants().isEmpty()) {
            return Optional.empty();
        }
        if (value.isNumber()) {
            return schema.find("maximum").isPresent() ? Optional.empty() : Optional.of(next(value, n));
        }
        return switch (schema.find("format").map(JsonElement::getAsString).orElse("")) {
            case "date" ->
                Optional.of(new JsonPrimitive(
                        LocalDate.parse(value.getAsString()).plusDays(n).toString()));
            case "date-time" ->
                Optional.of(new JsonPrimitive(OffsetDateTime.parse(value.getAsString())
                        .plusHours(n)
                        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)));
            default ->
                schema.find("pattern").isPresent() || schema.find("maxLength").isPresent()
                        ? Optional.empty()
                        : Optional.of(next(value, n));
        };
    }

    /**
     * Another item like this, which differs in its key, or in the first thing that can differ.
     *
     * @param key the property that tells items apart; empty if there is none
     * @return empty if it cannot differ
     */
    static Optional<JsonElement> of(JsonElement item, SpecSchema schema, String key, int n) {
        if (item instanceof JsonObject object && object.get(key) instanceof JsonPrimitive id) {
            return Optional.of(with(object, key, next(id, n)));
        }
        if (item instanceof JsonObject object) {
            return ofObject(object, schema, n);
        }
        if (item instanceof JsonArray array) {
            return schema.items().flatMap(items -> ofArray(array, items, n));
        }
        return item instanceof JsonPrimitive value ? next(value, schema, n) : Optional.empty();
    }

    private static Optional<JsonElement> ofObject(JsonObject object, SpecSchema schema, int n) {
        Map<String, SpecSchema> properties = schema.properties();
        List<String> names = object.keySet().stream()
                .filter(properties::containsKey)
                .sorted(Comparator.comparing(name -> rank(name, properties.get(name))))
                .toList();
        for (String name : names) {
            Optional<JsonElement> other = of(object.get(name), properties.get(name), "", n);
            if (other.isPresent()) {
                return Optional.of(with(object, name, other.get()));
            }
        }
        Optional<SpecSchema> values = schema.values();
        for (String name : values.isPresent() ? object.keySet() : List.<String>of()) {
            Optional<JsonElement> other = of(object.get(name), values.get(), "", n);
            if (other.isPresent()) {
                return Optional.of(with(object, name, other.get()));
            }
        }
        return Optional.empty();
    }

    /** Ids before other texts before numbers before the rest. */
    private static int rank(String name, SpecSchema schema) {
        if (name.equals("id") || name.endsWith("Id") || name.endsWith("_id")) {
            return 0;
        }
        if (schema.isFreeText()) {
            return 1;
        }
        return schema.type().equals("integer") && schema.find("x-epoch").isEmpty() ? 2 : 3;
    }

    private static Optional<JsonElement> ofArray(JsonArray array, SpecSchema items, int n) {
        for (int i = 0; i < array.size(); i++) {
            Optional<JsonElement> other = of(array.get(i), items, "", n);
            if (other.isPresent()) {
                JsonArray copy = array.deepCopy();
                copy.set(i, other.get());
                return Optional.of(copy);
            }
        }
        return Optional.empty();
    }

    private static JsonObject with(JsonObject object, String name, JsonElement value) {
        JsonObject copy = object.deepCopy();
        copy.add(name, value);
        return copy;
    }
}
