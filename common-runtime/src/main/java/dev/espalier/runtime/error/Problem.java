package dev.espalier.runtime.error;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a vendor's error response says, in the same form for every vendor. */
public final class Problem implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final @Nullable String code;

    @SuppressWarnings("serial") // List.copyOf makes lists that are serializable.
    private final List<String> messages;

    private final @Nullable String requestId;
    private final @Nullable String suggestion;

    private Problem(Builder builder) {
        code = builder.code;
        messages = List.copyOf(builder.messages);
        requestId = builder.requestId;
        suggestion = builder.suggestion;
    }

    /** A problem that says nothing yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** A problem of which only the text is known; an empty text says nothing. */
    public static Problem ofText(String text) {
        return text.isBlank()
                ? builder().build()
                : builder().messages(List.of(text.strip())).build();
    }

    /** This problem with a request id, unless it has one. */
    public Problem withRequestId(@Nullable String id) {
        return requestId != null || id == null
                ? this
                : builder()
                        .code(code)
                        .messages(messages)
                        .requestId(id)
                        .suggestion(suggestion)
                        .build();
    }

    /** This problem with each of its texts changed. */
    public Problem map(UnaryOperator<String> change) {
        return builder()
                .code(code().map(change).orElse(null))
                .messages(messages.stream().map(change).toList())
                .requestId(requestId().map(change).orElse(null))
                .suggestion(suggestion().map(change).orElse(null))
                .build();
    }

    /** The vendor's code of the failure, such as {@code not_found}. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** The vendor's explanations, usually one. */
    public List<String> messages() {
        return messages;
    }

    /** Identifies the request towards the vendor's support. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** What the vendor advises. */
    public Optional<String> suggestion() {
        return Optional.ofNullable(suggestion);
    }

    @Override
    public String toString() {
        return "Problem{code=" + code + ", messages=" + messages + ", requestId=" + requestId + "}";
    }

    /** Makes a {@link Problem}. What is null or not set, the vendor did not say. */
    public static final class Builder {
        private @Nullable String code;
        private List<String> messages = List.of();
        private @Nullable String requestId;
        private @Nullable String suggestion;

        private Builder() {}

        /** The vendor's code of the failure, such as {@code not_found}. */
        public Builder code(@Nullable String code) {
            this.code = code;
            return this;
        }

        /** The vendor's explanations, usually one. */
        public Builder messages(List<String> messages) {
            this.messages = messages;
            return this;
        }

        /** Identifies the request towards the vendor's support. */
        public Builder requestId(@Nullable String id) {
            requestId = id;
            return this;
        }

        /** What the vendor advises. */
        public Builder suggestion(@Nullable String suggestion) {
            this.suggestion = suggestion;
            return this;
        }

        public Problem build() {
            return new Problem(this);
        }
    }
}
