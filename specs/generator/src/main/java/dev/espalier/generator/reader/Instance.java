package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value that a document gives for a schema, or a part of it.
 *
 * @param name of it in sentences
 */
record Instance(JsonNode value, String name) {
    Instance property(String property) {
        return new Instance(value.path(property), name + "." + property);
    }

    Instance item(int index) {
        return new Instance(value.path(index), name + "[" + index + "]");
    }

    boolean isOf(String jsonType) {
        return switch (jsonType) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber() && value.canConvertToLong();
            case "number" -> value.isNumber() && Double.isFinite(value.asDouble());
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> true;
        };
    }
}
