package dev.espalier.contract;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.stream.Stream;

/**
 * A parameter of an operation.
 *
 * @param in {@code path}, {@code query} or {@code header}
 * @param joined whether a list goes into one comma-separated value
 * @param flag whether {@code false} means that it is not sent at all
 * @param freeText whether any text is a value
 * @param example what the contract test sends
 */
public record SpecParameter(
        String name, String in, boolean required, boolean joined, boolean flag, boolean freeText, JsonElement example) {
    static SpecParameter of(SpecDocument document, JsonObject node) {
        JsonObject schema = document.resolve(node.get("schema"));
        boolean list = isType(schema, "array");
        return new SpecParameter(
                node.get("name").getAsString(),
                node.get("in").getAsString(),
                isTrue(node, "required"),
                list && !(isTrue(node, "explode") && isIn(node, "query")),
                isTrue(node, "x-flag"),
                isType(schema, "string")
                        && Stream.of("format", "enum", "pattern").noneMatch(schema::has),
                node.get("example"));
    }

    private static boolean isType(JsonObject schema, String type) {
        return schema.has("type") && schema.get("type").getAsString().equals(type);
    }

    private static boolean isIn(JsonObject node, String place) {
        return node.get("in").getAsString().equals(place);
    }

    private static boolean isTrue(JsonObject node, String name) {
        return node.has(name) && node.get(name).getAsBoolean();
    }

    SpecParameter withExample(String text) {
        return new SpecParameter(name, in, required, joined, flag, freeText, new JsonPrimitive(text));
    }

    /** The texts that the example consists of; more than one only for a list. */
    List<String> texts() {
        if (flag && !example.getAsBoolean()) {
            return List.of();
        }
        return Texts.of(example);
    }
}
