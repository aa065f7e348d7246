package dev.espalier.runtime.internal.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as the maps, lists, texts, numbers and booleans that every JSON library of Java reads and writes. */
public final class PlainTree {
    private PlainTree() {}

    static @Nullable Object of(JsonElement json) {
        if (json instanceof JsonObject object) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            object.entrySet().forEach(member -> map.put(member.getKey(), of(member.getValue())));
            return map;
        }
        if (json instanceof JsonArray array) {
            List<@Nullable Object> list = new ArrayList<>();
            array.forEach(item -> list.add(of(item)));
            return list;
        }
        return json instanceof JsonPrimitive primitive ? scalar(primitive) : null;
    }

    private static Object scalar(JsonPrimitive primitive) {
        if (primitive.isBoolean()) {
            return primitive.getAsBoolean();
        }
        return primitive.isString() ? primitive.getAsString() : number(primitive.getAsString());
    }

    /** A whole number as the smallest type that holds it, any other with all its digits. */
    private static Object number(String text) {
        BigDecimal number = new BigDecimal(text);
        if (!text.matches("-?[0-9]{1,18}")) {
            return number;
        }
        long whole = number.longValue();
        return whole == (int) whole ? (Object) (int) whole : (Object) whole;
    }

    /** @throws IllegalArgumentException if something in it has no form in JSON */
    public static void write(@Nullable Object plain, JsonOutput out) {
        if (plain == null) {
            out.nullValue();
        } else if (plain instanceof Map<?, ?> map) {
            out.beginObject();
            map.forEach((name, value) -> {
                out.name(String.valueOf(name));
                write(value, out);
            });
            out.endObject();
        } else if (plain instanceof Iterable<?> items) {
            out.beginArray();
            items.forEach(item -> write(item, out));
            out.endArray();
        } else if (plain instanceof CharSequence text) {
            out.value(text.toString());
        } else if (plain instanceof Boolean value) {
            out.value(value.booleanValue());
        } else if (plain instanceof Number number) {
            out.rawNumber(number.toString());
        } else {
            throw new IllegalArgumentException("A " + plain.getClass().getName() + " has no form in JSON."
                    + " Pass maps, lists, texts, numbers, booleans and null.");
        }
    }
}
