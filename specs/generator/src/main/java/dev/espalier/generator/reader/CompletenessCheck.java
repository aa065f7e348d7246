package dev.espalier.generator.reader;

import java.util.List;
import java.util.Map;

/** Checks that every piece of a document has what it means nothing without. */
final class CompletenessCheck {
    private static final Map<Place, List<String>> NEEDED = Map.ofEntries(
            Map.entry(Place.DOCUMENT, List.of("info", "servers", "paths")),
            Map.entry(Place.INFO, List.of("title", "version")),
            Map.entry(Place.LICENSE, List.of("name")),
            Map.entry(Place.SERVER, List.of("url")),
            Map.entry(Place.TAG, List.of("name")),
            Map.entry(Place.LINK, List.of("url")),
            Map.entry(Place.PARAMETER, List.of("name", "schema")),
            Map.entry(Place.REQUEST, List.of("content")),
            Map.entry(Place.RESPONSE, List.of("description")),
            Map.entry(Place.MEDIA_TYPE, List.of("schema")),
            Map.entry(Place.SERVER_CHOICE, List.of("name", "description")),
            Map.entry(Place.WEBHOOKS, List.of("event", "secret", "signature")),
            Map.entry(Place.WEBHOOK_SECRET, List.of("encoding")),
            Map.entry(Place.WEBHOOK_SIGNATURE, List.of("signed", "encoding", "headers")),
            Map.entry(Place.WAIT, List.of("method", "summary", "state", "until")),
            Map.entry(Place.UPLOAD, List.of("operation", "body", "id")),
            Map.entry(Place.DISCRIMINATOR, List.of("propertyName")));

    private final Faults faults;

    CompletenessCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Piece piece) {
        if (!piece.node().has("$ref")) {
            for (String word : NEEDED.getOrDefault(piece.place(), List.of())) {
                if (!piece.node().has(word)) {
                    faults.add(piece.node(), piece.name() + " has no " + word + ". Add it.");
                }
            }
        }
        if (piece.place() == Place.DOCUMENT
                && piece.node().path("servers").isEmpty()
                && piece.node().has("servers")) {
            faults.add(piece.node(), "servers", "The document has no server. Add the URL that requests go to.");
        }
    }
}
