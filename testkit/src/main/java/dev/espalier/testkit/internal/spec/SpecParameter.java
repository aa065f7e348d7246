package dev.espalier.testkit.internal.spec;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A parameter of an operation.
 *
 * @param javaName the name that generated code is to give it, in case and punctuation of its own
 * @param in {@code path}, {@code query} or {@code header}
 * @param joined whether a list goes into one comma-separated value
 * @param flag whether {@code false} means that it is not sent at all
 * @param freeText whether any text is a value
 * @param number whether its values are numbers that may have a fraction
 * @param example what the contract test sends
 */
public record SpecParameter(
        String name,
        String javaName,
        String in,
        boolean required,
        boolean joined,
        boolean flag,
        boolean freeText,
        boolean number,
        JsonElement example) {
    public static SpecParameter of(SpecDocument document, JsonObject node) {
        JsonObject schema = document.resolve(node.get("schema"));
        boolean list = isType(schema, "array");
        String name = node.get("name").getAsString();
        return new SpecParameter(
                name,
                node.has("x-java-name") ? node.get("x-java-name").getAsString() : name,
                node.get("in").getAsString(),
                isTrue(node, "required"),
                list && !(isTrue(node, "explode") && isIn(node, "query")),
                isTrue(node, "x-flag"),
                isType(schema, "string")
                        && Stream.of("format", "enum", "pattern").noneMatch(schema::has),
                isType(list ? document.resolve(schema.get("items")) : schema, "number"),
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

    public SpecParameter withExample(String text) {
        return new SpecParameter(name, javaName, in, required, joined, flag, freeText, number, new JsonPrimitive(text));
    }

    /** The texts that the example consists of, to be compared; more than one only for a list. */
    public List<String> texts() {
        if (flag && !example.getAsBoolean()) {
            return List.of();
        }
        return Texts.of(example).stream().map(this::compared).toList();
    }

    /** A value of it as text that is the same for what means the same: 50000 is 50000.0, if it is a number. */
    public String compared(String value) {
        try {
            return number ? new BigDecimal(value).stripTrailingZeros().toPlainString() : value;
        } catch (NumberFormatException e) {
            return value;
        }
    }
}
