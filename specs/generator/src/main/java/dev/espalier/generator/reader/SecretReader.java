package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.Secret;
import java.util.Locale;

/** Reads what a secret is called and what it looks like. */
final class SecretReader {
    private SecretReader() {}

    /**
     * @param name unless the node says another
     * @param where to get it, unless the node says something else
     */
    static Secret read(JsonNode node, String name, String where) {
        String given = node.path("name").asText(name);
        return new Secret(
                given,
                node.path("label").asText(words(given)),
                node.path("where").asText(where),
                node.path("variable").asText(),
                node.path("prefix").asText(),
                node.path("pattern").asText());
    }

    /** {@code tokenId} as {@code token id}. */
    private static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
