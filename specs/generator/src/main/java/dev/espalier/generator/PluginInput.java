package dev.espalier.generator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.espalier.generator.api.ApiViews;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.model.ModelViews;

/**
 * What the plugin reads in place of a vendor's document: a schema for each class and an operation for each interface,
 * under their names in Java. So the plugin runs templates and writes files, and decides nothing.
 */
final class PluginInput {
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final ObjectNode paths;
    private final ObjectNode schemas;

    private PluginInput(String digest) {
        root.put("openapi", "3.0.3");
        root.putObject("info").put("title", "Names").put("version", "1");
        root.put("x-digest", digest);
        paths = root.putObject("paths");
        schemas = root.putObject("components").putObject("schemas");
    }

    /** @param digest of all that goes into the generated code; the plugin runs again when it changes */
    static ObjectNode of(Document document, String digest) {
        PluginInput input = new PluginInput(digest);
        new ApiViews(document, "", "", "").views().values().forEach(view -> input.addInterface(view.name()));
        new ModelViews(document, "").views().values().forEach(view -> input.addClass(view.name()));
        return input.root;
    }

    private void addInterface(String name) {
        ObjectNode operation = paths.putObject("/" + name).putObject("get").put("operationId", name);
        operation.putArray("tags").add(name);
        operation.putObject("responses").putObject("204").put("description", "Nothing.");
    }

    /** An object without properties would be no class to the plugin. */
    private void addClass(String name) {
        ObjectNode schema = schemas.putObject(name).put("type", "object");
        schema.putObject("properties").putObject("any").put("type", "string");
    }
}
