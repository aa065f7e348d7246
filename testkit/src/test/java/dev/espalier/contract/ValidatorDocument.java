package dev.espalier.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.espalier.testkit.internal.spec.SpecDocument;
import dev.espalier.testkit.internal.spec.SpecOperation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The parts of a document, in words that the validator understands, so that it can stay as strict as it is and nothing
 * has to be ignored:
 *
 * <ul>
 *   <li>{@code allOf} of several parts becomes one flat object. The validator takes every undeclared property for a
 *       fault, and would take the properties of one part for undeclared ones of the other.
 *   <li>{@code allOf} of one reference, which our documents use to put words beside it, becomes that reference; with
 *       {@code nullable} a choice of it and null, which the validator would refuse otherwise.
 *   <li>{@code oneOf} becomes {@code anyOf} and loses its discriminator. The validator wants the discriminator in every
 *       alternative, and our unions have alternatives without it and ones for every value with a prefix. Each
 *       alternative still states its own constant.
 * </ul>
 */
final class ValidatorDocument {
    /** These hold JSON of the vendor's, which can look like anything. */
    private static final Set<String> NOT_SCHEMAS = Set.of("example", "default", "enum");

    /** What a document says of all operations. */
    private static final List<String> WORDS = List.of("openapi", "info", "security");

    private final SpecDocument document;
    private final JsonObject root;

    ValidatorDocument(SpecDocument document) {
        this.document = document;
        this.root = rewritten(JsonParser.parseString(document.text())).getAsJsonObject();
    }

    /**
     * One operation with what its requests refer to, as JSON. The validator spends a tenth of a second a schema on a
     * whole document.
     */
    String ofRequests(SpecOperation operation) {
        String method = operation.method().toLowerCase(Locale.ROOT);
        JsonObject path = root.getAsJsonObject("paths").getAsJsonObject(operation.path());
        JsonObject requests = path.getAsJsonObject(method).deepCopy();
        requests.add("responses", withoutSchemas(requests.getAsJsonObject("responses")));
        JsonObject small = new JsonObject();
        WORDS.stream().filter(root::has).forEach(word -> small.add(word, root.get(word)));
        small.add("paths", object(operation.path(), object(method, requests)));
        small.add(
                "components",
                object("securitySchemes", root.getAsJsonObject("components").get("securitySchemes")));
        addReferences(small.getAsJsonObject("components"), requests);
        return small.toString();
    }

    /** Of responses, a request has to accept the media types. */
    private JsonObject withoutSchemas(JsonObject responses) {
        JsonObject copy = new JsonObject();
        for (Map.Entry<String, JsonElement> response : responses.entrySet()) {
            JsonObject small = object("description", new JsonPrimitive("Not sent."));
            if (document.resolve(response.getValue()).get("content") instanceof JsonObject content) {
                JsonObject types = new JsonObject();
                content.keySet().forEach(type -> types.add(type, new JsonObject()));
                small.add("content", types);
            }
            copy.add(response.getKey(), small);
        }
        return copy;
    }

    private static JsonObject object(String name, JsonElement value) {
        JsonObject object = new JsonObject();
        object.add(name, value);
        return object;
    }

    private void addReferences(JsonObject components, JsonElement element) {
        if (element instanceof JsonArray list) {
            list.forEach(item -> addReferences(components, item));
        } else if (element instanceof JsonObject object) {
            object.entrySet().forEach(member -> addReferences(components, member.getValue()));
            if (object.get("$ref") instanceof JsonPrimitive reference) {
                addTarget(components, reference.getAsString());
            }
        }
    }

    private void addTarget(JsonObject components, String reference) {
        String kind = reference.split("/")[2];
        String name = reference.split("/")[3];
        if (!components.has(kind)) {
            components.add(kind, new JsonObject());
        }
        if (!components.getAsJsonObject(kind).has(name)) {
            JsonObject target = SpecDocument.target(root, reference);
            components.getAsJsonObject(kind).add(name, target);
            addReferences(components, target);
        }
    }

    private JsonElement rewritten(JsonElement element) {
        if (element instanceof JsonArray list) {
            JsonArray copy = new JsonArray();
            list.forEach(item -> copy.add(rewritten(item)));
            return copy;
        }
        return element instanceof JsonObject object ? rewrittenObject(object) : element;
    }

    private JsonObject rewrittenObject(JsonObject object) {
        JsonObject source = object.get("allOf") instanceof JsonArray parts ? withoutAllOf(object, parts) : object;
        JsonObject copy = new JsonObject();
        source.entrySet()
                .forEach(entry -> copy.add(
                        entry.getKey(),
                        NOT_SCHEMAS.contains(entry.getKey()) ? entry.getValue() : rewritten(entry.getValue())));
        if (copy.get("oneOf") instanceof JsonArray) {
            copy.add("anyOf", copy.remove("oneOf"));
            copy.remove("discriminator");
        }
        return copy;
    }

    private JsonObject withoutAllOf(JsonObject schema, JsonArray parts) {
        if (parts.size() > 1 || schema.has("properties")) {
            return flat(schema);
        }
        JsonObject reference = parts.get(0).getAsJsonObject();
        if (!schema.has("nullable")) {
            return reference;
        }
        JsonArray choice = new JsonArray();
        choice.add(reference);
        choice.add(onlyNull());
        return object("anyOf", choice);
    }

    private static JsonObject onlyNull() {
        JsonObject schema = new JsonObject();
        JsonArray values = new JsonArray();
        values.add(JsonNull.INSTANCE);
        schema.addProperty("type", "string");
        schema.addProperty("nullable", true);
        schema.add("enum", values);
        return schema;
    }

    /** One object with the properties of all parts, and its own. */
    private JsonObject flat(JsonObject schema) {
        if (!schema.has("allOf")) {
            return schema;
        }
        JsonObject own = schema.deepCopy();
        own.remove("allOf");
        JsonObject merged = new JsonObject();
        JsonObject properties = new JsonObject();
        JsonArray required = new JsonArray();
        schema.getAsJsonArray("allOf")
                .forEach(part -> merge(flat(document.resolve(part)), merged, properties, required));
        merge(own, merged, properties, required);
        merged.addProperty("type", "object");
        merged.add("properties", properties);
        merged.remove("required");
        if (!required.isEmpty()) {
            merged.add("required", required);
        }
        return merged;
    }

    private static void merge(JsonObject part, JsonObject merged, JsonObject properties, JsonArray required) {
        part.entrySet().forEach(entry -> merged.add(entry.getKey(), entry.getValue()));
        if (part.has("properties")) {
            part.getAsJsonObject("properties")
                    .entrySet()
                    .forEach(entry -> properties.add(entry.getKey(), entry.getValue()));
        }
        if (part.has("required")) {
            required.addAll(part.getAsJsonArray("required"));
        }
    }
}
