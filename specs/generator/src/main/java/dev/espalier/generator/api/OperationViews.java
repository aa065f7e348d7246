package dev.espalier.generator.api;

import dev.espalier.generator.api.ApiView.OperationView;
import dev.espalier.generator.api.ApiView.ParamsView;
import dev.espalier.generator.api.ApiView.VariantView;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.Operation;
import dev.espalier.generator.document.RequestBody;
import dev.espalier.generator.document.Schema;
import dev.espalier.generator.java.ApiNames;
import dev.espalier.generator.java.Imports;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.JavaType;
import dev.espalier.generator.java.JavaType.Kind;
import dev.espalier.generator.java.JavaTypes;
import dev.espalier.generator.java.RuntimeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the views of the operations of one interface. */
final class OperationViews {
    private final Document document;
    private final JavaTypes types;
    private final Imports imports;
    private final ParamsViews paramsViews;
    private final OperationAnnotations annotations;
    private final OperationJavadoc javadoc;

    OperationViews(Document document, JavaTypes types, Imports imports, String vendor) {
        this.document = document;
        this.types = types;
        this.imports = imports;
        this.paramsViews = new ParamsViews(document, types, imports);
        this.annotations = new OperationAnnotations(document, imports);
        this.javadoc = new OperationJavadoc(vendor);
    }

    OperationView view(Operation operation) {
        String method = ApiNames.method(operation);
        Arguments arguments = new Arguments(types, imports, operation);
        List<Argument> required = arguments.required();
        Optional<Argument> body = arguments.body();
        ParamsView params = paramsViews.view(method, operation);
        List<VariantView> variants = new ArrayList<>();
        body.ifPresent(argument ->
                variants.addAll(variants(operation, operation.request(), Argument.with(required, argument), params)));
        if (operation.request().filter(RequestBody::isRequired).isEmpty()) {
            variants.addAll(variants(operation, Optional.empty(), required, params));
        }
        return new OperationView(
                method,
                operation.deprecation().isDeprecated(),
                operation.isBeta(),
                returnType(operation),
                variants,
                params);
    }

    /**
     * The overload that takes the optional parameters, if there are any, the one that has a function set them, and the
     * one that sends none.
     *
     * @param body what they send; empty if it is left out
     */
    private List<VariantView> variants(
            Operation operation, Optional<RequestBody> body, List<Argument> arguments, ParamsView params) {
        List<String> annotated = annotations.of(operation, body);
        if (params == null) {
            return List.of(implementedByRetrofit(operation, annotated, arguments));
        }
        Argument optional = new Argument(tagAnnotation(), params.name(), "params", "the optional parameters");
        List<VariantView> variants = new ArrayList<>();
        variants.add(implementedByRetrofit(operation, annotated, Argument.with(arguments, optional)));
        variants.addAll(new Overloads(
                        params.operation(),
                        params,
                        imports,
                        all -> javadoc.brief(operation, all),
                        all -> javadoc.lines(operation, all))
                .of(arguments));
        return variants;
    }

    /**
     * A model that is called {@code Tag} is met more often than Retrofit's annotation, so that one is written out in
     * full.
     */
    private String tagAnnotation() {
        boolean isModel = document.definitions().keySet().stream()
                .anyMatch(name -> JavaNames.type(name).equals(RuntimeType.TAG.simpleName()));
        return "@" + (isModel ? RuntimeType.TAG.qualifiedName() : imports.add(RuntimeType.TAG));
    }

    private VariantView implementedByRetrofit(Operation operation, List<String> annotated, List<Argument> arguments) {
        return new VariantView(
                javadoc.lines(operation, arguments),
                annotated,
                Argument.declaration(arguments),
                Argument.plain(arguments),
                Argument.names(arguments),
                "");
    }

    private String returnType(Operation operation) {
        RuntimeType wrapper = operation
                .paging()
                .map(paging -> paging.isFeed() ? RuntimeType.FEED : RuntimeType.PAGER)
                .orElse(RuntimeType.API_CALL);
        boolean nullable = document.isResultNullable(operation)
                || !operation.withoutContent().isEmpty();
        String result = document.result(operation)
                .map(schema -> result(schema, nullable))
                .orElseGet(() -> annotation(true) + "Void");
        return imports.add(wrapper) + "<" + result + ">";
    }

    private String result(Schema schema, boolean nullable) {
        JavaType type = types.of(schema);
        if (type.kind() == Kind.BINARY) {
            return annotation(nullable) + imports.add(RuntimeType.RESPONSE_BODY);
        }
        String name = annotation(nullable) + type.name();
        return imports.use(new JavaType(name, type.json(), type.runtimeTypes(), type.models(), type.kind()))
                .name();
    }

    /** A result that can be null, or always is, says so to compilers that ask. */
    private String annotation(boolean nullable) {
        return nullable ? "@" + imports.add(RuntimeType.NULLABLE) + " " : "";
    }
}
