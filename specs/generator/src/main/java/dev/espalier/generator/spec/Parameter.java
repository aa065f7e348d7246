package dev.espalier.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A parameter of an operation.
 *
 * @param node what the document says of it
 * @param isList whether its schema, or the one that this refers to, is an array
 */
public record Parameter(JsonNode node, boolean isList) {
    /** Its name on the wire. */
    public String name() {
        return node.path("name").asText();
    }

    /** Where it is sent: {@code path}, {@code query} or {@code header}. */
    public String place() {
        return node.path("in").asText();
    }

    public boolean isIn(String place) {
        return place().equals(place);
    }

    public boolean isRequired() {
        return node.path("required").asBoolean();
    }

    /** Whether a list is sent as {@code a=1&a=2}, and not as {@code a=1,2}. */
    public boolean isRepeated() {
        return node.path("explode").asBoolean();
    }

    public JsonNode schema() {
        return node.path("schema");
    }
}
