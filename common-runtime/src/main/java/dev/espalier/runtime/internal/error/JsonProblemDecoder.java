package dev.espalier.runtime.internal.error;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.espalier.runtime.error.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of a problem in error responses that are JSON, where the vendor's document says that they stand. A
 * body that holds neither code nor message is the message itself.
 */
public final class JsonProblemDecoder implements ProblemDecoder {
    private final Map<Part, List<List<String>>> paths;
    private final String requestIdHeader;

    private JsonProblemDecoder(Builder builder) {
        paths = new EnumMap<>(Part.class);
        builder.paths.forEach((part, all) -> paths.put(part, List.copyOf(all)));
        requestIdHeader = builder.requestIdHeader;
    }

    /** What an error response can say. */
    private enum Part {
        CODE,
        MESSAGE,
        REQUEST_ID,
        SUGGESTION,
        DOCS
    }

    /** A decoder that knows no part yet. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Problem decode(int status, Headers headers, String body) {
        JsonElement json = json(body);
        Optional<String> code = first(json, Part.CODE);
        List<String> messages = texts(json, Part.MESSAGE);
        Problem problem = code.isEmpty() && messages.isEmpty()
                ? Problem.ofText(body)
                : Problem.builder()
                        .code(code.orElse(null))
                        .messages(messages)
                        .suggestion(suggestion(json))
                        .build();
        return problem.withRequestId(first(json, Part.REQUEST_ID).orElse(null));
    }

    @Override
    public Optional<String> requestId(Headers headers) {
        return Optional.ofNullable(headers.get(requestIdHeader));
    }

    private static JsonElement json(String body) {
        try {
            return JsonParser.parseString(body);
        } catch (JsonParseException e) {
            return JsonNull.INSTANCE;
        }
    }

    private @Nullable String suggestion(JsonElement json) {
        List<String> sentences = texts(json, Part.SUGGESTION);
        first(json, Part.DOCS).ifPresent(page -> sentences.add("See " + page));
        return sentences.isEmpty() ? null : String.join(" ", sentences);
    }

    private Optional<String> first(JsonElement json, Part part) {
        return texts(json, part).stream().findFirst();
    }

    /** Every text that one of the paths of a part leads to, once. */
    private List<String> texts(JsonElement json, Part part) {
        Set<String> texts = new LinkedHashSet<>();
        paths.getOrDefault(part, List.of()).forEach(path -> collect(json, path, texts));
        return new ArrayList<>(texts);
    }

    private static void collect(JsonElement json, List<String> path, Set<String> texts) {
        if (json instanceof JsonArray list) {
            list.forEach(item -> collect(item, path, texts));
        } else if (path.isEmpty()) {
            if (json instanceof JsonPrimitive text && !text.getAsString().isBlank()) {
                texts.add(text.getAsString());
            }
        } else if (json instanceof JsonObject object && object.has(path.get(0))) {
            collect(object.get(path.get(0)), path.subList(1, path.size()), texts);
        }
    }

    /**
     * Makes a {@link JsonProblemDecoder}. A path is the names of properties from the top of the body; lists on the way
     * are gone through. Where a part has several paths, all of them count, in order.
     */
    public static final class Builder {
        private final Map<Part, List<List<String>>> paths = new EnumMap<>(Part.class);
        private String requestIdHeader = "X-Request-Id";

        private Builder() {}

        /** Where the code of the failure stands. */
        public Builder code(String... path) {
            return add(Part.CODE, path);
        }

        /** Where a message stands, or a list of them. */
        public Builder message(String... path) {
            return add(Part.MESSAGE, path);
        }

        /** Where the id of the request stands. */
        public Builder requestId(String... path) {
            return add(Part.REQUEST_ID, path);
        }

        /** Where the vendor advises what to do. */
        public Builder suggestion(String... path) {
            return add(Part.SUGGESTION, path);
        }

        /** Where the URL of a page stands that explains the failure; it becomes a part of the suggestion. */
        public Builder docs(String... path) {
            return add(Part.DOCS, path);
        }

        /** The header that tells the id of any request. Default {@code X-Request-Id}. */
        public Builder requestIdHeader(String name) {
            requestIdHeader = name;
            return this;
        }

        private Builder add(Part part, String... path) {
            paths.computeIfAbsent(part, key -> new ArrayList<>()).add(List.of(path));
            return this;
        }

        public JsonProblemDecoder build() {
            return new JsonProblemDecoder(this);
        }
    }
}
