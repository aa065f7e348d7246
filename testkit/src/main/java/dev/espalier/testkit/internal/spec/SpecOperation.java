package dev.espalier.testkit.internal.spec;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One operation of a document, as far as a test can see it on the wire. */
public final class SpecOperation {
    private final SpecDocument document;
    private final String method;
    private final String path;
    private final JsonObject node;

    SpecOperation(SpecDocument document, String method, String path, JsonObject node) {
        this.document = document;
        this.method = method.toUpperCase(Locale.ROOT);
        this.path = path;
        this.node = node;
    }

    /** The operationId. */
    public String id() {
        return node.get("operationId").getAsString();
    }

    /** {@code GET}, in capitals. */
    public String method() {
        return method;
    }

    /** The path with the names of its parameters in braces. */
    public String path() {
        return path;
    }

    /** Every parameter, in the order of the document. The number of a page in the path is that of the first. */
    public List<SpecParameter> parameters() {
        List<SpecParameter> parameters = new ArrayList<>();
        for (JsonElement entry : node.has("parameters") ? node.getAsJsonArray("parameters") : new JsonArray()) {
            SpecParameter parameter = SpecParameter.of(document, document.resolve(entry));
            parameters.add(
                    parameter.in().equals("path") && asksForPages(parameter) ? parameter.withExample("1") : parameter);
        }
        return parameters;
    }

    /** The parameter that asks for a page, with one to start from; empty if the operation is not paged. */
    public Optional<SpecParameter> start() {
        return parameters().stream()
                .filter(parameter -> !parameter.in().equals("header") && asksForPages(parameter))
                .findFirst()
                .map(parameter -> paging().orElseThrow().isNumbered() ? parameter.withExample("7") : parameter);
    }

    private boolean asksForPages(SpecParameter parameter) {
        return paging().filter(paging -> paging.request().equals(parameter.name()))
                .isPresent();
    }

    /** How its result comes in pages; empty if it does not. */
    public Optional<SpecPaging> paging() {
        return Optional.ofNullable(node.getAsJsonObject("x-pagination")).map(SpecPaging::of);
    }

    /** The security scheme whose credentials are sent; empty if none are. */
    public Optional<String> scheme() {
        return node.has("security")
                ? SpecVendor.scheme(node.getAsJsonArray("security"))
                : document.vendor().defaultScheme();
    }

    /** The header that identifies the caller; empty if none is sent. */
    public Optional<String> authorization() {
        return scheme().map(scheme -> document.vendor().credentials().stream()
                .filter(credential -> credential.scheme().equals(scheme))
                .findFirst()
                .orElseThrow()
                .authorization());
    }

    /** What an error response says: every text that the document marks as that part of a problem. */
    public List<String> problem(String part, SpecBody error) {
        return document.vendor().problem(part, error.schema(), error.example());
    }

    /** The request body, be it required or not. */
    public Optional<SpecBody> requestBody() {
        return node.has("requestBody") ? body(document.resolve(node.get("requestBody"))) : Optional.empty();
    }

    /** The success response; one with a body where there are several. */
    public SpecResponse success() {
        List<SpecResponse> successes = successes();
        return successes.stream()
                .filter(response -> response.body().isPresent())
                .findFirst()
                .orElse(successes.get(0));
    }

    /** Every success response. */
    public List<SpecResponse> successes() {
        return responses().stream().filter(SpecResponse::isSuccess).toList();
    }

    /** The documented error responses. */
    public List<SpecResponse> errors() {
        return responses().stream().filter(response -> !response.isSuccess()).toList();
    }

    /** The property of the response that holds the result; null if the whole response is the result. */
    public String envelope() {
        if (itemsPath().isPresent()) {
            return null;
        }
        return success()
                .body()
                .map(body -> body.schema().get("x-envelope"))
                .map(JsonElement::getAsString)
                .orElse(null);
    }

    /** What its success holds; empty if that is no JSON. The envelope is still around it. */
    public Optional<SpecSchema> answerSchema() {
        return success().body().filter(SpecBody::isJson).map(body -> new SpecSchema(document, body.schema()));
    }

    /** What a caller gets; empty if that is no JSON. */
    public Optional<SpecSchema> resultSchema() {
        String envelope = envelope();
        return answerSchema().flatMap(answer -> envelope == null ? Optional.of(answer) : answer.at(List.of(envelope)));
    }

    /** What its JSON body is; empty if it has none. */
    public Optional<SpecSchema> bodySchema() {
        return requestBody().filter(SpecBody::isJson).map(body -> new SpecSchema(document, body.schema()));
    }

    /** Where a page holds its items; empty if the operation is not paged. */
    public Optional<List<String>> itemsPath() {
        return paging().map(SpecPaging::items);
    }

    /** Whether it may be sent again after its answer was lost. */
    public boolean isRepeatable() {
        JsonElement said = node.get("x-idempotent");
        return said == null ? !method.equals("POST") && !method.equals("PATCH") : said.getAsBoolean();
    }

    /** The parameter with which it may be sent again after its answer was lost; empty if there is none. */
    public String repeatableWith() {
        for (JsonElement entry : node.has("parameters") ? node.getAsJsonArray("parameters") : new JsonArray()) {
            JsonObject parameter = document.resolve(entry);
            if (parameter.has("x-idempotent")) {
                return parameter.get("name").getAsString();
            }
        }
        return "";
    }

    /** Whether it may be sent again after a 409. */
    public boolean isRepeatedOnConflict() {
        return node.has("x-retry-on-conflict")
                && node.get("x-retry-on-conflict").getAsBoolean();
    }

    /** Whether the vendor may change or withdraw it without notice. */
    public boolean isBeta() {
        return node.has("x-beta") && node.get("x-beta").getAsBoolean();
    }

    /** The ways to wait for its result. */
    public List<SpecWait> waits() {
        return SpecWait.of(node);
    }

    /** What it does when a file is uploaded: {@code whole}, {@code begin} and so on; empty if nothing. */
    public Optional<String> upload() {
        return Optional.ofNullable(node.get("x-upload")).map(JsonElement::getAsString);
    }

    private List<SpecResponse> responses() {
        return node.getAsJsonObject("responses").entrySet().stream()
                .map(entry ->
                        new SpecResponse(Integer.parseInt(entry.getKey()), body(document.resolve(entry.getValue()))))
                .toList();
    }

    private Optional<SpecBody> body(JsonObject owner) {
        if (!owner.has("content")) {
            return Optional.empty();
        }
        Map.Entry<String, JsonElement> content =
                owner.getAsJsonObject("content").entrySet().iterator().next();
        JsonObject media = content.getValue().getAsJsonObject();
        return Optional.of(new SpecBody(content.getKey(), document.resolve(media.get("schema")), media.get("example")));
    }

    @Override
    public String toString() {
        return id() + " (" + method + " " + path + ")";
    }
}
