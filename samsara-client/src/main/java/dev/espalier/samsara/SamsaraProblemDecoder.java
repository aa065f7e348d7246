package dev.espalier.samsara;

import com.google.gson.JsonObject;
import dev.espalier.runtime.error.JsonProblem;
import dev.espalier.runtime.error.Problem;
import dev.espalier.runtime.error.ProblemDecoder;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;

/** Samsara answers {@code {"message", "requestId"}}, without a code; its 5xx bodies can be plain text. */
final class SamsaraProblemDecoder implements ProblemDecoder {
    @Override
    public Problem decode(int status, Headers headers, String body) {
        Optional<JsonObject> json = JsonProblem.object(body).filter(object -> object.has("message"));
        if (json.isEmpty()) {
            return Problem.ofText(body);
        }
        List<String> messages =
                JsonProblem.text(json.get(), "message").map(List::of).orElse(List.of());
        return Problem.builder()
                .messages(messages)
                .requestId(JsonProblem.text(json.get(), "requestId").orElse(null))
                .build();
    }
}
