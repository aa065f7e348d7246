package dev.espalier.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks a document against the rules that the templates rely on, so that a mistake is a sentence and not a strange
 * class.
 */
public final class SpecCheck {
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^}]+)}");

    /** Properties of a response that lead to the next page. */
    private static final Set<String> CURSORS =
            Set.of("nextCursor", "next_cursor", "nextPage", "next_page", "pagination");

    /** Parameters that ask for a page. */
    private static final Set<String> PAGE_PARAMETERS =
            Set.of("page", "after", "cursor", "startingAfter", "starting_after", "pageToken", "page_token", "offset");

    private static final Set<String> SCHEMA_KEYWORDS = Set.of(
            "$ref",
            "type",
            "format",
            "description",
            "nullable",
            "deprecated",
            "default",
            "example",
            "enum",
            "items",
            "properties",
            "required",
            "additionalProperties",
            "allOf",
            "oneOf",
            "discriminator",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "readOnly",
            "writeOnly");

    private final SpecDocument document;
    private final Map<JsonNode, String> places;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> operationIds = new HashMap<>();
    private final Map<String, String> methods = new HashMap<>();
    private final Set<String> tags = new HashSet<>();

    private SpecCheck(SpecLoader.Loaded loaded) {
        document = loaded.document();
        places = loaded.places();
    }

    /** @throws SpecException with every fault of the document */
    public static void check(SpecLoader.Loaded loaded) {
        SpecCheck check = new SpecCheck(loaded);
        check.document
                .root()
                .path("tags")
                .forEach(tag -> check.tags.add(tag.path("name").asText()));
        check.references(check.document.root());
        if (check.faults.isEmpty()) {
            check.document.operations().forEach(check::operation);
            check.document
                    .root()
                    .path("components")
                    .path("schemas")
                    .properties()
                    .forEach(schema -> check.namedSchema(schema.getKey(), schema.getValue()));
        }
        if (!check.faults.isEmpty()) {
            throw new SpecException(check.faults);
        }
    }

    private void fault(JsonNode node, String sentence) {
        faults.add(places.getOrDefault(node, "") + sentence);
    }

    private void references(JsonNode node) {
        JsonNode reference = node.path("$ref");
        if (reference.isTextual()) {
            if (document.resolve(node).isMissingNode()) {
                fault(reference, "\"" + reference.asText() + "\" leads nowhere. Define it, or correct the name.");
            } else if (node.size() > 1) {
                fault(node, "What stands beside $ref is lost. Write allOf: [{$ref: ...}] beside it.");
            }
        }
        node.forEach(this::references);
    }

    private void operation(SpecDocument.Operation operation) {
        JsonNode node = operation.node();
        String name = operation.method().toUpperCase(java.util.Locale.ROOT) + " " + operation.path();
        for (String key : List.of("tags", "operationId", "summary", "externalDocs", "responses")) {
            if (!node.has(key)) {
                fault(node, name + " has no " + key + ".");
            }
        }
        unique(operationIds, operation.id(), node, name, "The operationId");
        unique(methods, operation.tag() + "." + node.path("x-method").asText(operation.id()), node, name, "The method");
        if (!tags.contains(operation.tag())) {
            fault(node, name + " has the tag \"" + operation.tag() + "\", which no file describes under tags.");
        }
        if (Set.of("post", "patch").contains(operation.method())
                && !node.path("x-idempotent").isBoolean()) {
            fault(node, name + " does not say whether it may be repeated. Add x-idempotent: true or false.");
        }
        deprecation(node, name);
        parameters(operation, name);
        JsonNode body = document.resolve(node.path("requestBody"));
        content(body, name + " request");
        long successes = node.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .count();
        if (successes != 1) {
            fault(node, name + " has " + successes + " success responses. Keep the one that callers get.");
            return;
        }
        node.path("responses")
                .properties()
                .forEach(response ->
                        content(document.resolve(response.getValue()), name + " response " + response.getKey()));
        pagination(operation, name);
    }

    private void unique(Map<String, String> seen, String key, JsonNode node, String name, String what) {
        String other = seen.putIfAbsent(key, name);
        if (other != null) {
            fault(node, what + " " + key + " of " + name + " is also that of " + other + ".");
        }
    }

    private void parameters(SpecDocument.Operation operation, String name) {
        Set<String> inPath = new HashSet<>();
        for (JsonNode entry : operation.node().path("parameters")) {
            JsonNode parameter = document.resolve(entry);
            String label = name + " parameter " + parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                inPath.add(parameter.path("name").asText());
            }
            if (!parameter.has("example")) {
                fault(parameter, label + " has no example. The contract test needs one.");
            }
            if (!parameter.has("description")) {
                fault(parameter, label + " has no description.");
            }
            JsonNode schema = parameter.path("schema");
            if (schema.path("type").asText().equals("array")
                    && !parameter.path("explode").isBoolean()) {
                fault(
                        parameter,
                        label
                                + " is a list and does not say how it is sent. Add style: form and explode: true (a=1&a=2) or"
                                + " explode: false (a=1,2).");
            }
            schema(schema, label);
        }
        Set<String> wanted = new HashSet<>();
        Matcher matcher = PATH_PARAMETER.matcher(operation.path());
        while (matcher.find()) {
            wanted.add(matcher.group(1));
        }
        if (!wanted.equals(inPath)) {
            fault(
                    operation.node(),
                    name + " has the path parameters " + inPath + ", and its path names " + wanted + ".");
        }
    }

    private void content(JsonNode body, String name) {
        SpecDocument.content(body).forEach((mediaType, content) -> {
            if (mediaType.contains("json") && !content.has("example")) {
                fault(content, name + " has no example. The contract test needs one.");
            }
            schema(content.path("schema"), name);
        });
    }

    private void pagination(SpecDocument.Operation operation, String name) {
        JsonNode paging = operation.node().path("x-pagination");
        JsonNode response = SpecDocument.content(document.success(operation).getValue()).values().stream()
                .findFirst()
                .map(content -> content.path("schema"))
                .orElse(document.root().path("none"));
        if (paging.isMissingNode()) {
            Collection<String> fields = new ArrayList<>();
            document.flat(response).path("properties").fieldNames().forEachRemaining(fields::add);
            fields.retainAll(CURSORS);
            if (!fields.isEmpty()) {
                fault(
                        operation.node(),
                        name + " answers with " + fields + " and does not say how it is paged. Add x-pagination.");
            }
            operation.node().path("parameters").forEach(entry -> {
                String parameter = document.resolve(entry).path("name").asText();
                if (operation.method().equals("get") && PAGE_PARAMETERS.contains(parameter)) {
                    fault(
                            operation.node(),
                            name + " takes the parameter " + parameter
                                    + " and does not say how it is paged. Add x-pagination.");
                }
            });
            return;
        }
        if (!Set.of("cursor", "page").contains(paging.path("style").asText())) {
            fault(
                    paging,
                    name + " has the x-pagination style \""
                            + paging.path("style").asText() + "\". Use cursor or page.");
        }
        boolean known = false;
        for (JsonNode parameter : operation.node().path("parameters")) {
            known |= document.resolve(parameter).path("name").equals(paging.path("request"));
        }
        if (!known) {
            fault(paging, name + " has no parameter " + paging.path("request") + ", which x-pagination names.");
        }
        for (String part : List.of("items", "next", "more")) {
            if (paging.has(part)
                    && document.schemaAt(response, paging.path(part)).isMissingNode()) {
                fault(
                        paging,
                        name + " has no " + paging.path(part) + " in its response, where x-pagination." + part
                                + " points.");
            }
        }
        if (!paging.has("items") || (paging.path("style").asText().equals("cursor") && !paging.has("next"))) {
            fault(paging, name + ": x-pagination needs items, and next for cursors.");
        }
    }

    private void namedSchema(String name, JsonNode schema) {
        keywords(schema, name);
        deprecation(schema, name);
        if (schema.has("allOf")) {
            schema.path("allOf").forEach(part -> properties(part, name));
        } else if (schema.has("oneOf")) {
            union(schema, name);
        } else if (schema.has("enum")) {
            if (!schema.path("type").asText().equals("string")) {
                fault(schema, name + " is an enum that is not of type string; describe the numbers instead.");
            }
            JsonNode names = schema.path("x-enum-varnames");
            if (!names.isMissingNode() && names.size() != schema.path("enum").size()) {
                fault(
                        schema,
                        name + " has " + schema.path("enum").size() + " values and " + names.size()
                                + " x-enum-varnames.");
            }
        } else {
            properties(schema, name);
        }
    }

    private void properties(JsonNode schema, String name) {
        schema.path("properties")
                .properties()
                .forEach(property -> schema(property.getValue(), name + "." + property.getKey()));
        schema.path("required").forEach(required -> {
            if (!schema.path("properties").has(required.asText())) {
                fault(required, name + " requires " + required.asText() + ", which is none of its properties.");
            }
        });
        if (schema.path("additionalProperties").isObject()) {
            schema(schema.path("additionalProperties"), name + "{}");
        }
        if (schema.has("items")) {
            schema(schema.path("items"), name + "[]");
        }
    }

    private void union(JsonNode schema, String name) {
        JsonNode mapping = schema.path("discriminator").path("mapping");
        if (schema.has("discriminator")) {
            mapping.forEach(reference -> {
                if (document.schema(SpecDocument.nameOf(reference.asText())).isMissingNode()) {
                    fault(reference, name + " maps to \"" + reference.asText() + "\", which does not exist.");
                }
            });
            return;
        }
        Set<String> types = new HashSet<>();
        for (JsonNode alternative : schema.path("oneOf")) {
            JsonNode flat = document.flat(alternative);
            String type = flat.path("type").asText();
            String json = type.equals("integer") ? "number" : type;
            if (json.isEmpty() || !types.add(json)) {
                fault(alternative, name + " has no discriminator, so its alternatives must differ in their JSON type.");
            }
        }
    }

    /** A schema that has no name of its own. */
    private void schema(JsonNode schema, String name) {
        keywords(schema, name);
        deprecation(schema, name);
        if (schema.has("$ref")
                || (schema.path("allOf").size() == 1
                        && schema.path("allOf").get(0).has("$ref"))) {
            return;
        }
        if (schema.has("oneOf") || schema.has("anyOf") || schema.has("allOf")) {
            fault(schema, name + " is a union or composition without a name. Move it to components/schemas.");
        } else if (schema.path("properties").size() > 0) {
            fault(schema, name + " is an object without a name. Move it to components/schemas.");
        } else if (schema.path("enum").size() > 1) {
            fault(schema, name + " is an enum without a name. Move it to components/schemas.");
        } else if (!schema.has("type") && (schema.has("items") || schema.has("enum") || schema.has("format"))) {
            fault(schema, name + " has no type.");
        } else if (schema.path("type").asText().equals("array") && !schema.has("items")) {
            fault(schema, name + " is an array without items.");
        } else {
            properties(schema, name);
        }
    }

    /** A comma in an unquoted description makes its end a keyword that nobody meant. */
    private void keywords(JsonNode schema, String name) {
        schema.fieldNames().forEachRemaining(keyword -> {
            if (!SCHEMA_KEYWORDS.contains(keyword) && !keyword.startsWith("x-")) {
                fault(
                        schema,
                        name + " has the unknown keyword \"" + keyword
                                + "\". Is it part of a description that needs quotes?");
            }
        });
    }

    private void deprecation(JsonNode node, String name) {
        if (node.path("deprecated").asBoolean() && !node.has("x-deprecation")) {
            fault(node, name + " is deprecated and does not say what to use instead. Add x-deprecation.");
        }
    }
}
