package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.yaml.Places;
import java.util.ArrayList;
import java.util.List;

/** The faults of a document so far, each with the place in the files where it stands. */
final class Faults {
    private final Places places;
    private final List<String> sentences = new ArrayList<>();

    Faults(Places places) {
        this.places = places;
    }

    void add(JsonNode node, String sentence) {
        sentences.add(places.of(node) + sentence);
    }

    /** A fault of an entry of {@code mapping}; of all of it, if it has no such entry. */
    void add(JsonNode mapping, String key, String sentence) {
        String place = places.of(mapping, key);
        sentences.add((place.isEmpty() ? places.of(mapping) : place) + sentence);
    }

    /** Where a node stands. */
    String place(JsonNode node) {
        return places.of(node);
    }

    /** A fault of what stands at a place. */
    void at(String place, String sentence) {
        sentences.add(place + sentence);
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
