package dev.espalier.mux;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.espalier.runtime.error.JsonProblem;
import dev.espalier.runtime.error.Problem;
import dev.espalier.runtime.error.ProblemDecoder;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import okhttp3.Headers;

/**
 * Mux answers {@code {"error": {"type", "messages": [...]}}}, in its Robots area {@code {"error": {"type",
 * "message"}}}, and {@code {"errors": [...]}} when the rate limit is used up.
 */
final class MuxProblemDecoder implements ProblemDecoder {
    @Override
    public Problem decode(int status, Headers headers, String body) {
        Optional<JsonObject> json = JsonProblem.object(body);
        if (json.isEmpty()) {
            return Problem.ofText(body);
        }
        if (json.get().get("error") instanceof JsonObject error) {
            List<String> messages = error.has("messages")
                    ? texts(error.get("messages"))
                    : JsonProblem.text(error, "message").map(List::of).orElse(List.of());
            return Problem.builder()
                    .code(JsonProblem.text(error, "type").orElse(null))
                    .messages(messages)
                    .build();
        }
        return json.get().has("errors")
                ? Problem.builder().messages(texts(json.get().get("errors"))).build()
                : Problem.ofText(body);
    }

    private static List<String> texts(JsonElement element) {
        return element instanceof JsonArray array
                ? StreamSupport.stream(array.spliterator(), false)
                        .filter(JsonElement::isJsonPrimitive)
                        .map(JsonElement::getAsString)
                        .toList()
                : List.of();
    }
}
