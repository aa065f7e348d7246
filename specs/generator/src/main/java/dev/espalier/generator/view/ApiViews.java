package dev.espalier.generator.view;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.spec.SpecDocument;
import dev.espalier.generator.spec.SpecDocument.Operation;
import dev.espalier.generator.view.ApiView.OperationView;
import dev.espalier.generator.view.ApiView.ParamView;
import dev.espalier.generator.view.ApiView.ParamsView;
import dev.espalier.generator.view.ApiView.VariantView;
import dev.espalier.generator.view.JavaType.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes the views of all interfaces of a document. */
public final class ApiViews {
    private static final Set<String> IDEMPOTENT = Set.of("get", "head", "put", "delete", "options");

    private final SpecDocument document;
    private final JavaTypes types;
    private final String vendor;

    /** @param vendor the client's name in running text */
    public ApiViews(SpecDocument document, String modelPackage, String vendor) {
        this.document = document;
        this.types = new JavaTypes(document, modelPackage);
        this.vendor = vendor;
    }

    /** By tag, in the order of the document. */
    public Map<String, ApiView> views() {
        Map<String, List<Operation>> byTag = new LinkedHashMap<>();
        document.operations()
                .forEach(operation -> byTag.computeIfAbsent(operation.tag(), tag -> new ArrayList<>())
                        .add(operation));
        Map<String, ApiView> views = new LinkedHashMap<>();
        byTag.forEach((tag, operations) -> views.put(tag, view(tag, operations)));
        return views;
    }

    /** Query parameters that hold secrets. */
    public Set<String> secretQueryParameters() {
        Set<String> names = new TreeSet<>();
        for (Operation operation : document.operations()) {
            for (JsonNode entry : operation.node().path("parameters")) {
                JsonNode parameter = document.resolve(entry);
                if (parameter.path("in").asText().equals("query") && isSecret(parameter.path("schema"))) {
                    names.add(parameter.path("name").asText());
                }
            }
        }
        return names;
    }

    private boolean isSecret(JsonNode schema) {
        return document.flat(schema).path("format").asText().equals("password");
    }

    private ApiView view(String tag, List<Operation> operations) {
        Imports imports = new Imports();
        imports.add("dev.espalier.runtime.operation.Operation");
        List<OperationView> views = operations.stream()
                .map(operation -> operation(operation, imports))
                .toList();
        String description = "";
        for (JsonNode entry : document.root().path("tags")) {
            description = entry.path("name").asText().equals(tag)
                    ? entry.path("description").asText()
                    : description;
        }
        return new ApiView(
                apiName(tag),
                JavaNames.member(tag),
                new Javadoc().paragraph(description).lines(),
                imports.sorted(),
                operations.stream().anyMatch(this::mentionsDeprecated),
                views);
    }

    private boolean mentionsDeprecated(Operation operation) {
        boolean mentions = false;
        for (JsonNode parameter : operation.node().path("parameters")) {
            mentions |= types.mentionsDeprecated(document.resolve(parameter).path("schema"));
        }
        for (JsonNode content : SpecDocument.content(
                        document.resolve(operation.node().path("requestBody")))
                .values()) {
            mentions |= types.mentionsDeprecated(content.path("schema"));
        }
        return mentions
                || Results.schema(document, operation)
                        .filter(types::mentionsDeprecated)
                        .isPresent();
    }

    /** The interface of a tag. */
    public static String apiName(String tag) {
        return JavaNames.pascal(tag) + "Api";
    }

