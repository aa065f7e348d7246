package dev.espalier.testkit.internal.stub;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.espalier.testkit.internal.spec.SpecSchema;
import java.util.Map;
import java.util.Set;

/** Things as the operations show and change them, each of which may know other properties of them. */
final class Shapes {
    private Shapes() {}

    /**
     * {@code thing} as {@code schema} has it: what it requires and the thing lacks is from {@code example}, and what
     * only other operations show is left out. What none of them knows stays.
     *
     * @param known the properties that any operation shows
     */
    static JsonElement shown(JsonElement thing, SpecSchema schema, JsonElement example, Set<String> known) {
        Map<String, SpecSchema> properties = schema.properties();
        if (!(thing instanceof JsonObject object) || properties.isEmpty()) {
            return thing;
        }
        JsonObject shown = new JsonObject();
        object.entrySet().forEach(entry -> {
            SpecSchema property = properties.get(entry.getKey());
            if (property == null
                    ? !known.contains(entry.getKey())
                    : entry.getValue().isJsonNull() || property.isKindOf(entry.getValue())) {
                shown.add(entry.getKey(), entry.getValue());
            }
        });
        if (example instanceof JsonObject other) {
            for (String name : schema.required()) {
                if (!shown.has(name) && other.has(name)) {
                    shown.add(name, other.get(name));
                }
            }
        }
        return shown;
    }

    /**
     * {@code thing} with what {@code change} says of it, as far as {@code schema}, which is the thing's, knows it.
     *
     * @param request the change's schema
     */
    static JsonObject changed(JsonObject thing, JsonObject change, SpecSchema schema, SpecSchema request) {
        Map<String, SpecSchema> properties = schema.properties();
        Map<String, SpecSchema> requested = request.properties();
        JsonObject changed = thing.deepCopy();
        change.entrySet().forEach(entry -> {
            String name = entry.getKey();
            SpecSchema property = properties.get(name);
            if (property != null && entry.getValue() instanceof JsonNull && !property.isNullable()) {
                changed.remove(name);
            } else if (property != null) {
                JsonElement value =
                        entry.getValue() instanceof JsonObject inner && changed.get(name) instanceof JsonObject before
                                ? merged(before, inner)
                                : entry.getValue();
                // What the request's schema does not know either is meant to be odd.
                boolean isOdd =
                        requested.containsKey(name) && !requested.get(name).fits(entry.getValue());
                if (property.fits(value) || isOdd && property.resembles(value)) {
                    changed.add(name, value);
                }
            }
        });
        return changed;
    }

    /** As JSON merge patches are: what is null goes, what is not named stays. */
    private static JsonObject merged(JsonObject before, JsonObject change) {
        JsonObject merged = before.deepCopy();
        change.entrySet().forEach(entry -> {
            if (entry.getValue() instanceof JsonNull) {
                merged.remove(entry.getKey());
            } else if (entry.getValue() instanceof JsonObject inner
                    && merged.get(entry.getKey()) instanceof JsonObject there) {
                merged.add(entry.getKey(), merged(there, inner));
            } else {
                merged.add(entry.getKey(), entry.getValue());
            }
        });
        return merged;
    }

    /** {@code thing} without those properties that a request could have named and did not. */
    static JsonObject without(JsonObject thing, Set<String> names, JsonObject request, String key) {
        JsonObject rest = thing.deepCopy();
        names.stream().filter(name -> !request.has(name) && !name.equals(key)).forEach(rest::remove);
        return rest;
    }
}
