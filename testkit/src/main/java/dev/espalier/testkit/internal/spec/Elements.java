package dev.espalier.testkit.internal.spec;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The elements of an array. Only newer versions of Gson than users' builds may have can tell them. */
public final class Elements {
    private Elements() {}

    public static List<JsonElement> of(JsonArray array) {
        return stream(array).toList();
    }

    public static Stream<JsonElement> stream(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
