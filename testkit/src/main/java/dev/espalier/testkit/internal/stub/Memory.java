package dev.espalier.testkit.internal.stub;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.espalier.testkit.internal.spec.SpecDocument;
import dev.espalier.testkit.internal.spec.SpecOperation;
import dev.espalier.testkit.internal.spec.SpecSchema;
import dev.espalier.testkit.internal.spec.SpecUpload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What is right to answer, and what a vendor remembers of the requests. */
final class Memory {
    private static final String NO_ADDRESS = "No file is waited for at this address.";

    private final SpecDocument document;
    private final Routes routes;
    private final Roles roles;
    private final Errors errors;
    private final Views views;
    private final Map<String, ListSettings> settings = new HashMap<>();
    private final Store store = new Store();
    private final Uploads uploads = new Uploads();
    private final FileOperations files;
    private final Progress progress;

    Memory(SpecDocument document, Routes routes, Errors errors, Supplier<String> baseUrl) {
        this.document = document;
        this.routes = routes;
        this.errors = errors;
        roles = new Roles(document);
        progress = new Progress(document);
        views = new Views(baseUrl);
        files = new FileOperations(document, uploads, errors);
    }

    void clear() {
        settings.clear();
        store.clear();
        uploads.clear();
        files.clear();
        progress.clear();
    }

    /**
     * Changes what is said of a list. What was created in it is forgotten.
     *
     * @throws IllegalArgumentException if it is no list
     */
    void set(SpecOperation list, UnaryOperator<ListSettings> change) {
        Role role = roles.of(list)
                .filter(found -> found.kind() == Role.Kind.LIST)
                .orElseThrow(() -> new IllegalArgumentException(list + " is no list."));
        settings.put(list.id(), change.apply(settings(list)));
        store.forget(role.resource());
    }

    Progress progress() {
        return progress;
    }

    List<UploadedFile> uploads() {
        return uploads.all();
    }

    /** What {@code request} is answered with if nothing is to go wrong. */
    Answer answer(Exchange request) {
        SpecOperation operation = request.operation();
        if (ResumableHost.isOperation(operation)) {
            return toUploadHost(request);
        }
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
        return files.answer(request)
                .or(() -> roles.of(operation).map(role -> right(request, role)))
                .orElseGet(() -> {
                    if (operation.waits().isEmpty()) {
                        return Answer.example(operation.success());
                    }
                    JsonObject example =
                            Resource.result(operation).orElseThrow().getAsJsonObject();
                    return Answer.ofResult(
                            operation, progress.told(operation, request.path().toString(), example, false, true));
                });
    }

    private Answer right(Exchange request, Role role) {
        Things things = things(role.resource(), request);
        Resource resource = role.resource();
        SpecOperation operation = request.operation();
        if (role.kind() == Role.Kind.LIST) {
            return views.list(resource, request, things.all(), settings(operation));
        }
        if (role.kind() == Role.Kind.CREATE) {
            return create(resource, request, things);
        }
        String id = id(request, role);
        Optional<JsonObject> thing = things.find(id);
        if (thing.isEmpty()) {
            return errors.of(operation, 404);
        }
        if (role.kind() == Role.Kind.DELETE) {
            things.remove(id);
            String place = Resource.place(resource.place(request.path()), id);
            store.forgetBelow(place);
            files.forgetBelow(place);
            return Answer.example(operation.success());
        }
        JsonObject now = role.kind() == Role.Kind.GET
                ? worked(thing.get(), request, resource, id)
                : change(thing.get(), request, role);
        things.replace(id, now);
        return views.show(request, now, resource);
    }

    private static String id(Exchange request, Role role) {
        return request.parameter(role.id())
                .or(() -> request.json().map(body -> body.get(role.id())).map(JsonElement::getAsString))
                .orElse("");
    }

