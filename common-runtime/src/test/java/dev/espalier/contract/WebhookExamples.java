package dev.espalier.contract;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
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

    private Example example(String type) {
        JsonObject json = json(schema(type));
        json.addProperty(discriminator, type);
        return new Example(type, schema(type), json);
    }

    private String schema(String type) {
        return Stream.of(mapping.get(type).getAsString().split("/")).reduce("", (before, part) -> part);
    }

    private JsonObject json(String schema) {
        JsonObject example = schemas.getAsJsonObject(schema).getAsJsonObject("example");
        if (example == null) {
            throw new IllegalStateException("The schema " + schema + " needs an example, which its test is made of.");
        }
        return example.deepCopy();
    }
}
