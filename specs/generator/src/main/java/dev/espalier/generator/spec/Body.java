package dev.espalier.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The body of a request or a response. Without content it is nothing that is sent. */
public record Body(JsonNode node) {
    /** By media type, in the order of the document. */
    public Map<String, JsonNode> content() {
        Map<String, JsonNode> content = new LinkedHashMap<>();
        node.path("content").properties().forEach(entry -> content.put(entry.getKey(), entry.getValue()));
        return content;
    }

    /** The schema of each media type. */
    public List<JsonNode> schemas() {
        return content().values().stream()
                .map(content -> content.path("schema"))
                .toList();
    }

    /** The schema of the first media type, which is the one that callers meet; empty if there is no content. */
    public Optional<JsonNode> schema() {
        return schemas().stream().findFirst();
    }

    public boolean isRequired() {
        return node.path("required").asBoolean();
    }

    /** Whether it is bytes, and no JSON. */
    public boolean isBinary() {
        return schemas().stream()
                .anyMatch(schema -> schema.path("format").asText().equals("binary"));
    }
}
