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

    public ApiResponse(int status, Headers headers, int attempts, T body) {
        this.status = status;
        this.headers = headers;
        this.attempts = attempts;
        this.body = body;
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
}
