package dev.espalier.generator.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.espalier.generator.document.Content;
import dev.espalier.generator.document.Content.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads what operations answer. */
final class ResponseReader {
    /** HTTP gives them no body. */
    private static final Set<String> EMPTY = Set.of("204", "205", "304");

    private final SpecDocument raw;
    private final ContentReader contents;
    private final Faults faults;

    ResponseReader(SpecDocument raw, ContentReader contents, Faults faults) {
        this.raw = raw;
        this.contents = contents;
        this.faults = faults;
    }

    /**
     * The answers of an operation.
     *
     * @param success what callers get; empty if that is nothing
     * @param withoutContent the success statuses that come without it, though others have it
     * @param errors the other statuses
     */
    record Responses(Optional<Content> success, List<String> withoutContent, List<String> errors) {}

    /** @param method in lower case */
    Responses read(String method, JsonNode operation, String label) {
        JsonNode responses = operation.path("responses");
        Map<String, Optional<Content>> successes = new TreeMap<>();
        Map<String, Optional<Content>> errors = new TreeMap<>();
        responses.properties().forEach(entry -> {
            String status = entry.getKey();
            Optional<Content> content = content(method, status, raw.resolve(entry.getValue()), label);
            if (!status.matches("[2-5][0-9]{2}")) {
                faults.add(
                        responses,
                        status,
                        label + " has the response \"" + status + "\". Name each status, from 200 to 599.");
            } else {
                (status.startsWith("2") ? successes : errors).put(status, content);
            }
        });
        if (successes.isEmpty() && operation.has("responses")) {
            faults.add(operation, label + " has no success response. Add the one that callers get.");
        }
        errors.forEach((status, content) -> text(responses, status, content, label));
        return new Responses(
                success(responses, successes, label),
                withoutContent(operation, successes, label),
                List.copyOf(errors.keySet()));
    }

    private Optional<Content> content(String method, String status, JsonNode response, String label) {
        if (response.has("content") && (method.equals("head") || EMPTY.contains(status))) {
            faults.add(
                    response,
                    "content",
                    label + " response " + status + " has content, and there is no body in the answer to a HEAD or in a"
                            + " 204, 205 or 304. Leave content out.");
            return Optional.empty();
        }
        return contents.response(response, label + " response " + status);
    }

    private void text(JsonNode responses, String status, Optional<Content> content, String label) {
        if (content.filter(error -> error.form() == Form.BYTES).isPresent()) {
            faults.add(
                    responses,
                    status,
                    label + " response " + status + " is bytes, and errors are read as text. Make it JSON or"
                            + " text/plain, or leave content out.");
        }
    }

    /** What all statuses give that give something. */
    private Optional<Content> success(JsonNode responses, Map<String, Optional<Content>> successes, String label) {
        List<String> full = successes.keySet().stream()
                .filter(status -> successes.get(status).isPresent())
                .toList();
        if (full.isEmpty()) {
            return Optional.empty();
        }
        Content first = successes.get(full.get(0)).orElseThrow();
        for (String status : full) {
            Content other = successes.get(status).orElseThrow();
            if (!ContentDifference.isNone(first, other)) {
                faults.add(
                        responses,
                        status,
                        label + " answers " + full.get(0) + " with " + ContentDifference.words(first) + " and "
                                + status + " with " + ContentDifference.words(other)
                                + ". Keep the one that callers wait for; without content the other gives null.");
            }
        }
        return Optional.of(first);
    }

    private List<String> withoutContent(JsonNode operation, Map<String, Optional<Content>> successes, String label) {
        JsonNode responses = operation.path("responses");
        List<String> without = successes.keySet().stream()
                .filter(status -> !raw.resolve(responses.path(status)).has("content"))
                .toList();
        if (without.size() == successes.size()) {
            return List.of();
        }
        if (operation.has("x-pagination")) {
            without.forEach(status -> faults.add(
                    responses, status, label + " is paged, and response " + status + " has no page. Leave it out."));
        }
        return without;
    }
}
