package dev.espalier.testkit.internal.spec;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A vendor's merged OpenAPI document, as it is bundled with the client. */
public final class SpecDocument {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final String text;
    private final JsonObject root;
    private final List<SpecOperation> operations;

    private SpecDocument(String text) {
        this.text = text;
        this.root = JsonParser.parseString(text).getAsJsonObject();
        this.operations = operations(this);
    }

    /** The document in {@code json}. */
    public static SpecDocument of(String json) {
        return new SpecDocument(json);
    }

    /**
     * The document on the class path of {@code vendor}'s client.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static SpecDocument ofVendor(String vendor) {
        try {
            return of(new String(DocumentFile.read(vendor), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The document of " + vendor + " could not be read.", e);
        }
    }

    /** Every operation, in the order of the document. */
    public List<SpecOperation> operations() {
        return operations;
    }

    private static List<SpecOperation> operations(SpecDocument document) {
        return document.root.getAsJsonObject("paths").entrySet().stream()
                .flatMap(path -> path.getValue().getAsJsonObject().entrySet().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry -> new SpecOperation(
                                document,
                                entry.getKey(),
                                path.getKey(),
                                entry.getValue().getAsJsonObject())))
                .toList();
    }

    /**
     * The operation with an id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public SpecOperation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The document of "
                        + vendor().name() + " has no operation " + id + ". The nearest are "
                        + String.join(
                                ", ",
                                Words.nearest(
                                        id,
                                        operations.stream()
                                                .map(SpecOperation::id)
                                                .toList()))
                        + "."));
    }

    /** The schemas by name, references followed. */
    public Map<String, SpecSchema> schemas() {
        Map<String, SpecSchema> schemas = new LinkedHashMap<>();
        root.getAsJsonObject("components")
                .getAsJsonObject("schemas")
                .entrySet()
                .forEach(entry -> schemas.put(entry.getKey(), new SpecSchema(this, entry.getValue())));
        return schemas;
    }

    /** What {@code reference} leads to. */
    SpecSchema schema(String reference) {
        return new SpecSchema(this, target(root, reference));
    }

    /** What it says of the vendor as a whole. */
    public SpecVendor vendor() {
        return new SpecVendor(this, root);
    }

    /** The document as JSON. */
    public String text() {
        return text;
    }

    /** What {@code node} refers to; the node itself if it is no reference. */
    public JsonObject resolve(JsonElement node) {
        JsonObject current = node.getAsJsonObject();
        while (current.has("$ref")) {
            current = target(root, current.get("$ref").getAsString());
        }
        return current;
    }

    /** What {@code reference} leads to in {@code root}. */
    public static JsonObject target(JsonObject root, String reference) {
        JsonObject target = root;
        for (String name : reference.substring("#/".length()).split("/")) {
            target = target.getAsJsonObject(name);
        }
        return target;
    }
}
