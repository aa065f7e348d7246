package dev.espalier.testkit.internal.stub;

import com.google.gson.JsonObject;
import dev.espalier.testkit.internal.spec.SpecOperation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request for an operation of the document.
 *
 * @param path the parameters in the path, decoded
 * @param query those in the query, decoded
 * @param headers their names in whatever case
 */
public record Exchange(
        SpecOperation operation,
        Map<String, String> path,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        byte[] body) {
    /** The first value of a header; empty if it was not sent. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The value of a parameter in the path or the query; empty if it is not there. */
    Optional<String> parameter(String name) {
        return path.containsKey(name)
                ? Optional.of(path.get(name))
                : query.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The body; empty if it is no JSON object. */
    Optional<JsonObject> json() {
        return Json.object(body);
    }
}
