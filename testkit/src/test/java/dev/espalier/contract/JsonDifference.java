package dev.espalier.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;

/**
 * What tells two JSON values apart. Numbers count by value, objects in any order, lists in theirs; texts are texts,
 * dates too.
 */
final class JsonDifference {
    private final List<String> sentences = new ArrayList<>();

    private JsonDifference() {}

    /** One sentence a difference, each with its place; none if the values are equal. */
    static List<String> between(JsonElement expected, JsonElement actual) {
        JsonDifference difference = new JsonDifference();
        difference.compare("$", expected, actual);
        return difference.sentences;
    }

    private void compare(String place, JsonElement expected, JsonElement actual) {
        if (expected instanceof JsonObject wanted && actual instanceof JsonObject got) {
            compareObjects(place, wanted, got);
        } else if (expected instanceof JsonArray wanted && actual instanceof JsonArray got) {
            compareLists(place, wanted, got);
        } else if (!isEqual(expected, actual)) {
            sentences.add(place + " is " + actual + " and should be " + expected + ".");
        }
    }

    private void compareObjects(String place, JsonObject expected, JsonObject actual) {
        expected.entrySet().forEach(property -> {
            String name = property.getKey();
            if (actual.has(name)) {
                compare(place + "." + name, property.getValue(), actual.get(name));
            } else {
                sentences.add(place + "." + name + " was lost.");
            }
        });
        actual.keySet().stream()
                .filter(name -> !expected.has(name))
                .forEach(name -> sentences.add(place + "." + name + " was added: " + actual.get(name) + "."));
    }

    private void compareLists(String place, JsonArray expected, JsonArray actual) {
        if (expected.size() != actual.size()) {
            sentences.add(place + " has " + actual.size() + " items and should have " + expected.size() + ".");
        }
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            compare(place + "[" + i + "]", expected.get(i), actual.get(i));
        }
    }

    private static boolean isEqual(JsonElement expected, JsonElement actual) {
        if (expected instanceof JsonPrimitive wanted
                && actual instanceof JsonPrimitive got
                && wanted.isNumber()
                && got.isNumber()) {
            return wanted.getAsBigDecimal().compareTo(got.getAsBigDecimal()) == 0;
        }
        return expected.equals(actual);
    }
}
