package dev.espalier.site;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.api.ApiView;
import dev.espalier.generator.api.ApiView.ParamView;
import dev.espalier.generator.document.Operation;
import dev.espalier.generator.document.Parameter;
import dev.espalier.generator.document.RequestBody;
import dev.espalier.generator.java.ApiNames;
import dev.espalier.generator.java.JavaTypes;
import dev.espalier.generator.java.Javadoc;
import dev.espalier.site.Reference.OperationView;
import dev.espalier.site.Reference.ParameterView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Makes the views of the operations of one area. */
final class OperationPages {
    private final Reference reference;
    private final ApiView api;
    private final JavaTypes types;

    OperationPages(Reference reference, ApiView api) {
        this.reference = reference;
        this.api = api;
        this.types = new JavaTypes(reference.document(), "");
    }

    OperationView view(Operation operation) {
        ApiView.OperationView java = java(ApiNames.method(operation));
        JsonNode raw = reference
                .json()
                .path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT));
        return new OperationView(
                operation.id(),
                java.method(),
                operation.method(),
                operation.path(),
                Templates.html((operation.summary() + " " + operation.description()).strip()),
                operation.docs(),
                operation.isBeta(),
                operation.deprecation().isDeprecated(),
                Templates.html(operation.deprecation().advice()),
                call(operation, java),
                parameters(operation, java),
                notes(operation),
                example(raw.path("requestBody").path("content")),
                success(raw.path("responses")));
    }

    private ApiView.OperationView java(String method) {
        return api.operations().stream()
                .filter(view -> view.method().equals(method))
                .findFirst()
                .orElseThrow();
    }

    private String call(Operation operation, ApiView.OperationView java) {
        String client = reference.folder() + "." + api.accessor() + "()";
        StringBuilder calls = new StringBuilder(JavaCall.of(client, java));
        operation.waits().forEach(wait -> calls.append('\n').append(JavaCall.of(client, java(wait.method()))));
        return calls.toString();
    }

    private List<ParameterView> parameters(Operation operation, ApiView.OperationView java) {
        List<ParameterView> views = new ArrayList<>();
        for (Parameter parameter : operation.arguments()) {
            Optional<ParamView> optional = Optional.ofNullable(java.params()).stream()
                    .flatMap(params -> params.properties().stream())
                    .filter(property ->
                            !parameter.isRequired() && property.wireName().equals(parameter.name()))
                    .findFirst();
            String in = parameter.in().name().toLowerCase(Locale.ROOT);
            views.add(new ParameterView(
                    optional.map(property -> "params." + property.name() + "(...)")
                            .orElse(parameter.name()),
                    parameter.isRequired() ? in + ", required" : in,
                    types.of(parameter.schema()).unboxed(),
                    Templates.html(Javadoc.about(
                            parameter.description(), parameter.schema().about().limits()))));
        }
        operation.request().ifPresent(request -> views.add(body(request, java)));
        return views;
    }

    private ParameterView body(RequestBody request, ApiView.OperationView java) {
        List<String> names = JavaCall.variant(java).names();
        return new ParameterView(
                names.get(names.size() - 1),
                request.isRequired() ? "body, required" : "body",
                types.of(request.content().schema()).name(),
                Templates.html(request.description()));
    }

    private static List<String> notes(Operation operation) {
        List<String> notes = new ArrayList<>();
        operation.rateLimit().ifPresent(limit -> notes.add(Javadoc.rateLimit(limit)));
        if (!operation.permission().isEmpty()) {
            notes.add("The token needs the permission: " + operation.permission() + ".");
        }
        notes.add(
                operation.isIdempotent()
                        ? "Repeated after a lost answer."
                        : operation
                                .repeatableWith()
                                .map(flag -> "Repeated after a lost answer if " + flag.name() + " is set.")
                                .orElse("Not repeated once it may have arrived."));
        if (!operation.withoutContent().isEmpty()) {
            notes.add(
                    "The result is null where the status is " + String.join(" or ", operation.withoutContent()) + ".");
        }
        if (!operation.errors().isEmpty()) {
            notes.add("Documented errors: " + String.join(", ", operation.errors()) + ".");
        }
        return notes.stream().map(Templates::html).toList();
    }

    /** The example of the first success status that has one. */
    private static String success(JsonNode responses) {
        return responses.properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> example(response.getValue().path("content")))
                .filter(example -> !example.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String example(JsonNode content) {
        return StreamSupport.stream(content.spliterator(), false)
                .filter(body -> body.has("example"))
                .map(body -> body.path("example").toPrettyString())
                .findFirst()
                .orElse("");
    }
}
