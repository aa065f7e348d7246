package dev.espalier.runtime.error;

import dev.espalier.runtime.internal.ForeignAnswer;
import java.io.Serial;
import java.util.Optional;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * A response with a success status could not be read as what the vendor's document promises. The operation took effect,
 * unless a proxy or a login page answered in the vendor's place; where it looks like that, the message says so.
 */
public final class DecodeException extends EspalierException {
    @Serial
    private static final long serialVersionUID = 1L;

    static final String CARRIED_OUT = " The vendor carried the request out; to repeat it carries it out again.";
    private static final String ONLY_READ = " The request changed nothing. If this lasts, ask the vendor's support.";

    private static final String FOREIGN =
            " A proxy or a login page may have answered in the vendor's place: check the network and the base URL";

    private final int status;
    private final @Nullable String requestId;
    private final @Nullable String contentType;
    private final @Nullable String nextCursor;
    private final String responseText;

    private DecodeException(Builder builder) {
        super(message(builder), builder.cause, builder.operation, builder.attempts);
        status = builder.status;
        requestId = builder.requestId;
        contentType = builder.contentType;
        nextCursor = builder.nextCursor;
        responseText = builder.responseText;
    }

    /**
     * @param operation vendor and id of the operation
     * @param status HTTP status, 200 to 299
     * @param cause what is wrong, and where in the body
     */
    public static Builder builder(String operation, int status, Throwable cause) {
        return new Builder(operation, status, cause);
    }

    private static String message(Builder builder) {
        boolean foreign = ForeignAnswer.is(builder.mediaType(), builder.responseText);
        StringBuilder text = new StringBuilder(builder.operation)
                .append(foreign ? " was answered with status " : " succeeded with status ")
                .append(builder.status)
                .append(", but its response could not be read: ")
                .append(reason(builder.cause))
                .append('.');
        if (builder.contentType != null) {
            text.append(" Content type: ").append(builder.contentType).append('.');
        }
        if (builder.requestId != null) {
            text.append(" Request id: ").append(builder.requestId).append('.');
        }
        if (foreign) {
            text.append(FOREIGN)
                    .append(builder.onlyRead ? "." : ", and whether the request took effect before you repeat it.");
        } else {
            text.append(builder.onlyRead ? ONLY_READ : CARRIED_OUT);
        }
        return text.toString();
    }

    /** HTTP status of the response. */
    public int status() {
        return status;
    }

    /** Identifies the request towards the vendor's support. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** What the response says that it is, such as {@code text/html}. */
    public Optional<String> contentType() {
        return Optional.ofNullable(contentType);
    }

    /** Where the list goes on after the page that could not be read, as far as that is known. */
    public Optional<String> nextCursor() {
        return Optional.ofNullable(nextCursor);
    }

    /**
     * Text of the response, at most its first 64 KiB. It may hold secrets, so neither the message nor the stack trace
     * shows it.
     */
    public String responseText() {
        return responseText;
    }

    /** Makes a {@link DecodeException}. */
    public static final class Builder {
        private final String operation;
        private final int status;
        private final Throwable cause;
        private int attempts = 1;
        private boolean onlyRead;
        private @Nullable String requestId;
        private @Nullable String contentType;
        private @Nullable String nextCursor;
        private String responseText = "";

        private Builder(String operation, int status, Throwable cause) {
            this.operation = operation;
            this.status = status;
            this.cause = cause;
        }

        /** How many requests were sent. Default 1. */
        public Builder attempts(int attempts) {
            this.attempts = attempts;
            return this;
        }

        /** Whether the request only read, so that to repeat it does no harm. Default no. */
        public Builder onlyRead(boolean onlyRead) {
            this.onlyRead = onlyRead;
            return this;
        }

        /** Identifies the request towards the vendor's support. */
        public Builder requestId(@Nullable String id) {
            requestId = id;
            return this;
        }

        /** What the response says that it is. */
        public Builder contentType(@Nullable String type) {
            contentType = type;
            return this;
        }

        /** Where the list goes on after the page. */
        public Builder nextCursor(@Nullable String cursor) {
            nextCursor = cursor;
            return this;
        }

        /** The start of the response's text. Default empty. */
        public Builder responseText(String text) {
            responseText = text;
            return this;
        }

        private @Nullable MediaType mediaType() {
            return contentType == null ? null : MediaType.parse(contentType);
        }

        public DecodeException build() {
            return new DecodeException(this);
        }
    }
}
