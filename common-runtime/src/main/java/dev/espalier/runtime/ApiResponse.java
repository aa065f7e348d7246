package dev.espalier.runtime;

import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A successful response.
 *
 * @param <T> the result
 */
public final class ApiResponse<T extends @Nullable Object> {
    private final int status;
    private final Headers headers;
    private final int attempts;
    private final T body;

    private ApiResponse(Builder<T> builder) {
        status = builder.status;
        headers = builder.headers;
        attempts = builder.attempts;
        body = builder.body;
    }

    /** A response with status 200, no headers and one attempt. */
    public static <T extends @Nullable Object> ApiResponse<T> of(T body) {
        return builder(body).build();
    }

    /** A response that holds {@code body}. */
    public static <T extends @Nullable Object> Builder<T> builder(T body) {
        return new Builder<>(body);
    }

    /** HTTP status, 200 to 299. */
    public int status() {
        return status;
    }

    public Headers headers() {
        return headers;
    }

    /** How many requests it took, from 1. */
    public int attempts() {
        return attempts;
    }

    /** The result. */
    public T body() {
        return body;
    }

    @Override
    public String toString() {
        return "ApiResponse{status=" + status + ", attempts=" + attempts + ", body=" + body + "}";
    }

    /**
     * Makes an {@link ApiResponse}.
     *
     * @param <T> the result
     */
    public static final class Builder<T extends @Nullable Object> {
        private final T body;
        private int status = 200;
        private Headers headers = Headers.of();
        private int attempts = 1;

        private Builder(T body) {
            this.body = body;
        }

        /** HTTP status. Default 200. */
        public Builder<T> status(int status) {
            this.status = status;
            return this;
        }

        /** Default none. */
        public Builder<T> headers(Headers headers) {
            this.headers = headers;
            return this;
        }

        /** How many requests it took. Default 1. */
        public Builder<T> attempts(int attempts) {
            this.attempts = attempts;
            return this;
        }

        public ApiResponse<T> build() {
            return new ApiResponse<>(this);
        }
    }
}