    private OperationView operation(Operation operation, Imports imports) {
        JsonNode node = operation.node();
        String method = node.has("x-method") ? node.path("x-method").asText() : JavaNames.member(operation.id());
        List<JsonNode> parameters = new ArrayList<>();
        node.path("parameters").forEach(entry -> parameters.add(document.resolve(entry)));

        List<Argument> arguments = new ArrayList<>();
        Set<String> taken = new HashSet<>(Set.of("params"));
        for (String place : List.of("path", "query", "header")) {
            parameters.stream()
                    .filter(parameter -> parameter.path("in").asText().equals(place))
                    .filter(parameter -> parameter.path("required").asBoolean())
                    .forEach(parameter -> arguments.add(argument(parameter, taken, imports)));
        }
        JsonNode requestBody = document.resolve(node.path("requestBody"));
        Optional<Argument> body = SpecDocument.content(requestBody).values().stream()
                .findFirst()
                .map(content -> body(content, requestBody, taken, imports));
        ParamsView params = params(operation, method, parameters, imports);

        List<String> annotations = annotations(operation, body.isPresent(), parameters, imports);
        String returnType = returnType(operation, imports);
        List<VariantView> variants = new ArrayList<>();
        if (body.isEmpty()) {
            variants(operation, arguments, params, variants, imports);
        } else {
            List<Argument> withBody = new ArrayList<>(arguments);
            withBody.add(body.get());
            variants(operation, withBody, params, variants, imports);
            if (!requestBody.path("required").asBoolean()) {
                variants(operation, arguments, params, variants, imports);
            }
        }
        boolean deprecated = node.path("deprecated").asBoolean();
        return new OperationView(method, annotations, deprecated, returnType, variants, params);
    }

    /** The overload that takes the optional parameters, and the one that sends none. */
    private void variants(
            Operation operation,
            List<Argument> arguments,
            ParamsView params,
            List<VariantView> variants,
            Imports imports) {
        if (params == null) {
            variants.add(new VariantView(javadoc(operation, arguments), declaration(arguments), plain(arguments), ""));
            return;
        }
        imports.add("retrofit2.http.Tag");
        List<Argument> all = new ArrayList<>(arguments);
        all.add(new Argument("@Tag ", params.name(), "params", "the optional parameters"));
        variants.add(new VariantView(javadoc(operation, all), declaration(all), plain(all), ""));
        StringJoiner call = new StringJoiner(", ");
        arguments.forEach(argument -> call.add(argument.name()));
        call.add(params.name() + ".none()");
        variants.add(new VariantView(javadoc(operation, arguments), List.of(), plain(arguments), call.toString()));
    }

    private record Argument(String annotation, String type, String name, String about) {}

    private static List<String> declaration(List<Argument> arguments) {
        List<String> declaration = new ArrayList<>(arguments.stream()
                .map(argument -> argument.annotation() + argument.type() + " " + argument.name())
                .toList());
        if (declaration.isEmpty()) {
            declaration.add("");
        }
        return declaration;
    }

    private static String plain(List<Argument> arguments) {
        return arguments.stream()
                .map(argument -> argument.type() + " " + argument.name())
                .collect(Collectors.joining(", "));
    }

    private Argument argument(JsonNode parameter, Set<String> taken, Imports imports) {
        String wireName = parameter.path("name").asText();
        String place = parameter.path("in").asText();
        JavaType type = imports.use(types.of(parameter.path("schema")));
        String name = parameter.has("x-java-name")
                ? parameter.path("x-java-name").asText()
                : JavaNames.member(wireName, taken);
        taken.add(name);
        String literal = JavaNames.literal(wireName);
        String annotation = switch (place) {
            case "path" -> "@Path(value = \"" + literal + "\", encoded = true) ";
            case "query" -> "@Query(\"" + literal + "\") ";
            default -> "@Header(\"" + literal + "\") ";
        };
        imports.add("retrofit2.http." + JavaNames.capitalized(place));
        return new Argument(annotation, type.unboxed(), name, about(parameter));
    }

    private static String about(JsonNode parameter) {
        String limits = Javadoc.limits(parameter.path("schema"));
        String text = parameter.path("description").asText();
        return limits.isEmpty() ? text : text + " " + limits;
    }

