package dev.espalier.testkit.internal.spec;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to wait for the result of an operation.
 *
 * @param method its name in Java
 * @param state the property that tells the state
 * @param until the states that are waited for
 * @param failed the states that never become one of those
 * @param problem the property that says why it failed; empty if none does
 */
public record SpecWait(String method, String state, List<String> until, List<String> failed, String problem) {
    /** Whether {@code result} is what it waits for. */
    public boolean isReached(JsonObject result) {
        return result.get(state) instanceof JsonPrimitive text && until.contains(text.getAsString());
    }

    /** Whether it ends with {@code result}. */
    public boolean isFinal(JsonObject result) {
        return result.get(state) instanceof JsonPrimitive text && isFinal(text.getAsString());
    }

    /** Whether it ends in {@code state}. */
    public boolean isFinal(String state) {
        return until.contains(state) || failed.contains(state);
    }

    /** In the order of the document. */
    public static List<SpecWait> of(JsonObject operation) {
        List<SpecWait> waits = new ArrayList<>();
        if (operation.has("x-waits")) {
            for (JsonElement entry : operation.getAsJsonArray("x-waits")) {
                JsonObject wait = entry.getAsJsonObject();
                waits.add(new SpecWait(
                        wait.get("method").getAsString(),
                        wait.get("state").getAsString(),
                        Texts.of(wait.get("until")),
                        wait.has("failed") ? Texts.of(wait.get("failed")) : List.of(),
                        wait.has("problem") ? wait.get("problem").getAsString() : ""));
            }
        }
        return waits;
    }
}
