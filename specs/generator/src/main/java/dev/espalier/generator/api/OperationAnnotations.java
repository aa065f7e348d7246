package dev.espalier.generator.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.spec.Operation;
import dev.espalier.generator.spec.SpecDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/** Makes the annotations of an operation's method, which tell the engine and Retrofit what the document says. */
final class OperationAnnotations {
    private static final Set<String> IDEMPOTENT = Set.of("get", "head", "put", "delete", "options");

    private final SpecDocument document;
    private final Imports imports;

    OperationAnnotations(SpecDocument document, Imports imports) {
        this.document = document;
        this.imports = imports;
    }

    /** A line each. */
    List<String> of(Operation operation) {
        JsonNode node = operation.node();
        List<String> annotations = new ArrayList<>();
        if (operation.isDeprecated()) {
            annotations.add("@Deprecated");
        }
        annotations.add(operation(operation));
        if (operation.isPaged()) {
            imports.add("dev.espalier.runtime.operation.Paginated");
            annotations.add(paginated(operation.paging()));
        }
        if (node.has("x-rate-limit")) {
            imports.add("dev.espalier.runtime.operation.RateLimit");
            annotations.add(rateLimit(node.path("x-rate-limit")));
        }
        annotations.add(request(operation));
        List<String> headers = headers(operation);
        if (!headers.isEmpty()) {
            imports.add("retrofit2.http.Headers");
            annotations.add("@Headers(" + array(headers) + ")");
        }
        if (operation.success().isBinary()) {
            imports.add("retrofit2.http.Streaming");
            annotations.add("@Streaming");
        }
        return annotations;
    }

    private String operation(Operation operation) {
        JsonNode node = operation.node();
        StringJoiner text = new StringJoiner(", ", "@Operation(", ")");
        text.add("id = " + JavaNames.quoted(operation.id()));
        if (IDEMPOTENT.contains(operation.method()) || node.path("x-idempotent").asBoolean()) {
            text.add("idempotent = true");
        }
        if (node.path("x-retry-on-conflict").asBoolean()) {
            text.add("retryOnConflict = true");
        }
        node.path("security").path(0).properties().stream()
                .findFirst()
                .ifPresent(scheme -> text.add("credential = " + JavaNames.quoted(scheme.getKey())));
        if (!operation.isPaged()) {
            operation.success().schemas().stream()
                    .map(document::envelope)
                    .filter(envelope -> !envelope.isEmpty())
                    .forEach(envelope -> text.add("envelope = " + JavaNames.quoted(envelope)));
        }
        List<String> joined = commaSeparated(operation);
        if (!joined.isEmpty()) {
            text.add("commaSeparated = " + array(joined));
        }
        return text.toString();
    }

    /**
     * The lists among the arguments that are sent as {@code a=1,2}. Those among the optional parameters say so there.
     */
    private static List<String> commaSeparated(Operation operation) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.isRequired() && parameter.isIn("query"))
                .filter(parameter -> parameter.isList() && !parameter.isRepeated())
                .map(parameter -> JavaNames.quoted(parameter.name()))
                .toList();
    }

    private static String paginated(JsonNode paging) {
        StringJoiner text = new StringJoiner(", ", "@Paginated(", ")");
        text.add("style = Paginated.Style." + paging.path("style").asText().toUpperCase(Locale.ROOT));
        text.add("request = " + JavaNames.quoted(paging.path("request").asText()));
        for (String part : List.of("items", "next", "more")) {
            if (paging.has(part)) {
                List<String> path = new ArrayList<>();
                paging.path(part).forEach(name -> path.add(JavaNames.quoted(name.asText())));
                text.add(part + " = " + (path.size() == 1 ? path.get(0) : array(path)));
            }
        }
        return text.toString();
    }

    private static String rateLimit(JsonNode limit) {
        String per = JavaNames.quoted(limit.path("per").asText());
        return "@RateLimit(permits = " + limit.path("permits").asInt() + ", per = " + per + ")";
    }

    /** Retrofit's annotation for the method and the path; its DELETE takes no body. */
    private String request(Operation operation) {
        String method = operation.method().toUpperCase(Locale.ROOT);
        String path = JavaNames.quoted(operation.path().substring(1));
        if (method.equals("DELETE") && operation.request().schema().isPresent()) {
            imports.add("retrofit2.http.HTTP");
            return "@HTTP(method = \"DELETE\", path = " + path + ", hasBody = true)";
        }
        imports.add("retrofit2.http." + method);
        return "@" + method + "(" + path + ")";
    }

    private static List<String> headers(Operation operation) {
        List<String> headers = new ArrayList<>();
        operation.success().content().keySet().forEach(type -> headers.add(JavaNames.quoted("Accept: " + type)));
        if (operation.request().isBinary()) {
            operation.request().content().forEach((type, content) -> {
                if (!content.path("x-any-content-type").asBoolean()) {
                    headers.add(JavaNames.quoted("Content-Type: " + type));
                }
            });
        }
        return headers;
    }

    private static String array(List<String> literals) {
        return "{" + String.join(", ", literals) + "}";
    }
}
