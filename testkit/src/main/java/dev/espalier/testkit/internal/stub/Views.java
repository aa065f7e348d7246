package dev.espalier.testkit.internal.stub;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.espalier.testkit.internal.spec.SpecOperation;
import dev.espalier.testkit.internal.spec.SpecSchema;
import dev.espalier.testkit.internal.spec.SpecUpload;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Things as the operations show them. */
final class Views {
    private final Supplier<String> baseUrl;

    /** @param baseUrl where the vendor is */
    Views(Supplier<String> baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** {@code items} as the success of the operation that lists them. */
    Answer list(Resource resource, Exchange request, List<JsonElement> items, ListSettings settings) {
        SpecOperation list = request.operation();
        Set<String> known = resource.properties();
        SpecSchema schema = Resource.listed(list).orElseThrow();
        Optional<SpecUpload> upload = resource.upload();
        String place = resource.place(request.path());
        UnaryOperator<JsonElement> shown = item -> withAddress(
                Shapes.shown(item, schema, Seeds.shown(list, 0).orElse(item), known), resource, upload, place);
        if (list.paging().isPresent()) {
            int most = settings.sizeOfPage(Seeds.shown(list).size());
            return new Pages(list).page(request, items, most, shown);
        }
        JsonElement example = list.success().body().orElseThrow().example();
        List<JsonElement> all = items.stream().map(shown).toList();
        return Answer.example(list.success())
                .withJson(Json.with(example, Resource.itemsPath(list).orElseThrow(), Things.array(all)));
    }

    /** {@code thing} as the success of the operation that {@code request} is for, if that shows it. */
    Answer show(Exchange request, JsonObject thing, Resource resource) {
        SpecOperation operation = request.operation();
        @Nullable SpecSchema schema = operation.resultSchema().orElse(null);
        @Nullable JsonElement example = Resource.result(operation).orElse(null);
        if (schema == null || example == null || !schema.properties().containsKey(resource.key())) {
            return Answer.example(operation.success());
        }
        JsonElement shown = Shapes.shown(thing, schema, example, resource.properties());
        return Answer.ofResult(
                operation, withAddress(shown, resource, resource.upload(), resource.place(request.path())));
    }

    /** What waits for a file has an address here, and not at the vendor's host; what does not has none. */
    private JsonElement withAddress(JsonElement shown, Resource resource, Optional<SpecUpload> upload, String place) {
        if (upload.isEmpty()
                || !(shown instanceof JsonObject thing)
                || !(thing.get(resource.key()) instanceof JsonPrimitive id)) {
            return shown;
        }
        String path = ResumableHost.path(Resource.place(place, id.getAsString()));
        boolean waits = resource.waitsForFile(thing);
        return Json.with(thing, List.of(upload.get().url()), waits ? new JsonPrimitive(baseUrl.get() + path) : null);
    }
}
