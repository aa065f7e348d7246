package dev.espalier.testkit.internal.spec;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A schema of a document with all that it is composed of. */
public final class SpecSchema {
    private final SpecDocument document;
    private final JsonObject node;

    /** The node, and those that {@code allOf} adds to it. */
    private final List<JsonObject> parts = new ArrayList<>();

    public SpecSchema(SpecDocument document, JsonElement node) {
        this.document = document;
        this.node = document.resolve(node);
        collect(this.node);
    }

    private void collect(JsonObject part) {
        parts.add(part);
        for (JsonElement other : array(part, "allOf")) {
            collect(document.resolve(other));
        }
    }

    /** The properties that it or one of its alternatives has. */
    public Map<String, SpecSchema> properties() {
        Map<String, SpecSchema> properties = new LinkedHashMap<>();
        for (JsonObject part : parts) {
            if (part.has("properties")) {
                part.getAsJsonObject("properties")
                        .entrySet()
                        .forEach(entry -> properties.put(entry.getKey(), new SpecSchema(document, entry.getValue())));
            }
        }
        alternatives().forEach(alternative -> alternative.properties().forEach(properties::putIfAbsent));
        return properties;
    }

    /** The properties that are always there. */
    public Set<String> required() {
        Set<String> required = new LinkedHashSet<>();
        parts.forEach(part -> required.addAll(Texts.of(array(part, "required"))));
        return required;
    }

    /** What it can be; empty if it is one thing. */
    public List<SpecSchema> alternatives() {
        List<SpecSchema> alternatives = new ArrayList<>();
        for (JsonObject part : parts) {
            array(part, "oneOf").forEach(alternative -> alternatives.add(new SpecSchema(document, alternative)));
        }
        return alternatives;
    }

    /** The schema that it is another name of; empty if it says more. */
    public Optional<SpecSchema> renamed() {
        JsonArray others = array(node, "allOf");
        return others.size() == 1 && !node.has("properties")
                ? Optional.of(new SpecSchema(document, others.get(0)))
                : Optional.empty();
    }

    /** The alternative that {@code value} is; empty if it cannot be told. */
    public Optional<SpecSchema> alternative(JsonElement value) {
        return alternatives().stream()
                .filter(alternative -> discriminatorOf(alternative)
                        .map(tag -> value instanceof JsonObject object
                                && new JsonPrimitive(tag.getValue()).equals(object.get(tag.getKey())))
                        .orElseGet(() -> alternative.fits(value)))
                .findFirst();
    }

    /** The property and the value that tell an alternative of it; empty if none are mapped to it. */
    public Optional<Map.Entry<String, String>> discriminatorOf(SpecSchema alternative) {
        Optional<JsonObject> discriminator = find("discriminator").map(JsonElement::getAsJsonObject);
        return discriminator
                .filter(said -> said.has("mapping"))
                .flatMap(said -> said.getAsJsonObject("mapping").entrySet().stream()
                        .filter(entry ->
                                document.schema(entry.getValue().getAsString()).equals(alternative))
                        .map(entry -> Map.entry(said.get("propertyName").getAsString(), entry.getKey()))
                        .findFirst());
    }

    /** What the items of the list are; empty if it is none. */
    public Optional<SpecSchema> items() {
        return find("items").map(items -> new SpecSchema(document, items));
    }

    /** What the values of the map are; empty if it is none. */
    public Optional<SpecSchema> values() {
        return find("additionalProperties")
                .filter(JsonElement::isJsonObject)
                .map(values -> new SpecSchema(document, values));
    }

    /** {@code object}, {@code array}, {@code string} and so on; empty if it can be several. */
    public String type() {
        return find("type")
                .map(JsonElement::getAsString)
                .orElseGet(() -> properties().isEmpty() ? "" : "object");
    }

    /** The values that it is limited to; empty if to none. */
    public List<JsonElement> constants() {
        return find("enum").map(values -> Elements.of(values.getAsJsonArray())).orElse(List.of());
    }

    /** Its example; empty if it has none of its own. */
    public Optional<JsonElement> example() {
        return find("example");
    }

    /** A keyword of it, from wherever it says it. */
    public Optional<JsonElement> find(String keyword) {
        return parts.stream()
                .filter(part -> part.has(keyword))
                .map(part -> part.get(keyword))
                .findFirst();
    }

    /** Whether any text is a value of it. */
    public boolean isFreeText() {
        return type().equals("string")
                && Stream.of("enum", "format", "pattern", "maxLength", "x-epoch")
                        .noneMatch(word -> find(word).isPresent());
    }

    /** Whether it may be null. */
    public boolean isNullable() {
        return find("nullable").map(JsonElement::getAsBoolean).orElse(false);
    }

    /** Whether {@code value} is one of it, as far as types, constants and required properties tell. */
    public boolean fits(JsonElement value) {
        return fits(value, true);
    }

    /** Whether {@code value} is one of it, or would be if its enums had more values. */
    public boolean resembles(JsonElement value) {
        return fits(value, false);
    }

    /** Whether {@code value} is an object, a list, a text and so on, as one of it is. */
    public boolean isKindOf(JsonElement value) {
        return switch (type()) {
            case "object" -> value instanceof JsonObject;
            case "array" -> value instanceof JsonArray;
            case "string" -> value instanceof JsonPrimitive text && text.isString();
            case "boolean" -> value instanceof JsonPrimitive flag && flag.isBoolean();
            case "integer", "number" -> value instanceof JsonPrimitive number && number.isNumber();
            default -> true;
        };
    }

    private boolean fits(JsonElement value, boolean isClosed) {
        List<SpecSchema> alternatives = alternatives();
        if (value instanceof JsonNull) {
            return isNullable()
                    || alternatives.stream().anyMatch(SpecSchema::isNullable)
                    || alternatives.isEmpty() && type().isEmpty() && constants().isEmpty();
        }
        if (!alternatives.isEmpty()) {
            return alternatives.stream().anyMatch(alternative -> alternative.fits(value, isClosed));
        }
        if (!isKindOf(value)
                || isClosed && !constants().isEmpty() && !constants().contains(value)) {
            return false;
        }
        if (value instanceof JsonArray array) {
            return items().map(items -> Elements.stream(array).allMatch(item -> items.fits(item, isClosed)))
                    .orElse(true);
        }
        Map<String, SpecSchema> properties = properties();
        return !(value instanceof JsonObject object)
                || object.keySet().containsAll(required())
                        && object.entrySet().stream()
                                .allMatch(entry -> !properties.containsKey(entry.getKey())
                                        || properties.get(entry.getKey()).fits(entry.getValue(), isClosed));
    }

    private static JsonArray array(JsonObject object, String name) {
        return object.has(name) ? object.getAsJsonArray(name) : new JsonArray();
    }

    /** The schema at the end of {@code path} of properties; empty if the document does not know it. */
    public Optional<SpecSchema> at(List<String> path) {
        Optional<SpecSchema> schema = Optional.of(this);
        for (String name : path) {
            schema = schema.map(object -> object.properties().get(name));
        }
        return schema;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpecSchema schema && schema.node == node;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(node);
    }
}
