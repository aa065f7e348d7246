package dev.espalier.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Where the pieces of a document stand in its files: {@code specs/mux/openapi.yaml:3:5: }. */
public final class Places {
    /** By identity, since the same words stand in many places. */
    private final Map<JsonNode, String> nodes = new IdentityHashMap<>();

    /** The keys have places of their own, because every {@code true} is one node. */
    private final Map<JsonNode, Map<String, String>> keys = new IdentityHashMap<>();

    void put(JsonNode node, String place) {
        nodes.put(node, place);
    }

    void put(JsonNode mapping, String key, String place) {
        keys.computeIfAbsent(mapping, of -> new HashMap<>()).put(key, place);
    }

    /** Empty if it is unknown. */
    String of(JsonNode node) {
        return nodes.getOrDefault(node, "");
    }

    /** Empty if it is unknown. */
    String of(JsonNode mapping, String key) {
        return keys.getOrDefault(mapping, Map.of()).getOrDefault(key, "");
    }
}
