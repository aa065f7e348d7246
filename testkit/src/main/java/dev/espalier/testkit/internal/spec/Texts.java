package dev.espalier.testkit.internal.spec;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;

/** The text of a JSON scalar, or those of an array of scalars. */
public final class Texts {
    private Texts() {}

    public static List<String> of(JsonElement json) {
        if (!(json instanceof JsonArray array)) {
            return List.of(json.getAsString());
        }
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.getAsString()));
        return texts;
    }
}
