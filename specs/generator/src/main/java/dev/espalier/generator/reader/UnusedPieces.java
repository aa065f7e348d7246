package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.yaml.Places;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what a document describes and none of its operations and webhooks leads to. */
public final class UnusedPieces {
    private static final List<Place> COMPONENTS =
            List.of(Place.PARAMETER, Place.REQUEST, Place.RESPONSE, Place.NAMED_SCHEMA, Place.SECURITY_SCHEME);

    private final JsonNode root;
    /** Such as {@code schemas/Thing} and {@code tags/Things}. */
    private final Set<String> used = new HashSet<>();

    private UnusedPieces(JsonNode root) {
        this.root = root;
    }

    /** One sentence each, with its place. */
    public static List<String> of(SpecLoader.Loaded loaded) {
        UnusedPieces pieces = new UnusedPieces(loaded.document().root());
        pieces.follow();
        return pieces.unused(loaded.places());
    }

    private void follow() {
        credentials(root);
        root.path("paths").forEach(path -> Pieces.of(Place.PATH, path, "").forEach(this::follow));
        root.path("x-client-headers")
                .forEach(header -> Pieces.of(Place.PARAMETER, header, "").forEach(this::follow));
        if (root.has("x-webhooks")) {
            use(Place.NAMED_SCHEMA, root.path("x-webhooks").path("event").asText());
        }
    }

    private void follow(Piece piece) {
        JsonNode node = piece.node();
        if (node.has("$ref")) {
            use(piece.place(), SpecDocument.nameOf(node.path("$ref").asText()));
        }
        if (piece.place() == Place.OPERATION) {
            credentials(node);
            node.path("tags").forEach(tag -> used.add("tags/" + tag.asText()));
        }
        if (piece.place() == Place.DISCRIMINATOR) {
            node.path("mapping").forEach(target -> use(Place.NAMED_SCHEMA, SpecDocument.nameOf(target.asText())));
        }
        node.path("x-discriminator-prefix").forEach(target -> use(Place.NAMED_SCHEMA, target.asText()));
        if (node.has("x-discriminator-default")) {
            use(Place.NAMED_SCHEMA, node.path("x-discriminator-default").asText());
        }
    }

    private void credentials(JsonNode node) {
        node.path("security")
                .forEach(scheme -> scheme.fieldNames().forEachRemaining(name -> use(Place.SECURITY_SCHEME, name)));
    }

    private void use(Place place, String name) {
        Place named = place.isSchema() ? Place.NAMED_SCHEMA : place;
        if (used.add(place.component() + "/" + name)) {
            JsonNode target = root.path("components").path(place.component()).path(name);
            Pieces.of(named, target, name).forEach(this::follow);
        }
    }

    private List<String> unused(Places places) {
        List<String> notes = new ArrayList<>();
        for (JsonNode tag : root.path("tags")) {
            String name = tag.path("name").asText();
            if (!used.contains("tags/" + name)) {
                notes.add(places.of(tag) + "The tag " + name + " is of no operation.");
            }
        }
        for (Place place : COMPONENTS) {
            JsonNode components = root.path("components").path(place.component());
            components.fieldNames().forEachRemaining(name -> {
                if (!used.contains(place.component() + "/" + name)) {
                    notes.add(places.of(components, name) + name + " of components/" + place.component()
                            + " is used by no operation and no webhook.");
                }
            });
        }
        return notes;
    }
}
