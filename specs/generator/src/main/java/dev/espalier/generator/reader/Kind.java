package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;

/** What the value of a keyword is written as. */
enum Kind {
    TEXT("text", value -> value.isTextual() && !value.asText().isBlank()),
    FLAG("true or false", JsonNode::isBoolean),
    NUMBER("a number", JsonNode::isNumber),
    COUNT(
            "a whole number from 0 on",
            value -> value.isIntegralNumber() && value.canConvertToInt() && value.asInt() >= 0),
    LIST("a list", JsonNode::isArray),
    TEXTS("a list of texts", value -> value.isArray() && !value.isEmpty()),
    MAPPING("a mapping", JsonNode::isObject),
    NAMED_TEXTS("a mapping of texts", JsonNode::isObject),
    /** Security schemes, each with the permissions that its token needs. */
    CREDENTIALS("a list such as [{token: []}]", JsonNode::isArray),
    CREDENTIAL("a mapping such as {token: []}", JsonNode::isObject),
    /** What is looked at elsewhere: another piece of the document, or a value of the vendor's. */
    ANY("JSON", value -> true);

    private final String words;
    private final Predicate<JsonNode> rule;

    Kind(String words, Predicate<JsonNode> rule) {
        this.words = words;
        this.rule = rule;
    }

    /** The kind of a keyword that is known in a place. */
    static Kind of(Place place, String word) {
        return switch (word) {
            case "deprecated",
                    "exclusiveMaximum",
                    "exclusiveMinimum",
                    "explode",
                    "nullable",
                    "readOnly",
                    "rotating",
                    "uniqueItems",
                    "writeOnly",
                    "x-any-content-type",
                    "x-beta",
                    "x-flag",
                    "x-idempotent",
                    "x-retry-on-conflict" -> FLAG;
            case "required" -> place.isSchema() ? TEXTS : FLAG;
            case "maximum", "minimum", "multipleOf" -> NUMBER;
            case "maxItems", "maxLength", "maxProperties", "minItems", "minLength", "minProperties" -> COUNT;
            case "failed", "more", "next", "until", "x-enum-varnames" -> TEXTS;
            case "tags" -> place == Place.DOCUMENT ? LIST : TEXTS;
            case "items" -> place == Place.PAGINATION ? TEXTS : ANY;
            case "allOf", "enum", "oneOf", "parts", "servers", "x-client-headers", "x-waits" -> LIST;
            case "parameters" -> place == Place.COMPONENTS ? MAPPING : LIST;
            case "content", "paths", "properties", "requestBodies", "responses", "schemas", "securitySchemes" ->
                MAPPING;
            case "headers", "mapping", "x-discriminator-prefix" -> NAMED_TEXTS;
            case "x-upload" -> place == Place.OPERATION ? TEXT : ANY;
            case "security" -> CREDENTIALS;
            case "additionalProperties",
                    "components",
                    "contact",
                    "default",
                    "discriminator",
                    "example",
                    "externalDocs",
                    "info",
                    "license",
                    "per",
                    "permits",
                    "requestBody",
                    "schema",
                    "secret",
                    "signature",
                    "x-credential",
                    "x-pagination",
                    "x-rate-limit",
                    "x-server-choice",
                    "x-webhooks" -> ANY;
            default -> place == Place.PATH ? ANY : TEXT;
        };
    }

    boolean includes(JsonNode value) {
        return rule.test(value);
    }

    /** What the values are that it holds itself. */
    Kind parts() {
        return switch (this) {
            case TEXTS, NAMED_TEXTS -> TEXT;
            case CREDENTIALS -> CREDENTIAL;
            case CREDENTIAL -> LIST;
            default -> ANY;
        };
    }

    /** As in "Write text." */
    String words() {
        return words;
    }
}
