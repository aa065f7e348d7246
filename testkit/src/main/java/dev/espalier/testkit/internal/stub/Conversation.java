package dev.espalier.testkit.internal.stub;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.espalier.testkit.internal.spec.SpecDocument;
import dev.espalier.testkit.internal.spec.SpecOperation;
import dev.espalier.testkit.internal.spec.SpecSchema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What a vendor answers, one request after the other, and what it remembers of them. Thread-safe. */
public final class Conversation {
    private final Roles roles;
    private final Errors errors;
    private final Map<String, ListSettings> settings = new HashMap<>();
    private final Map<String, Deque<Effect>> next = new HashMap<>();
    private final Map<String, Effect> always = new HashMap<>();
    private final Store store = new Store();

    public Conversation(SpecDocument document) {
        roles = new Roles(document);
        errors = new Errors(document);
    }

    /** Forgets everything, settings too. */
    public synchronized void reset() {
        settings.clear();
        next.clear();
        always.clear();
        store.clear();
    }

    /**
     * Changes what is said of a list. What was created in it is forgotten.
     *
     * @throws IllegalArgumentException if it is no list
     */
    public synchronized void set(SpecOperation list, UnaryOperator<ListSettings> change) {
        Role role = roles.of(list)
                .filter(found -> found.kind() == Role.Kind.LIST)
                .orElseThrow(() -> new IllegalArgumentException(list + " is no list."));
        settings.put(list.id(), change.apply(settings.getOrDefault(list.id(), ListSettings.DEFAULT)));
        store.forget(role.resource());
    }

    /** What happens to the next requests for {@code operation}. */
    public synchronized void next(SpecOperation operation, List<Effect> effects) {
        next.computeIfAbsent(operation.id(), id -> new ArrayDeque<>()).addAll(effects);
    }

    /** What happens to every request for {@code operation} for which nothing else is said. */
    public synchronized void always(SpecOperation operation, Effect effect) {
        always.put(operation.id(), effect);
    }

    /** Takes back what was said of the requests for {@code operation}. */
    public synchronized void recover(SpecOperation operation) {
        next.remove(operation.id());
        always.remove(operation.id());
    }

    /** What {@code request} is answered with. */
    public synchronized Answer answer(Exchange request) {
        SpecOperation operation = request.operation();
        Deque<Effect> queued = next.getOrDefault(operation.id(), new ArrayDeque<>());
        Effect effect =
                queued.isEmpty() ? always.getOrDefault(operation.id(), (right, error) -> right.get()) : queued.remove();
        return effect.of(() -> right(request), status -> errors.of(operation, status));
    }

    private Answer right(Exchange request) {
        SpecOperation operation = request.operation();
        boolean isThere = roles.above(operation.path()).entrySet().stream().allMatch(above -> {
            String path = above.getKey();
            String parameter = path.substring(path.lastIndexOf('{') + 1, path.length() - 1);
            return things(above.getValue(), request)
                    .find(request.path().get(parameter))
                    .isPresent();
        });
        if (!isThere) {
            return errors.of(operation, 404);
        }
        return roles.of(operation)
                .map(role -> right(request, role))
                .orElseGet(() -> Answer.example(operation.success()));
    }

    private Answer right(Exchange request, Role role) {
        Things things = things(role.resource(), request);
        SpecOperation operation = request.operation();
        if (role.kind() == Role.Kind.LIST) {
            return list(role.resource(), request, things);
        }
        if (role.kind() == Role.Kind.CREATE) {
            return create(role.resource(), request, things);
        }
        String id = request.parameter(role.id())
                .or(() -> request.json().map(body -> body.get(role.id())).map(JsonElement::getAsString))
                .orElse("");
        Optional<JsonObject> thing = things.find(id);
        if (thing.isEmpty()) {
            return errors.of(operation, 404);
        }
        if (role.kind() == Role.Kind.DELETE) {
            things.remove(id);
            store.forgetBelow(role.resource().place(request.path()) + "/" + id.replace("/", "%2F"));
            return Answer.example(operation.success());
        }
        JsonObject now = role.kind() == Role.Kind.GET ? thing.get() : change(thing.get(), request, role);
        things.replace(id, now);
        return show(operation, now, role.resource());
    }

    private Answer list(Resource resource, Exchange request, Things things) {
        SpecOperation list = request.operation();
        Set<String> known = resource.properties();
        SpecSchema schema = Resource.listed(list).orElseThrow();
        UnaryOperator<JsonElement> shown =
                item -> Shapes.shown(item, schema, Seeds.shown(list, 0).orElse(item), known);
        if (list.paging().isPresent()) {
            int most = settings.getOrDefault(list.id(), ListSettings.DEFAULT)
                    .sizeOfPage(Seeds.shown(list).size());
            return new Pages(list).page(request, things.all(), most, shown);
        }
        JsonElement example = list.success().body().orElseThrow().example();
        List<JsonElement> all = things.all().stream().map(shown).toList();
        return Answer.example(list.success())
                .withJson(Json.with(example, Resource.itemsPath(list).orElseThrow(), Things.array(all)));
    }

    private Answer create(Resource resource, Exchange request, Things things) {
        SpecOperation create = request.operation();
        SpecSchema schema = create.resultSchema().orElseThrow();
        JsonObject example = Resource.result(create).orElseThrow().getAsJsonObject();
        JsonObject wanted = request.json().orElseGet(JsonObject::new);
        request.path().forEach((name, value) -> {
            if (schema.properties().containsKey(name) && !name.equals(resource.key())) {
                wanted.addProperty(name, value);
            }
        });
        JsonObject made =
                Shapes.changed(example, wanted, schema, create.bodySchema().orElse(schema));
        if (wanted.get(resource.key()) instanceof JsonPrimitive id) {
            if (things.wasGiven(id.getAsString())
                    && create.errors().stream().anyMatch(error -> error.status() == 409)) {
                return errors.of(create, 409);
            }
            things.give(made);
            return show(create, made, resource);
        }
        JsonObject kept = things.addAnother(made, schema).orElse(made).getAsJsonObject();
        return show(create, kept, resource);
    }

    private JsonObject change(JsonObject thing, Exchange request, Role role) {
        JsonObject body = request.json().orElseGet(JsonObject::new);
        SpecOperation operation = request.operation();
        Resource resource = role.resource();
        JsonObject before = role.kind() == Role.Kind.REPLACE
                ? Shapes.without(
                        thing, operation.bodySchema().orElseThrow().properties().keySet(), body, resource.key())
                : thing;
        JsonObject after = Shapes.changed(
                before, body, resource.schema(), operation.bodySchema().orElseThrow());
        after.add(resource.key(), thing.get(resource.key()));
        return after;
    }

    /** {@code thing} as the success of {@code operation}, if that shows it. */
    private static Answer show(SpecOperation operation, JsonObject thing, Resource resource) {
        Answer answer = Answer.example(operation.success());
        SpecSchema schema = operation.resultSchema().orElse(null);
        JsonElement example = Resource.result(operation).orElse(null);
        if (schema == null || example == null || !schema.properties().containsKey(resource.key())) {
            return answer;
        }
        String envelope = operation.envelope();
        JsonElement whole = operation.success().body().orElseThrow().example();
        return answer.withJson(Json.with(
                whole,
                envelope == null ? List.of() : List.of(envelope),
                Shapes.shown(thing, schema, example, resource.properties())));
    }

    private Things things(Resource resource, Exchange request) {
        String list = resource.list() == null ? "" : resource.list().id();
        return store.at(resource, request, () -> Seeds.of(resource, settings.getOrDefault(list, ListSettings.DEFAULT)));
    }
}
