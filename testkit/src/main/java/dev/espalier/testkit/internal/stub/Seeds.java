package dev.espalier.testkit.internal.stub;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.espalier.testkit.internal.spec.Elements;
import dev.espalier.testkit.internal.spec.SpecOperation;
import dev.espalier.testkit.internal.spec.SpecSchema;
import java.util.List;
import java.util.Optional;

/** What a vendor has before anything is created: the document's examples, and others like them. */
final class Seeds {
    private Seeds() {}

    /** The items that the document shows on a page of {@code list}. */
    static List<JsonElement> shown(SpecOperation list) {
        JsonElement example = list.success().body().orElseThrow().example();
        return Elements.of(Json.list(example, Resource.itemsPath(list).orElseThrow()));
    }

    static Optional<JsonElement> shown(SpecOperation list, int index) {
        return shown(list).stream().skip(index).findFirst();
    }

    static Things of(Resource resource, ListSettings settings) {
        Things things = new Things(resource.key());
        if (settings.items() != null) {
            settings.items().forEach(things::give);
            return things;
        }
        List<JsonElement> shown = resource.list() == null ? List.of() : shown(resource.list());
        List<JsonElement> examples =
                shown.isEmpty() ? resource.example().stream().toList() : shown;
        boolean isPaged = resource.list() != null && resource.list().paging().isPresent();
        int count = examples.isEmpty() ? 0 : settings.countOf(examples.size(), isPaged);
        SpecSchema schema = resource.schema();
        for (int i = 0; i < count; i++) {
            JsonElement item = detailed(examples.get(i % examples.size()), resource);
            if (things.addAnother(i == 0 ? withFirstId(item, resource) : item, schema)
                    .isEmpty()) {
                break;
            }
        }
        return things;
    }

    /** With what is only told of one that is got by itself. */
    private static JsonElement detailed(JsonElement item, Resource resource) {
        if (item instanceof JsonObject listed && resource.example().orElse(null) instanceof JsonObject example) {
            JsonObject detailed = example.deepCopy();
            listed.entrySet().forEach(entry -> detailed.add(entry.getKey(), entry.getValue()));
            return detailed;
        }
        return item;
    }

    /** With the id that the document asks for. */
    private static JsonElement withFirstId(JsonElement item, Resource resource) {
        if (item instanceof JsonObject object
                && object.get(resource.key()) instanceof JsonPrimitive id
                && resource.firstId() instanceof JsonPrimitive first
                && first.isNumber() == id.isNumber()) {
            JsonObject copy = object.deepCopy();
            copy.add(resource.key(), first);
            return copy;
        }
        return item;
    }
}
