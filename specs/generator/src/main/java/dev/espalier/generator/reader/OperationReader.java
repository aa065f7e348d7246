package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.Operation;
import dev.espalier.generator.document.Paging;
import dev.espalier.generator.document.Parameter;
import dev.espalier.generator.document.RateLimit;
import dev.espalier.generator.document.RequestBody;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads operations. */
final class OperationReader {
    /** Methods that may be repeated where nothing else is said. */
    private static final Set<String> IDEMPOTENT = Set.of("get", "head", "put", "delete", "options");

    private final SpecDocument raw;
    private final SchemaReader schemas;
    private final ParameterReader parameters;
    private final ContentReader contents;
    private final ResponseReader responses;
    private final SecurityReader security;
    private final Set<String> tags;
    private final Faults faults;
    private final Map<String, String> operationIds = new HashMap<>();

    /** @param tags that are described */
    OperationReader(SpecDocument raw, SchemaReader schemas, SecurityReader security, Set<String> tags, Faults faults) {
        this.raw = raw;
        this.schemas = schemas;
        this.parameters = new ParameterReader(raw, schemas, faults);
        this.contents = new ContentReader(schemas, faults);
        this.responses = new ResponseReader(raw, contents, faults);
        this.security = security;
        this.tags = tags;
        this.faults = faults;
    }

    /** @param method in lower case */
    Operation read(String method, String path, JsonNode node) {
        String label = method.toUpperCase(Locale.ROOT) + " " + path;
        String tag = node.path("tags").path(0).asText();
        facts(node, method, tag, label);
        List<Parameter> read = parameters.read(path, node, label);
        Optional<RequestBody> request = request(raw.resolve(node.path("requestBody")), label);
        ResponseReader.Responses answers = responses.read(method, node, label);
        boolean idempotent = node.path("x-idempotent").asBoolean(IDEMPOTENT.contains(method));
        repeatableWith(read, idempotent, node, label);
        return new Operation(
                node.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                faults.place(node),
                tag,
                node.path("x-method").asText(),
                node.path("summary").asText(),
                node.path("description").asText(),
                node.path("externalDocs").path("url").asText(),
                SchemaReader.deprecation(node),
                node.path("x-beta").asBoolean(),
                read,
                request,
                answers.success(),
                answers.withoutContent(),
                answers.errors(),
                paging(node.path("x-pagination"), label),
                rateLimit(node.path("x-rate-limit")),
                WaitReader.read(node.path("x-waits"), faults),
                idempotent,
                node.path("x-retry-on-conflict").asBoolean(),
                node.path("x-token-scope").asText(),
                security.read(node, label));
    }

    private void facts(JsonNode node, String method, String tag, String label) {
        for (String key : List.of("tags", "operationId", "summary", "externalDocs", "responses")) {
            if (!node.has(key)) {
                faults.add(node, label + " has no " + key + ".");
            }
        }
        String id = node.path("operationId").asText();
        String other = operationIds.putIfAbsent(id, label);
        if (other != null) {
            faults.add(node, "The operationId " + id + " of " + label + " is also that of " + other + ".");
        }
        if (node.path("tags").size() > 1) {
            faults.add(node.path("tags"), label + " has several tags. Keep the one whose interface it belongs to.");
        }
        if (!tags.contains(tag)) {
            faults.add(node, label + " has the tag \"" + tag + "\", which no file describes under tags.");
        }
        if (node.has("x-beta") && !node.path("x-beta").asBoolean()) {
            faults.add(node, "x-beta", label + " is no beta. Leave x-beta out.");
        }
        repetition(node, method, label);
    }

    private void repetition(JsonNode node, String method, String label) {
        JsonNode said = node.path("x-idempotent");
        if (!IDEMPOTENT.contains(method)) {
            if (!said.isBoolean()) {
                faults.add(node, label + " does not say whether it may be repeated. Add x-idempotent: true or false.");
            }
        } else if (!Set.of("put", "delete").contains(method) && !said.isMissingNode()) {
            faults.add(node, "x-idempotent", label + " only reads, so it may be repeated. Leave x-idempotent out.");
        } else if (said.asBoolean()) {
            faults.add(
                    node,
                    "x-idempotent",
                    label + " may be repeated unless it says otherwise. Leave x-idempotent out, or write false.");
        }
    }

    private void repeatableWith(List<Parameter> parameters, boolean idempotent, JsonNode node, String label) {
        List<String> flags = parameters.stream()
                .filter(Parameter::makesIdempotent)
                .map(Parameter::name)
                .toList();
        if (idempotent && !flags.isEmpty()) {
            faults.add(
                    node.path("parameters"),
                    label + " may be repeated without " + flags.get(0)
                            + " too. Leave x-idempotent out of the parameter.");
        } else if (flags.size() > 1) {
            faults.add(
                    node.path("parameters"),
                    label + " may be repeated with any of " + String.join(", ", flags)
                            + ". Leave x-idempotent in one of them.");
        }
    }

    private Optional<RequestBody> request(JsonNode node, String label) {
        return contents.request(node, label + " request")
                .map(content -> new RequestBody(
                        content,
                        node.path("description").asText(),
                        node.path("required").asBoolean()));
    }

    private Optional<Paging> paging(JsonNode node, String label) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        String style = node.path("style").asText();
        if (!Set.of("cursor", "page").contains(style)) {
            faults.add(node, label + " has the x-pagination style \"" + style + "\". Use cursor or page.");
        }
        if (!node.has("items") || (style.equals("cursor") && !node.has("next"))) {
            faults.add(node, label + ": x-pagination needs items, and next for cursors.");
        }
        return Optional.of(new Paging(
                faults.place(node),
                style.equals("page") ? Paging.Style.PAGE : Paging.Style.CURSOR,
                node.path("request").asText(),
                texts(node.path("items")),
                texts(node.path("next")),
                texts(node.path("more")),
                poll(node, label)));
    }

    private Optional<Duration> poll(JsonNode paging, String label) {
        if (!paging.has("poll")) {
            return Optional.empty();
        }
        if (paging.path("style").asText().equals("page")) {
            faults.add(paging, "poll", label + " counts its pages, so it is no feed and is not polled. Leave it out.");
        }
        String text = paging.path("poll").asText();
        if (!ValueCheck.isDuration(text)) {
            faults.add(paging, "poll", label + " needs poll to be a duration such as PT5S.");
            return Optional.empty();
        }
        return Optional.of(Duration.parse(text));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** What is no number or no duration is refused elsewhere. */
    private static Optional<RateLimit> rateLimit(JsonNode node) {
        return node.isMissingNode() || !ValueCheck.isDuration(node.path("per").asText())
                ? Optional.empty()
                : Optional.of(new RateLimit(
                        node.path("permits").asInt(),
                        Duration.parse(node.path("per").asText())));
    }
}
