package dev.espalier.testkit.internal.sample;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.espalier.testkit.internal.spec.SpecDocument;
import dev.espalier.testkit.internal.spec.SpecSchema;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A value of each schema of a document: one that the document shows, or else the least that is one. */
public final class SampleValues {
    /** By what their names and those of their classes have in common. */
    private final Map<String, SpecSchema> schemas = new HashMap<>();

    private final ShownValues shown;

    public SampleValues(SpecDocument document) {
        document.schemas().forEach((name, schema) -> schemas.put(letters(name), schema));
        shown = new ShownValues(document);
    }

    /** A value of the schema that became the class {@code name}; empty if there is none. */
    public Optional<JsonElement> of(String name) {
        return Optional.ofNullable(schemas.get(letters(name)))
                .or(() -> Optional.ofNullable(schemas.get(letters(name.replaceFirst("Model$", "")))))
                .map(this::of);
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    /** A value of {@code schema}. */
    public JsonElement of(SpecSchema schema) {
        return shown.of(schema).orElseGet(() -> made(schema));
    }

    private JsonElement made(SpecSchema schema) {
        if (!schema.constants().isEmpty()) {
            return schema.constants().get(0);
        }
        if (!schema.alternatives().isEmpty()) {
            SpecSchema first = schema.alternatives().get(0);
            JsonElement value = of(first);
            schema.discriminatorOf(first)
                    .ifPresent(tag -> value.getAsJsonObject().addProperty(tag.getKey(), tag.getValue()));
            return value;
        }
        return switch (schema.type()) {
            case "array" -> list(schema);
            case "string" -> new JsonPrimitive(text(schema));
            case "boolean" -> new JsonPrimitive(true);
            case "integer", "number" -> schema.find("minimum").orElse(new JsonPrimitive(1));
            default -> object(schema);
        };
    }

    private JsonArray list(SpecSchema schema) {
        JsonArray list = new JsonArray();
        if (schema.find("minItems").isPresent()) {
            schema.items().ifPresent(items -> list.add(of(items)));
        }
        return list;
    }

    /** What is not required is left out, so that what holds itself comes to an end. */
    private JsonObject object(SpecSchema schema) {
        JsonObject object = new JsonObject();
        schema.properties().forEach((name, property) -> {
            if (schema.required().contains(name)) {
                object.add(name, of(property));
            }
        });
        return object;
    }

    private static String text(SpecSchema schema) {
        return switch (schema.find("format").map(JsonElement::getAsString).orElse("")) {
            case "date" -> "2026-01-01";
            case "date-time" -> "2026-01-01T00:00:00Z";
            default -> "text";
        };
    }
}
