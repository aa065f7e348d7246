package dev.espalier.testkit.internal.stub;

import com.google.gson.JsonElement;
import dev.espalier.testkit.internal.spec.SpecOperation;
import dev.espalier.testkit.internal.spec.SpecResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a request is answered with.
 *
 * @param headers {@code Content-Type} among them, if there is a body
 * @param delay how long it takes
 * @param isReset whether the connection is reset instead
 */
public record Answer(int status, Map<String, String> headers, byte[] body, Duration delay, boolean isReset) {
    private static final byte[] NOTHING = {};

    public static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, Map.of("Content-Type", contentType), body, Duration.ZERO, false);
    }

    public static Answer text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer empty(int status) {
        return new Answer(status, Map.of(), NOTHING, Duration.ZERO, false);
    }

    public static Answer reset() {
        return new Answer(500, Map.of(), NOTHING, Duration.ZERO, true);
    }

    /** The example of {@code response}. */
    static Answer example(SpecResponse response) {
        return response.body()
                .map(body -> of(response.status(), body.mediaType(), body.bytes()))
                .orElseGet(() -> empty(response.status()));
    }

    /** The success of {@code operation} whose result is {@code result}. */
    static Answer ofResult(SpecOperation operation, JsonElement result) {
        String envelope = operation.envelope();
        JsonElement whole = operation.success().body().orElseThrow().example();
        return example(operation.success())
                .withJson(Json.with(whole, envelope == null ? List.of() : List.of(envelope), result));
    }

    public Answer withJson(JsonElement json) {
        return new Answer(status, headers, json.toString().getBytes(StandardCharsets.UTF_8), delay, isReset);
    }

    public Answer withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body, delay, isReset);
    }

    public Answer withDelay(Duration time) {
        return new Answer(status, headers, body, time, isReset);
    }
}
