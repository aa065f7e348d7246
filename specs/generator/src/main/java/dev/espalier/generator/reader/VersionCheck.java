package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Checks that a document is one of OpenAPI 3.0, since all the other checks rely on it. */
final class VersionCheck {
    private VersionCheck() {}

    /** @param start the place that names it if it has no version at all */
    static void check(SpecLoader.Loaded loaded, String start) {
        JsonNode root = loaded.document().root();
        JsonNode version = root.path("openapi");
        if (root.has("swagger")) {
            refuse(
                    loaded.places().of(root, "swagger"),
                    "The document is of Swagger " + root.path("swagger").asText() + ".");
        } else if (version.isMissingNode()) {
            refuse(start, "The document does not say its version of OpenAPI.");
        } else if (!version.isTextual() || !version.asText().matches("3\\.0\\.[0-9]+")) {
            refuse(
                    loaded.places().of(root, "openapi"),
                    "The document is of OpenAPI " + (version.isValueNode() ? version.asText() : version) + ".");
        }
    }

    private static void refuse(String place, String sentence) {
        throw new SpecException(List.of(place + sentence + " Write it in OpenAPI 3.0, with openapi: 3.0.3."));
    }
}
