package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** Walks a document from piece to piece. References are not followed: what they name is a piece itself. */
final class Pieces {
    private final List<Piece> pieces = new ArrayList<>();

    private Pieces() {}

    /** Each before those that it holds. */
    static List<Piece> of(SpecDocument document) {
        return of(Place.DOCUMENT, document.root(), "The document");
    }

    /** A piece, and those that it holds. */
    static List<Piece> of(Place place, JsonNode node, String name) {
        Pieces walk = new Pieces();
        walk.add(place, node, name);
        return walk.pieces;
    }

    private void add(Place place, JsonNode node, String name) {
        if (node.isMissingNode()) {
            return;
        }
        pieces.add(new Piece(place, node, name));
        switch (place) {
            case DOCUMENT -> document(node);
            case COMPONENTS -> components(node);
            case PATH ->
                Place.PATH
                        .words()
                        .forEach(method ->
                                add(Place.OPERATION, node.path(method), method.toUpperCase(Locale.ROOT) + " " + name));
            case OPERATION -> operation(node, name);
            case SECURITY_SCHEME -> add(Place.CREDENTIAL, node.path("x-credential"), name + " x-credential");
            case CREDENTIAL -> each(Place.SECRET, node.path("parts"), (key, part) -> name + " part");
            case WEBHOOKS -> {
                add(Place.LINK, node.path("externalDocs"), name + " externalDocs");
                add(Place.WEBHOOK_SECRET, node.path("secret"), name + " secret");
                add(Place.WEBHOOK_SIGNATURE, node.path("signature"), name + " signature");
            }
            case INFO -> {
                add(Place.CONTACT, node.path("contact"), "info contact");
                add(Place.LICENSE, node.path("license"), "info license");
            }
            case TAG -> add(Place.LINK, node.path("externalDocs"), name + " externalDocs");
            case PARAMETER, MEDIA_TYPE -> add(Place.SCHEMA, node.path("schema"), name);
            case REQUEST, RESPONSE -> each(Place.MEDIA_TYPE, node.path("content"), (type, media) -> name);
            case PROPERTY -> {
                add(Place.UPLOAD, node.path("x-upload"), name + " x-upload");
                schema(node, name);
            }
            case SCHEMA, NAMED_SCHEMA, PART -> schema(node, name);
            default -> {}
        }
    }

    /** @param naming makes the name of an entry from its key, which is empty in a list, and its value */
    private void each(Place place, JsonNode entries, BiFunction<String, JsonNode, String> naming) {
        if (entries.isArray()) {
            entries.forEach(entry -> add(place, entry, naming.apply("", entry)));
        } else {
            entries.properties()
                    .forEach(entry -> add(place, entry.getValue(), naming.apply(entry.getKey(), entry.getValue())));
        }
    }

    private void document(JsonNode node) {
        add(Place.INFO, node.path("info"), "info");
        add(Place.LINK, node.path("externalDocs"), "externalDocs");
        each(Place.SERVER, node.path("servers"), (key, server) -> "The server");
        add(Place.SERVER_CHOICE, node.path("x-server-choice"), "x-server-choice");
        each(
                Place.PARAMETER,
                node.path("x-client-headers"),
                (key, header) -> "The client header " + header.path("name").asText());
        add(Place.WEBHOOKS, node.path("x-webhooks"), "x-webhooks");
        each(
                Place.TAG,
                node.path("tags"),
                (key, tag) -> ("The tag " + tag.path("name").asText()).strip());
        each(Place.PATH, node.path("paths"), (path, item) -> path);
        add(Place.COMPONENTS, node.path("components"), "components");
    }

    private void components(JsonNode node) {
        each(Place.PARAMETER, node.path("parameters"), (name, parameter) -> "The parameter " + name);
        each(Place.REQUEST, node.path("requestBodies"), (name, body) -> "The request " + name);
        each(Place.RESPONSE, node.path("responses"), (name, response) -> "The response " + name);
        each(Place.SECURITY_SCHEME, node.path("securitySchemes"), (name, scheme) -> "The security scheme " + name);
        each(Place.NAMED_SCHEMA, node.path("schemas"), (name, schema) -> name);
    }

    private void operation(JsonNode node, String name) {
        add(Place.LINK, node.path("externalDocs"), name + " externalDocs");
        add(Place.PAGINATION, node.path("x-pagination"), name + " x-pagination");
        add(Place.RATE_LIMIT, node.path("x-rate-limit"), name + " x-rate-limit");
        each(
                Place.WAIT,
                node.path("x-waits"),
                (key, wait) -> (name + " x-waits " + wait.path("method").asText()).strip());
        each(
                Place.PARAMETER,
                node.path("parameters"),
                (key, parameter) ->
                        name + " parameter " + parameter.path("name").asText());
        add(Place.REQUEST, node.path("requestBody"), name + " request");
        each(Place.RESPONSE, node.path("responses"), (status, response) -> name + " response " + status);
    }

    private void schema(JsonNode node, String name) {
        each(Place.PROPERTY, node.path("properties"), (property, schema) -> name + "." + property);
        add(Place.SCHEMA, node.path("items"), name + "[]");
        if (!node.path("additionalProperties").isBoolean()) {
            add(Place.SCHEMA, node.path("additionalProperties"), name + "{}");
        }
        // A part of a composition holds properties of the composition itself.
        each(Place.PART, node.path("allOf"), (key, part) -> name);
        each(Place.SCHEMA, node.path("oneOf"), (key, alternative) -> name);
        add(Place.DISCRIMINATOR, node.path("discriminator"), name + " discriminator");
    }
}
