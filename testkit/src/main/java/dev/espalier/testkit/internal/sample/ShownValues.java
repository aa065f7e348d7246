package dev.espalier.testkit.internal.sample;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.espalier.testkit.internal.spec.SpecBody;
import dev.espalier.testkit.internal.spec.SpecDocument;
import dev.espalier.testkit.internal.spec.SpecOperation;
import dev.espalier.testkit.internal.spec.SpecResponse;
import dev.espalier.testkit.internal.spec.SpecSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The values that a document shows of its schemas, wherever in an example they stand. */
final class ShownValues {
    private final SpecDocument document;
    private final Map<SpecSchema, JsonElement> richest = new HashMap<>();

    ShownValues(SpecDocument document) {
        this.document = document;
        document.schemas().values().forEach(schema -> schema.example().ifPresent(example -> visit(schema, example)));
        for (SpecOperation operation : document.operations()) {
            operation.requestBody().ifPresent(this::visit);
            operation.successes().stream().map(SpecResponse::body).forEach(body -> body.ifPresent(this::visit));
            operation.errors().stream().map(SpecResponse::body).forEach(body -> body.ifPresent(this::visit));
        }
    }

    /** The one that says most; empty if none is shown. */
    Optional<JsonElement> of(SpecSchema schema) {
        return Optional.ofNullable(richest.get(schema)).map(JsonElement::deepCopy);
    }

    private void visit(SpecBody body) {
        if (body.isJson()) {
            visit(new SpecSchema(document, body.schema()), body.example());
        }
    }

    private void visit(SpecSchema schema, JsonElement value) {
        if (value.isJsonNull()) {
            return;
        }
        richest.merge(schema, value, (one, other) -> size(other) > size(one) ? other : one);
        schema.renamed().ifPresent(other -> visit(other, value));
        schema.alternative(value).ifPresent(alternative -> visit(alternative, value));
        if (value instanceof JsonArray array) {
            schema.items().ifPresent(items -> array.forEach(item -> visit(items, item)));
        } else if (value instanceof JsonObject object && schema.alternatives().isEmpty()) {
            Map<String, SpecSchema> properties = schema.properties();
            Optional<SpecSchema> values = schema.values();
            object.entrySet()
                    .forEach(entry -> Optional.ofNullable(properties.get(entry.getKey()))
                            .or(() -> values)
                            .ifPresent(property -> visit(property, entry.getValue())));
        }
    }

    private static int size(JsonElement value) {
        return value instanceof JsonObject object ? object.size() : value instanceof JsonArray array ? array.size() : 0;
    }
}
