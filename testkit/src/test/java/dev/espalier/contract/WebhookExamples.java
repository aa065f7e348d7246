package dev.espalier.contract;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.espalier.testkit.internal.spec.SpecDocument;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The examples of the variants of a union, out of a vendor's document. */
public final class WebhookExamples {
    private final JsonObject schemas;
    private final String discriminator;
    private final JsonObject mapping;

    /** @param union with a discriminator */
    public WebhookExamples(SpecDocument document, String union) {
        schemas = JsonParser.parseString(document.text())
                .getAsJsonObject()
                .getAsJsonObject("components")
                .getAsJsonObject("schemas");
        JsonObject description = schemas.getAsJsonObject(union).getAsJsonObject("discriminator");
        discriminator = description.get("propertyName").getAsString();
        mapping = description.getAsJsonObject("mapping");
    }

    /** An event as a vendor sends it, and the schema that it is of. */
    public record Example(String type, String schema, JsonObject json) {}

    /** An event one of whose properties stands under the value of another one. */
    record Nested(String property, JsonObject json) {}

    /** The property that tells the variants apart. */
    public String discriminator() {
        return discriminator;
    }

    /** One example for each known value of the discriminator; those that share a schema share all but that value. */
    public List<Example> byType() {
        return mapping.keySet().stream().map(this::example).toList();
    }

    /** One example for each schema, as it stands in the document. */
    public List<Example> bySchema() {
        return mapping.keySet().stream()
                .map(this::schema)
                .distinct()
                .map(schema -> new Example(json(schema).get(discriminator).getAsString(), schema, json(schema)))
                .toList();
    }

    /** An example once more for each property of which the document says that it may be nested. */
    List<Nested> nested(Example example) {
        return properties(schemas.getAsJsonObject(example.schema()))
                .filter(property -> property.getValue().has("x-nested-under"))
                .map(property -> nested(
                        example.json(),
                        property.getKey(),
                        property.getValue().get("x-nested-under").getAsString()))
                .toList();
    }

    private static Nested nested(JsonObject example, String property, String name) {
        JsonObject json = example.deepCopy();
        JsonObject wrapping = new JsonObject();
        wrapping.add(json.get(name).getAsString(), json.get(property));
        json.add(property, wrapping);
        return new Nested(property, json);
    }

    /** Those of a schema and of what it is composed of. */
    private Stream<Map.Entry<String, JsonObject>> properties(JsonObject schema) {
        JsonObject resolved = schema.has("$ref")
                ? schemas.getAsJsonObject(name(schema.get("$ref").getAsString()))
                : schema;
        Stream<Map.Entry<String, JsonObject>> own = resolved.has("properties")
                ? resolved.getAsJsonObject("properties").entrySet().stream()
                        .map(property ->
                                Map.entry(property.getKey(), property.getValue().getAsJsonObject()))
                : Stream.of();
        return resolved.has("allOf")
                ? Stream.concat(
                        own,
                        resolved.getAsJsonArray("allOf").asList().stream()
                                .flatMap(part -> properties(part.getAsJsonObject())))
                : own;
    }

    private Example example(String type) {
        JsonObject json = json(schema(type));
        json.addProperty(discriminator, type);
        return new Example(type, schema(type), json);
    }

    private String schema(String type) {
        return name(mapping.get(type).getAsString());
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private JsonObject json(String schema) {
        JsonObject example = schemas.getAsJsonObject(schema).getAsJsonObject("example");
        if (example == null) {
            throw new IllegalStateException("The schema " + schema + " needs an example, which its test is made of.");
        }
        return example.deepCopy();
    }
}
