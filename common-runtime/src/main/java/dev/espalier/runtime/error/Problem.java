package dev.espalier.runtime.error;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a vendor's error response says, in the same form for every vendor. */
public final class Problem {
    private final @Nullable String code;
    private final List<String> messages;
    private final @Nullable String requestId;
    private final @Nullable String suggestion;

    /**
     * @param code the vendor's code of the failure, such as {@code not_found}
     * @param messages the vendor's explanations, usually one
     * @param requestId identifies the request towards the vendor's support
     * @param suggestion what the vendor advises
     */
    public Problem(
            @Nullable String code, List<String> messages, @Nullable String requestId, @Nullable String suggestion) {
        this.code = code;
        this.messages = List.copyOf(messages);
        this.requestId = requestId;
        this.suggestion = suggestion;
    }

    /** A problem of which only the text is known; an empty text says nothing. */
    public static Problem ofText(String text) {
        return new Problem(null, text.isBlank() ? List.of() : List.of(text.strip()), null, null);
    }

    /** This problem with a request id, unless it has one. */
    public Problem withRequestId(@Nullable String id) {
        return requestId != null || id == null ? this : new Problem(code, messages, id, suggestion);
    }

    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    public List<String> messages() {
        return messages;
    }

    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    public Optional<String> suggestion() {
        return Optional.ofNullable(suggestion);
    }

    @Override
    public String toString() {
        return "Problem{code=" + code + ", messages=" + messages + ", requestId=" + requestId + "}";
    }
}
