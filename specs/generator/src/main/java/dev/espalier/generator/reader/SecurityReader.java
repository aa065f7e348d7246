package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.SecurityRequirement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads which credential goes along with an operation: that of one security scheme, or none. Where the document leaves
 * the choice between one and none it is none, since what works without a credential should not get to see it.
 */
final class SecurityReader {
    private static final List<String> HTTP_SCHEMES = List.of("basic", "bearer");

    private final SpecDocument raw;
    private final Faults faults;
    private final String usual;

    SecurityReader(SpecDocument raw, Faults faults) {
        this.raw = raw;
        this.faults = faults;
        schemes().properties().forEach(entry -> scheme(entry.getKey(), entry.getValue()));
        usual = required(raw.root(), "The document");
    }

    private JsonNode schemes() {
        return raw.root().path("components").path("securitySchemes");
    }

    private void scheme(String name, JsonNode node) {
        String label = "The security scheme " + name;
        String type = node.path("type").asText();
        String scheme = node.path("scheme").asText();
        if (!type.equals("http")) {
            faults.add(
                    node,
                    "type",
                    label + " is of the type \"" + type + "\", which is not done. Write type: http with scheme: bearer"
                            + " or basic, if the vendor takes that too.");
        } else if (!HTTP_SCHEMES.contains(scheme)) {
            faults.add(
                    node,
                    "scheme",
                    label + " has the unknown scheme \"" + scheme + "\". " + Words.suggestion(scheme, HTTP_SCHEMES));
        } else {
            for (String word : List.of("in", "name")) {
                if (node.has(word)) {
                    faults.add(
                            node, word, label + " is sent as Authorization, so it has no " + word + ". Leave it out.");
                }
            }
        }
    }

    /** The scheme that operations use where they name none; empty if they use none. */
    String usual() {
        return usual;
    }

    SecurityRequirement read(JsonNode operation, String label) {
        String scheme = operation.has("security") ? required(operation, label) : usual;
        if (!scheme.isEmpty()) {
            return new SecurityRequirement(scheme, scheme.equals(usual));
        }
        if (operation.has("x-token-scope")) {
            faults.add(
                    operation,
                    "x-token-scope",
                    label + " is called without a token, so it cannot have x-token-scope. Leave it out, or name the"
                            + " token's scheme under security.");
        }
        return SecurityRequirement.NONE;
    }

    /** The scheme that a document or an operation cannot do without; empty if there is none. */
    private String required(JsonNode owner, String label) {
        JsonNode alternatives = owner.path("security");
        Set<String> needed = new LinkedHashSet<>();
        boolean optional = alternatives.isEmpty();
        for (JsonNode alternative : alternatives) {
            alternative.properties().forEach(entry -> known(alternative, entry.getKey(), entry.getValue(), label));
            alternative.fieldNames().forEachRemaining(needed::add);
            optional |= alternative.isEmpty();
        }
        if (optional || needed.isEmpty()) {
            return "";
        }
        if (needed.size() > 1) {
            faults.add(
                    owner,
                    "security",
                    label + " names the security schemes " + String.join(", ", needed) + ", and one credential is"
                            + " sent. Keep the one that clients have.");
        }
        return needed.iterator().next();
    }

    private void known(JsonNode alternative, String scheme, JsonNode scopes, String label) {
        if (!schemes().has(scheme)) {
            faults.add(
                    alternative,
                    scheme,
                    label + " has the unknown security \"" + scheme + "\". "
                            + Words.suggestion(scheme, raw.names("securitySchemes")));
        }
        if (!scopes.isEmpty()) {
            faults.add(
                    alternative,
                    scheme,
                    label + " has the security " + scheme + ": " + scopes + ". Write " + scheme
                            + ": []; x-token-scope tells what the token must be allowed.");
        }
    }
}
