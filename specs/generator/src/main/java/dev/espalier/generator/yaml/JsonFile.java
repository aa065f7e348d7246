package dev.espalier.generator.yaml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a file of JSON whose numbers keep their text, which Jackson's own tree does not do. */
public final class JsonFile {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonFile() {}

    public static JsonNode read(Path file) throws IOException {
        try (JsonParser in = new JsonFactory().createParser(file.toFile())) {
            in.nextToken();
            return node(in);
        }
    }

    private static JsonNode node(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> array(in);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Scalars.number(in.getText());
            case VALUE_TRUE, VALUE_FALSE -> JSON.booleanNode(in.getBooleanValue());
            case VALUE_NULL -> JSON.nullNode();
            default -> JSON.textNode(in.getText());
        };
    }

    private static ObjectNode object(JsonParser in) throws IOException {
        ObjectNode object = JSON.objectNode();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            object.set(name, node(in));
        }
        return object;
    }

    private static ArrayNode array(JsonParser in) throws IOException {
        ArrayNode array = JSON.arrayNode();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            array.add(node(in));
        }
        return array;
    }
}
