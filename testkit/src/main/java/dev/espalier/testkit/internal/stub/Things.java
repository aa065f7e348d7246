package dev.espalier.testkit.internal.stub;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.espalier.testkit.internal.spec.SpecSchema;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The things of one kind that a vendor has at one place, in the order in which they came. */
final class Things {
    private final String key;

    /** By their ids, or by themselves where they have none. */
    private final Map<JsonElement, JsonElement> items = new LinkedHashMap<>();

    private final Set<JsonElement> given = new HashSet<>();
    private int made;

    /** @param key the property that tells them apart; empty if there is none */
    Things(String key) {
        this.key = key;
    }

    List<JsonElement> all() {
        return List.copyOf(items.values());
    }

    private JsonElement id(JsonElement item) {
        return item instanceof JsonObject object && object.get(key) instanceof JsonPrimitive id
                ? new JsonPrimitive(id.getAsString())
                : item;
    }

    /** Adds what a test or a request asked for, in place of what has the same id. */
    void give(JsonElement item) {
        JsonElement id = id(item);
        items.remove(id);
        // Without an id, one can be there twice.
        items.put(id == item ? new JsonPrimitive(made) : id, item);
        given.add(id);
        made++;
    }

    /** Whether a test or a request asked for it; what is there by itself makes way. */
    boolean wasGiven(String id) {
        return given.contains(new JsonPrimitive(id)) && find(id).isPresent();
    }

    /**
     * Adds another one like {@code item}, unless it cannot differ from those that are there.
     *
     * @return what was added
     */
    Optional<JsonElement> addAnother(JsonElement item, SpecSchema schema) {
        Optional<JsonElement> other = Optional.of(item);
        for (int n = made; other.isPresent() && items.containsKey(id(other.get())); n++) {
            other = Variation.of(item, schema, key, n);
        }
        other.ifPresent(added -> {
            items.put(id(added), added);
            made++;
        });
        return other;
    }

    Optional<JsonObject> find(String id) {
        return items.get(new JsonPrimitive(id)) instanceof JsonObject thing ? Optional.of(thing) : Optional.empty();
    }

    void replace(String id, JsonObject item) {
        items.put(new JsonPrimitive(id), item);
    }

    void remove(String id) {
        items.remove(new JsonPrimitive(id));
    }

    static JsonArray array(List<JsonElement> items) {
        JsonArray array = new JsonArray();
        items.forEach(array::add);
        return array;
    }
}