    private Argument body(JsonNode content, JsonNode requestBody, Set<String> taken, Imports imports) {
        JavaType model = types.of(content.path("schema"));
        JavaType type = imports.use(model);
        imports.add("retrofit2.http.Body");
        String noun = model.kind() == Kind.NAMED ? model.name() : "body";
        String name = JavaNames.member(noun.endsWith("Request") ? "request" : noun, taken);
        return new Argument(
                "@Body ", type.name(), name, requestBody.path("description").asText("the content to send"));
    }

    private ParamsView params(Operation operation, String method, List<JsonNode> parameters, Imports imports) {
        List<ParamView> views = new ArrayList<>();
        List<JsonNode> optional = parameters.stream()
                .filter(parameter -> !parameter.path("required").asBoolean())
                .toList();
        String name = JavaNames.capitalized(method) + "Params";
        Set<String> taken = new HashSet<>();
        for (JsonNode parameter : optional) {
            ParamView view = param(name, parameter, parameter == optional.get(optional.size() - 1), taken, imports);
            taken.add(view.name());
            views.add(view);
        }
        if (views.isEmpty()) {
            return null;
        }
        for (String used : List.of(
                "dev.espalier.runtime.json.ModelText",
                "dev.espalier.runtime.operation.OperationParams",
                "dev.espalier.runtime.operation.ParameterWriter",
                "org.jspecify.annotations.Nullable",
                "java.util.Objects")) {
            imports.add(used);
        }
        if (views.stream().anyMatch(view -> !view.isPrimitiveSetter())) {
            imports.add("dev.espalier.runtime.json.Models");
        }
        return new ParamsView(name, method, views);
    }

    private ParamView param(String params, JsonNode parameter, boolean last, Set<String> taken, Imports imports) {
        JsonNode schema = parameter.path("schema");
        JavaType type = imports.use(types.of(schema));
        boolean deprecated = parameter.path("deprecated").asBoolean();
        Javadoc javadoc = new Javadoc().paragraph(about(parameter));
        if (deprecated) {
            javadoc.tag("deprecated", parameter.path("x-deprecation").asText());
        }
        String write = "query";
        if (parameter.path("in").asText().equals("header")) {
            write = "header";
        } else if (parameter.path("x-flag").asBoolean()) {
            write = "queryFlag";
        } else if (type.kind() == Kind.LIST) {
            write = parameter.path("explode").asBoolean() ? "queryRepeated" : "queryCommaSeparated";
        }
        String wireName = parameter.path("name").asText();
        return new ParamView(
                params,
                JavaNames.literal(wireName),
                JavaNames.member(wireName, taken),
                javadoc.lines(),
                deprecated,
                type.name(),
                type.unboxed(),
                type.isContainer(),
                isSecret(schema),
                write,
                last);
    }

    private List<String> annotations(Operation operation, boolean hasBody, List<JsonNode> parameters, Imports imports) {
        JsonNode node = operation.node();
        List<String> annotations = new ArrayList<>();
        if (node.path("deprecated").asBoolean()) {
            annotations.add("@Deprecated");
        }
        annotations.add(operationAnnotation(operation, parameters));
        if (node.has("x-pagination")) {
            imports.add("dev.espalier.runtime.operation.Paginated");
            annotations.add(paginated(node.path("x-pagination")));
        }
        if (node.has("x-rate-limit")) {
            imports.add("dev.espalier.runtime.operation.RateLimit");
            JsonNode limit = node.path("x-rate-limit");
            annotations.add("@RateLimit(permits = " + limit.path("permits").asInt() + ", per = \""
                    + limit.path("per").asText() + "\")");
        }
        String method = operation.method().toUpperCase(Locale.ROOT);
        String path = operation.path().substring(1);
        if (method.equals("DELETE") && hasBody) {
            imports.add("retrofit2.http.HTTP");
            annotations.add("@HTTP(method = \"DELETE\", path = \"" + path + "\", hasBody = true)");
        } else {
            imports.add("retrofit2.http." + method);
            annotations.add("@" + method + "(\"" + path + "\")");
        }
        List<String> headers = headers(operation);
        if (!headers.isEmpty()) {
            imports.add("retrofit2.http.Headers");
            annotations.add("@Headers({" + String.join(", ", headers) + "})");
        }
        if (isBinary(document.success(operation).getValue())) {
            imports.add("retrofit2.http.Streaming");
            annotations.add("@Streaming");
        }
        return annotations;
    }

