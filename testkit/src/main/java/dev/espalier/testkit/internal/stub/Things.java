package dev.espalier.testkit.internal.stub;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.espalier.testkit.internal.spec.SpecSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The things of one kind that a vendor has at one place, in the order in which they came. */
final class Things {
    private final String key;
    private final List<JsonElement> items = new ArrayList<>();
    private final Set<String> given = new HashSet<>();
    private int made;

    /** @param key the property that tells them apart; empty if there is none */
    Things(String key) {
        this.key = key;
    }

    List<JsonElement> all() {
        return List.copyOf(items);
    }

    void add(JsonElement item) {
        items.add(item);
        made++;
    }

    /** Adds what a test or a request asked for. */
    void give(JsonElement item) {
        add(item);
        id(item).ifPresent(given::add);
    }

    /** Whether a test or a request asked for it; what is there by itself makes way. */
    boolean wasGiven(String id) {
        return given.contains(id) && find(id).isPresent();
    }

    /**
     * Adds another one like {@code item}, unless it cannot differ from those that are there.
     *
     * @return what was added
     */
    Optional<JsonElement> addAnother(JsonElement item, SpecSchema schema) {
        Optional<JsonElement> other = Optional.of(item);
        for (int n = made; isThere(other); n++) {
            other = Variation.of(item, schema, key, n);
        }
        other.ifPresent(this::add);
        return other;
    }

    private boolean isThere(Optional<JsonElement> item) {
        return item.filter(there -> id(there).map(id -> find(id).isPresent()).orElse(items.contains(there)))
                .isPresent();
    }

    private Optional<String> id(JsonElement item) {
        return item instanceof JsonObject object && object.get(key) instanceof JsonPrimitive id
                ? Optional.of(id.getAsString())
                : Optional.empty();
    }

    Optional<JsonObject> find(String id) {
        return items.stream()
                .filter(item -> id(item).filter(id::equals).isPresent())
                .map(JsonElement::getAsJsonObject)
                .findFirst();
    }

    void replace(String id, JsonObject item) {
        items.replaceAll(there -> id(there).filter(id::equals).isPresent() ? item : there);
    }

    void remove(String id) {
        items.removeIf(there -> id(there).filter(id::equals).isPresent());
    }

    static JsonArray array(List<JsonElement> items) {
        JsonArray array = new JsonArray();
        items.forEach(array::add);
        return array;
    }
}
