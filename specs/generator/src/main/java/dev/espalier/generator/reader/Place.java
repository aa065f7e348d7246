package dev.espalier.generator.reader;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a piece of a document is, with the keywords and extensions that mean something there. */
enum Place {
    DOCUMENT(
            "openapi",
            "info",
            "externalDocs",
            "servers",
            "security",
            "tags",
            "paths",
            "components",
            "x-client-headers",
            "x-request-id-header",
            "x-server-choice",
            "x-webhooks"),
    INFO("title", "description", "version", "termsOfService", "contact", "license"),
    CONTACT("name", "url", "email"),
    LICENSE("name", "url"),
    SERVER("url", "description", "x-name"),
    SERVER_CHOICE("name", "description"),
    WEBHOOKS("event", "externalDocs", "secret", "signature"),
    WEBHOOK_SECRET("encoding", "pattern", "prefix", "where"),
    WEBHOOK_SIGNATURE("signed", "encoding", "headers"),
    TAG("name", "description", "externalDocs"),
    LINK("url", "description"),
    COMPONENTS("schemas", "parameters", "requestBodies", "responses", "securitySchemes"),
    SECURITY_SCHEME("type", "scheme", "bearerFormat", "in", "name", "description", "x-credential"),
    CREDENTIAL("method", "parts", "rotating", "where"),
    SECRET("name", "label", "variable", "prefix", "pattern", "where"),
    PATH("get", "put", "post", "delete", "patch", "head", "options"),
    OPERATION(
            "tags",
            "operationId",
            "summary",
            "description",
            "externalDocs",
            "deprecated",
            "security",
            "parameters",
            "requestBody",
            "responses",
            "x-beta",
            "x-deprecation",
            "x-idempotent",
            "x-method",
            "x-pagination",
            "x-rate-limit",
            "x-retry-on-conflict",
            "x-token-scope",
            "x-upload",
            "x-waits"),
    PAGINATION("style", "request", "items", "next", "more", "poll"),
    RATE_LIMIT("permits", "per"),
    WAIT("method", "summary", "state", "until", "failed", "problem", "interval"),
    PARAMETER(
            "$ref",
            "name",
            "in",
            "required",
            "description",
            "deprecated",
            "style",
            "explode",
            "schema",
            "example",
            "x-deprecation",
            "x-flag",
            "x-idempotent",
            "x-java-name"),
    REQUEST("$ref", "description", "required", "content"),
    RESPONSE("$ref", "description", "content"),
    MEDIA_TYPE("schema", "example", "x-any-content-type"),
    /** A schema without a name: of a parameter, a body, an item or an alternative. */
    SCHEMA(
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
            "writeOnly",
            "x-deprecation"),
    NAMED_SCHEMA(SCHEMA, "x-discriminator-default", "x-discriminator-prefix", "x-enum-varnames", "x-envelope"),
    PROPERTY(SCHEMA, "x-epoch", "x-java-name", "x-nested-under", "x-problem", "x-upload"),
    UPLOAD("operation", "body", "id"),
    /** What {@code allOf} puts together: a schema without a name that says only what properties there are. */
    PART("$ref", "type", "description", "nullable", "properties", "required", "additionalProperties", "allOf"),
    DISCRIMINATOR("propertyName", "mapping");

    private final Set<String> words;

    Place(String... words) {
        this.words = new TreeSet<>(Arrays.asList(words));
    }

    Place(Place like, String... more) {
        this(Stream.concat(like.words.stream(), Arrays.stream(more)).toArray(String[]::new));
    }

    /** In alphabetical order. */
    Set<String> words() {
        return words;
    }

    boolean isSchema() {
        return this == SCHEMA || this == NAMED_SCHEMA || this == PROPERTY || this == PART;
    }

    /** Whether it is a schema that has values: a part of {@code allOf} has none of its own. */
    boolean isWholeSchema() {
        return isSchema() && this != PART;
    }

    /** The part of {@code components} that holds those that have a name; empty if they never have one. */
    String component() {
        return switch (this) {
            case PARAMETER -> "parameters";
            case REQUEST -> "requestBodies";
            case RESPONSE -> "responses";
            case SECURITY_SCHEME -> "securitySchemes";
            case SCHEMA, NAMED_SCHEMA, PROPERTY, PART -> "schemas";
            default -> "";
        };
    }
}