    /** What the vendor did of {@code thing} meanwhile. */
    private JsonObject worked(JsonObject thing, Exchange request, Resource resource, String id) {
        SpecOperation get = request.operation();
        String place = Resource.place(resource.place(request.path()), id);
        boolean isGiven = resource.list() != null
                && settings(resource.list()).items() != null
                && things(resource, request).wasGiven(id);
        Optional<SpecUpload> upload = resource.upload();
        boolean canSucceed = !resource.waitsForFile(thing) || uploads.isComplete(place);
        JsonObject now = progress.told(get, place, thing, isGiven && upload.isEmpty(), canSucceed);
        if (upload.isPresent()
                && get.waits().stream().anyMatch(wait -> wait.isReached(now) && !wait.isReached(thing))) {
            now.add(upload.get().id(), madeOfFile(upload.get(), now));
        }
        return now;
    }

    /** Makes what a file was sent for, and gives its id. */
    private JsonElement madeOfFile(SpecUpload upload, JsonObject thing) {
        SpecOperation create = document.operation(upload.operation());
        Resource resource = roles.of(create).orElseThrow().resource();
        Exchange request = new Exchange(create, Map.of(), Map.of(), Map.of(), new byte[0]);
        JsonObject wanted = thing.get(upload.body()) instanceof JsonObject body ? body : new JsonObject();
        return made(resource, create, wanted, things(resource, request)).get(resource.key());
    }

    private Answer toUploadHost(Exchange request) {
        Optional<Exchange> get = routes.match("GET", ResumableHost.thing(request), Map.of(), new byte[0]);
        Optional<Role> role =
                get.flatMap(exchange -> roles.of(exchange.operation())).filter(found -> found.kind() == Role.Kind.GET);
        if (role.isEmpty()) {
            return Answer.text(404, NO_ADDRESS);
        }
        Resource resource = role.get().resource();
        String id = id(get.get(), role.get());
        String place = Resource.place(resource.place(get.get().path()), id);
        boolean isAwaited = things(resource, get.get())
                .find(id)
                .filter(thing -> resource.waitsForFile(thing) || uploads.isComplete(place))
                .isPresent();
        return isAwaited
                ? ResumableHost.answer(request, uploads.find(place).orElseGet(() -> uploads.begin(place, id)))
                : Answer.text(404, NO_ADDRESS);
    }

    private Answer create(Resource resource, Exchange request, Things things) {
        SpecOperation create = request.operation();
        Map<String, SpecSchema> properties = create.resultSchema().orElseThrow().properties();
        JsonObject wanted = request.json().orElseGet(JsonObject::new);
        request.path().forEach((name, value) -> {
            if (properties.containsKey(name) && !name.equals(resource.key())) {
                wanted.addProperty(name, value);
            }
        });
        if (wanted.get(resource.key()) instanceof JsonPrimitive id
                && things.wasGiven(id.getAsString())
                && create.errors().stream().anyMatch(error -> error.status() == 409)) {
            return errors.of(create, 409);
        }
        return views.show(request, made(resource, create, wanted, things), resource);
    }

    private static JsonObject made(Resource resource, SpecOperation create, JsonObject wanted, Things things) {
        SpecSchema schema = create.resultSchema().orElseThrow();
        JsonObject example = Resource.result(create).orElseThrow().getAsJsonObject();
        JsonObject made =
                Shapes.changed(example, wanted, schema, create.bodySchema().orElse(schema));
        if (wanted.get(resource.key()) instanceof JsonPrimitive) {
            things.give(made);
            return made;
        }
        return things.addAnother(made, schema).orElse(made).getAsJsonObject();
    }

    private static JsonObject change(JsonObject thing, Exchange request, Role role) {
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

    private Things things(Resource resource, Exchange request) {
        return store.at(
                resource,
                request,
                () -> Seeds.of(resource, resource.list() == null ? ListSettings.DEFAULT : settings(resource.list())));
    }

    private ListSettings settings(SpecOperation list) {
        return settings.getOrDefault(list.id(), ListSettings.DEFAULT);
    }
}
