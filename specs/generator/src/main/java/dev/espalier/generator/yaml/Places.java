package dev.espalier.generator.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Where the pieces of a document stand in its files: {@code specs/mux/openapi.yaml:3:5: }. */
public final class Places {
    /** By identity, since the same words stand in many places. */
    private final Map<JsonNode, String> nodes = new IdentityHashMap<>();

    /** Of the keys, which are not nodes. */
    private final Map<JsonNode, Map<String, String>> keys = new IdentityHashMap<>();

    /** A place, as it stands before a sentence; line and column count from zero. */
    public static String at(String file, int line, int column) {
        return file + ":" + (line + 1) + ":" + (column + 1) + ": ";
    }

    public void put(JsonNode node, String place) {
        nodes.put(node, place);
    }

    public void put(JsonNode mapping, String key, String place) {
        keys.computeIfAbsent(mapping, of -> new HashMap<>()).put(key, place);
    }

    /** Empty if it is unknown. */
    public String of(JsonNode node) {
        return nodes.getOrDefault(node, "");
    }

    /** Empty if it is unknown. */
    public String of(JsonNode mapping, String key) {
        return keys.getOrDefault(mapping, Map.of()).getOrDefault(key, "");
    }
}
