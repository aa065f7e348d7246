package dev.espalier.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The faults of a document so far, each with the place in the files where it stands. */
final class Faults {
    private final Map<JsonNode, String> places;
    private final List<String> sentences = new ArrayList<>();

    /** @param places of the pieces of the document, by identity */
    Faults(Map<JsonNode, String> places) {
        this.places = places;
    }

    void add(JsonNode node, String sentence) {
        sentences.add(places.getOrDefault(node, "") + sentence);
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    /** @throws SpecException with all of them, if there are any */
    void raise() {
        if (!isEmpty()) {
            throw new SpecException(sentences);
        }
    }
}
