package dev.espalier.generator.api;

import dev.espalier.generator.document.Content;
import dev.espalier.generator.document.Content.Form;
import dev.espalier.generator.document.Document;
import dev.espalier.generator.document.Operation;
import dev.espalier.generator.document.Paging;
import dev.espalier.generator.document.Parameter;
import dev.espalier.generator.document.RequestBody;
import dev.espalier.generator.java.Imports;
import dev.espalier.generator.java.JavaNames;
import dev.espalier.generator.java.RuntimeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Makes the annotations of an operation's method, which tell the engine and Retrofit what the document says. */
final class OperationAnnotations {
    private final Document document;
    private final Imports imports;

    OperationAnnotations(Document document, Imports imports) {
        this.document = document;
        this.imports = imports;
    }

    /**
     * A line each.
     *
     * @param body what the method sends; empty if it leaves the body out
     */
    List<String> of(Operation operation, Optional<RequestBody> body) {
        List<String> annotations = new ArrayList<>();
        if (operation.deprecation().isDeprecated()) {
            annotations.add("@Deprecated");
        }
        if (operation.isBeta()) {
            annotations.add("@" + imports.add(RuntimeType.BETA));
        }
        annotations.add(operation(operation));
        operation.paging().ifPresent(paging -> {
            imports.add(RuntimeType.PAGINATED);
            annotations.add(paginated(operation, paging));
        });
        operation.rateLimit().ifPresent(limit -> {
            imports.add(RuntimeType.RATE_LIMIT);
            annotations.add("@RateLimit(permits = " + limit.permits() + ", per = "
                    + JavaNames.quoted(limit.per().toString()) + ")");
        });
        annotations.add(request(operation));
        List<String> headers = headers(operation, body);
        if (!headers.isEmpty()) {
            imports.add(RuntimeType.HEADERS);
            annotations.add("@Headers(" + array(headers) + ")");
        }
        operation.success().map(Content::form).ifPresent(form -> {
            if (form == Form.BYTES) {
                annotations.add("@" + imports.add(RuntimeType.STREAMING));
            } else if (form == Form.TEXT) {
                annotations.add("@" + imports.add(RuntimeType.PLAIN_TEXT));
            }
        });
        return annotations;
    }

    private String operation(Operation operation) {
        StringJoiner text = new StringJoiner(", ", "@Operation(", ")");
        text.add("id = " + JavaNames.quoted(operation.id()));
        if (operation.isIdempotent()) {
            text.add("idempotent = true");
        }
        operation.repeatableWith().ifPresent(flag -> text.add("idempotentWith = " + JavaNames.quoted(flag.name())));
        if (operation.isRetriedOnConflict()) {
            text.add("retryOnConflict = true");
        }
        if (operation.security().isAnonymous()) {
            text.add("anonymous = true");
        } else if (!operation.security().isDefault()) {
            text.add("credential = " + JavaNames.quoted(operation.security().scheme()));
        }
        if (operation.paging().isEmpty()) {
            operation
                    .success()
                    .map(content -> document.envelope(content.schema()))
                    .filter(envelope -> !envelope.isEmpty())
                    .ifPresent(envelope -> text.add("envelope = " + JavaNames.quoted(envelope)));
        }
        if (document.isResultNullable(operation)) {
            text.add("nullable = true");
        }
        if (!operation.withoutContent().isEmpty()) {
            text.add("withoutResult = " + array(operation.withoutContent()));
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
                .filter(parameter -> parameter.isRequired() && parameter.in() == Parameter.In.QUERY)
                .filter(parameter -> parameter.isList() && !parameter.isRepeated())
                .map(parameter -> JavaNames.quoted(parameter.name()))
                .toList();
    }

    private static String paginated(Operation operation, Paging paging) {
        StringJoiner text = new StringJoiner(", ", "@Paginated(", ")");
        text.add("style = Paginated.Style." + paging.style());
        String request = operation.pageInPath().isPresent() ? template(paging) : paging.request();
        text.add("request = " + JavaNames.quoted(request));
        path(text, "items", paging.items());
        path(text, "next", paging.next());
        path(text, "more", paging.more());
        paging.poll().ifPresent(poll -> text.add("pollInterval = " + JavaNames.quoted(poll.toString())));
        return text.toString();
    }

    private static void path(StringJoiner text, String part, List<String> names) {
        List<String> path = names.stream().map(JavaNames::quoted).toList();
        if (!path.isEmpty()) {
            text.add(part + " = " + (path.size() == 1 ? path.get(0) : array(path)));
        }
    }

    /** Retrofit's annotation for the method and the path; its DELETE takes no body. */
    private String request(Operation operation) {
        String method = operation.method();
        String path = JavaNames.quoted(relative(firstPage(operation)));
        if (method.equals("DELETE") && operation.request().isPresent()) {
            imports.add(RuntimeType.HTTP);
            return "@HTTP(method = \"DELETE\", path = " + path + ", hasBody = true)";
        }
        imports.add(RuntimeType.valueOf(method));
        return "@" + method + "(" + path + ")";
    }

    /** The path, of a list that counts its pages there that of the first one. */
    private static String firstPage(Operation operation) {
        return operation
                .paging()
                .filter(paging -> operation.pageInPath().isPresent())
                .map(paging -> operation.path().replace(template(paging), "1"))
                .orElse(operation.path());
    }

    private static String template(Paging paging) {
        return "{" + paging.request() + "}";
    }

    /** Relative to the server, which can have a path of its own; Retrofit takes no empty one. */
    private static String relative(String path) {
        return path.equals("/") ? "." : path.substring(1);
    }

    private static List<String> headers(Operation operation, Optional<RequestBody> body) {
        List<String> headers = new ArrayList<>();
        operation.success().ifPresent(content -> headers.add(JavaNames.quoted("Accept: " + content.mediaType())));
        body.map(RequestBody::content)
                .filter(content -> !content.isAnyType() && !content.mediaType().equals(sentAs(content.form())))
                .ifPresent(content -> headers.add(JavaNames.quoted("Content-Type: " + content.mediaType())));
        return headers;
    }

    /** The content type that the body has without being told; empty for bytes. */
    private static String sentAs(Form form) {
        return switch (form) {
            case JSON -> "application/json";
            case TEXT -> "text/plain";
            case BYTES -> "";
        };
    }

    private static String array(List<String> literals) {
        return "{" + String.join(", ", literals) + "}";
    }
}
