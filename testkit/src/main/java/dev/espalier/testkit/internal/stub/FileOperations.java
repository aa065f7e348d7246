package dev.espalier.testkit.internal.stub;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.espalier.testkit.internal.spec.SpecDocument;
import dev.espalier.testkit.internal.spec.SpecOperation;
import dev.espalier.testkit.internal.spec.SpecParameter;
import java.net.URLConnection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The operations that take a file, whole or in parts. They are below the path of the operation that gets it, and tell
 * of it what callers say: a property has the value of the parameter of the same name.
 */
final class FileOperations {
    private final List<SpecOperation> gets;
    private final Uploads uploads;
    private final Errors errors;

    /** What is known of the files, by their places. */
    private final Map<String, Map<String, JsonPrimitive>> known = new HashMap<>();

    private int begun;

    FileOperations(SpecDocument document, Uploads uploads, Errors errors) {
        this.uploads = uploads;
        this.errors = errors;
        gets = document.operations().stream()
                .filter(operation ->
                        operation.method().equals("GET") && operation.path().endsWith("}"))
                .sorted(Comparator.comparing(operation -> -operation.path().length()))
                .toList();
    }

    void clear() {
        known.clear();
        begun = 0;
    }

    /** Forgets what is told of files below a path. */
    void forgetBelow(String path) {
        known.keySet().removeIf(place -> place.startsWith(path + "/"));
    }

    /** What {@code request} is answered with; empty if it is about no file that was sent. */
    Optional<Answer> answer(Exchange request) {
        SpecOperation operation = request.operation();
        String start = operation.path() + "/";
        return gets.stream()
                .filter(get -> start.startsWith(get.path() + "/"))
                .findFirst()
                .flatMap(get -> {
                    String id = request.path().get(lastParameter(get));
                    String place = Resource.place(get.path(), request.path());
                    return operation.upload().isPresent()
                            ? Optional.of(answer(request, operation.upload().get(), place, id))
                            : Optional.ofNullable(known.get(place))
                                    .filter(values -> operation == get && uploads.isComplete(place))
                                    .map(values -> told(operation, values));
                });
    }

    private Answer answer(Exchange request, String step, String place, String id) {
        SpecOperation operation = request.operation();
        if (step.equals("whole") || step.equals("begin")) {
            uploads.begin(place, id);
            known.put(place, begun(request, id));
        }
        Optional<UploadedFile> found = uploads.find(place);
        String last = request.path().getOrDefault(lastParameter(operation), "");
        if (found.isEmpty() || !known.containsKey(place) || step.equals("part") && !last.matches("\\d{1,9}")) {
            return errors.of(operation, 404);
        }
        UploadedFile file = found.get();
        switch (step) {
            case "whole" -> {
                file.put(1, request.body());
                file.complete();
            }
            case "part" -> file.put(Long.parseLong(last), request.body());
            case "complete" -> file.complete();
            case "abort" -> uploads.remove(place);
            default -> {}
        }
        Map<String, JsonPrimitive> values = known.get(place);
        values.put("size", new JsonPrimitive(file.size()));
        return told(operation, step.equals("part") ? said(request) : values);
    }

    /** What is known of a file that is begun. */
    private Map<String, JsonPrimitive> begun(Exchange request, String id) {
        Map<String, JsonPrimitive> values = said(request);
        values.put("id", new JsonPrimitive(id));
        String name = values.getOrDefault("name", values.get("id")).getAsString();
        @Nullable String type = URLConnection.guessContentTypeFromName(name);
        values.put("mimeType", new JsonPrimitive(type == null ? "" : type));
        // A parameter of the operations that follow.
        Resource.result(request.operation())
                .map(JsonElement::getAsJsonObject)
                .ifPresent(example -> example.entrySet().stream()
                        .filter(entry -> entry.getKey().endsWith("Id"))
                        .forEach(entry -> values.putIfAbsent(
                                entry.getKey(), Variation.next(entry.getValue().getAsJsonPrimitive(), begun))));
        begun++;
        return values;
    }

    /** The parameters of {@code request}, by their names in Java. */
    private static Map<String, JsonPrimitive> said(Exchange request) {
        Map<String, JsonPrimitive> values = new HashMap<>();
        for (SpecParameter parameter : request.operation().parameters()) {
            request.parameter(parameter.name())
                    .ifPresent(value -> values.put(parameter.javaName(), new JsonPrimitive(value)));
        }
        return values;
    }

    /** The example of {@code operation} with what is known. */
    private static Answer told(SpecOperation operation, Map<String, JsonPrimitive> values) {
        if (!(Resource.result(operation).orElse(null) instanceof JsonObject example)) {
            return Answer.example(operation.success());
        }
        JsonObject told = example.deepCopy();
        operation.resultSchema().orElseThrow().properties().forEach((name, schema) -> {
            JsonPrimitive value = values.get(name);
            if (value != null) {
                told.add(name, schema.type().equals("integer") ? new JsonPrimitive(value.getAsLong()) : value);
            }
        });
        return Answer.ofResult(operation, told);
    }

    /** Empty if the path has none. */
    private static String lastParameter(SpecOperation operation) {
        String path = operation.path();
        return path.endsWith("}") ? path.substring(path.lastIndexOf('{') + 1, path.length() - 1) : "";
    }
}
