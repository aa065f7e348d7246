package dev.espalier.liveblocks;

import com.google.gson.JsonObject;
import dev.espalier.runtime.error.JsonProblem;
import dev.espalier.runtime.error.Problem;
import dev.espalier.runtime.error.ProblemDecoder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Headers;

/** Liveblocks answers {@code {"error", "message", "suggestion", "docs"}}; each of them can be absent or empty. */
final class LiveblocksProblemDecoder implements ProblemDecoder {
    @Override
    public Problem decode(int status, Headers headers, String body) {
        Optional<JsonObject> json =
                JsonProblem.object(body).filter(object -> object.has("message") || object.has("error"));
        if (json.isEmpty()) {
            return Problem.ofText(body);
        }
        List<String> messages =
                JsonProblem.text(json.get(), "message").map(List::of).orElse(List.of());
        String suggestion = Stream.of(
                        JsonProblem.text(json.get(), "suggestion"),
                        JsonProblem.text(json.get(), "docs").map(page -> "See " + page))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return Problem.builder()
                .code(JsonProblem.text(json.get(), "error").orElse(null))
                .messages(messages)
                .suggestion(suggestion.isEmpty() ? null : suggestion)
                .build();
    }
}