    private List<String> headers(Operation operation) {
        List<String> headers = new ArrayList<>();
        SpecDocument.content(document.success(operation).getValue())
                .keySet()
                .forEach(type -> headers.add("\"Accept: " + type + "\""));
        JsonNode requestBody = document.resolve(operation.node().path("requestBody"));
        if (isBinary(requestBody)) {
            SpecDocument.content(requestBody).forEach((type, content) -> {
                if (!content.path("x-any-content-type").asBoolean()) {
                    headers.add("\"Content-Type: " + type + "\"");
                }
            });
        }
        return headers;
    }

    private static boolean isBinary(JsonNode body) {
        return SpecDocument.content(body).values().stream()
                .anyMatch(content ->
                        content.path("schema").path("format").asText().equals("binary"));
    }

    private String operationAnnotation(Operation operation, List<JsonNode> parameters) {
        JsonNode node = operation.node();
        StringJoiner text = new StringJoiner(", ", "@Operation(", ")");
        text.add("id = \"" + operation.id() + "\"");
        if (IDEMPOTENT.contains(operation.method()) || node.path("x-idempotent").asBoolean()) {
            text.add("idempotent = true");
        }
        if (node.path("x-retry-on-conflict").asBoolean()) {
            text.add("retryOnConflict = true");
        }
        String scheme = node.path("security").path(0).fieldNames().hasNext()
                ? node.path("security").path(0).fieldNames().next()
                : "";
        if (!scheme.isEmpty()) {
            text.add("credential = \"" + scheme + "\"");
        }
        if (!node.has("x-pagination")) {
            SpecDocument.content(document.success(operation).getValue()).values().stream()
                    .map(content -> Results.envelope(document, content.path("schema")))
                    .filter(envelope -> !envelope.isEmpty())
                    .forEach(envelope -> text.add("envelope = \"" + envelope + "\""));
        }
        List<String> joined = parameters.stream()
                .filter(parameter -> parameter.path("required").asBoolean()
                        && parameter.path("in").asText().equals("query"))
                .filter(parameter ->
                        parameter.path("schema").path("type").asText().equals("array")
                                && !parameter.path("explode").asBoolean())
                .map(parameter -> "\"" + parameter.path("name").asText() + "\"")
                .toList();
        if (!joined.isEmpty()) {
            text.add("commaSeparated = {" + String.join(", ", joined) + "}");
        }
        return text.toString();
    }

    private static String paginated(JsonNode paging) {
        StringJoiner text = new StringJoiner(", ", "@Paginated(", ")");
        text.add("style = Paginated.Style." + paging.path("style").asText().toUpperCase(Locale.ROOT));
        text.add("request = \"" + paging.path("request").asText() + "\"");
        for (String part : List.of("items", "next", "more")) {
            if (paging.has(part)) {
                List<String> path = new ArrayList<>();
                paging.path(part).forEach(name -> path.add("\"" + name.asText() + "\""));
                text.add(part + " = " + (path.size() == 1 ? path.get(0) : "{" + String.join(", ", path) + "}"));
            }
        }
        return text.toString();
    }

    private String returnType(Operation operation, Imports imports) {
        if (operation.node().has("x-pagination")) {
            String wrapper = operation.node().path("x-pagination").path("feed").asBoolean() ? "Feed" : "Pager";
            imports.add("dev.espalier.runtime." + wrapper);
            return wrapper + "<"
                    + imports.use(types.of(Results.schema(document, operation).orElseThrow()))
                            .name() + ">";
        }
        imports.add("dev.espalier.runtime.ApiCall");
        return "ApiCall<"
                + Results.schema(document, operation)
                        .map(schema -> imports.use(types.of(schema)))
                        .map(type -> type.kind() == Kind.BINARY ? imports.responseBody() : type.name())
                        .orElse("Void")
                + ">";
    }

    private List<String> javadoc(Operation operation, List<Argument> arguments) {
        JsonNode node = operation.node();
        Javadoc javadoc = new Javadoc()
                .paragraph(node.path("summary").asText())
                .paragraph(node.path("description").asText());
        if (node.has("x-rate-limit")) {
            javadoc.paragraph(Javadoc.rateLimit(node.path("x-rate-limit")));
        }
        if (node.has("x-token-scope")) {
            javadoc.paragraph("The token needs the permission: "
                    + node.path("x-token-scope").asText() + ".");
        }
        Map<String, String> errors = new TreeMap<>();
        node.path("responses").properties().stream()
                .filter(response -> !response.getKey().startsWith("2"))
                .forEach(response -> errors.put(
                        response.getKey(),
                        document.resolve(response.getValue())
                                .path("description")
                                .asText()));
        if (!errors.isEmpty()) {
            javadoc.paragraph("Documented errors: " + String.join(", ", errors.keySet()) + ".");
        }
        arguments.forEach(argument -> javadoc.tag("param", argument.name() + " " + argument.about()));
        if (node.path("deprecated").asBoolean()) {
            javadoc.tag("deprecated", node.path("x-deprecation").asText());
        }
        String url = node.path("externalDocs").path("url").asText();
        if (!url.isEmpty()) {
            javadoc.rawTag(
                    "see", "<a href=\"" + url + "\">" + vendor + ": " + Javadoc.escaped(operation.id()) + "</a>");
        }
        return javadoc.lines();
    }

    /** The imports of one file. A model whose simple name is taken is written out in full. */
    private static final class Imports {
        private final Map<String, String> bySimpleName = new TreeMap<>();

        void add(String name) {
            bySimpleName.putIfAbsent(simple(name), name);
        }

        String responseBody() {
            add("okhttp3.ResponseBody");
            return "ResponseBody";
        }

        /** Imports what a type needs. */
        JavaType use(JavaType type) {
            if (type.kind() == Kind.BINARY) {
                add("okhttp3.RequestBody");
                return type;
            }
            String name = type.name();
            for (String imported : type.imports()) {
                String simple = simple(imported);
                boolean reserved = RESERVED.contains(simple) && !imported.startsWith("java");
                if (reserved || !imported.equals(bySimpleName.getOrDefault(simple, imported))) {
                    name = name.replaceAll("(?<![\\w.])" + simple + "\\b", imported);
                } else {
                    add(imported);
                }
            }
            if (name.contains("@Nullable")) {
                add("org.jspecify.annotations.Nullable");
            }
            return new JavaType(name, type.adapter(), type.imports(), type.kind());
        }

        List<String> sorted() {
            return bySimpleName.values().stream().sorted().toList();
        }

        private static String simple(String name) {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        /** Names that the interfaces use for something else. */
        private static final Set<String> RESERVED = Set.of(
                "ApiCall",
                "Body",
                "DELETE",
                "Feed",
                "GET",
                "HTTP",
                "Header",
                "Headers",
                "ModelText",
                "Models",
                "Nullable",
                "Objects",
                "Operation",
                "OperationParams",
                "PATCH",
                "POST",
                "PUT",
                "Pager",
                "Paginated",
                "ParameterWriter",
                "Path",
                "Query",
                "RateLimit",
                "RequestBody",
                "ResponseBody",
                "Streaming",
                "Tag");
    }
}
