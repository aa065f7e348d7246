package dev.espalier.runtime.error;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** An error response and where it came from. */
public final class ErrorResponse implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String operation;
    private final int status;
    private final transient Headers headers;
    private final String body;
    private final Problem problem;
    private final @Nullable Duration retryAfter;
    private final int attempts;
    private final boolean precededByLostAnswer;

    private ErrorResponse(Builder builder) {
        operation = builder.operation;
        status = builder.status;
        headers = builder.headers;
        body = builder.body;
        problem = builder.problem;
        retryAfter = builder.retryAfter;
        attempts = builder.attempts;
        precededByLostAnswer = builder.precededByLostAnswer;
    }

    /**
     * @param operation vendor and id of the operation
     * @param status HTTP status, outside 200 to 299
     */
    public static Builder builder(String operation, int status) {
        return new Builder(operation, status);
    }

    /** Vendor and id of the operation. */
    public String operation() {
        return operation;
    }

    /** HTTP status, outside 200 to 299. */
    public int status() {
        return status;
    }

    public Headers headers() {
        return headers;
    }

    /**
     * Text of the response as it came, at most its first 64 KiB. It may repeat what the request held, the credential
     * too, so nothing prints it by itself.
     */
    public String body() {
        return body;
    }

    /** What the body says. */
    public Problem problem() {
        return problem;
    }

    /** How long the vendor asked to wait; {@code null} if it did not. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** How many requests were sent. */
    public int attempts() {
        return attempts;
    }

    /** Whether an earlier attempt may have taken effect, since its answer was lost. */
    public boolean precededByLostAnswer() {
        return precededByLostAnswer;
    }

    /** Leaves out the headers and the body. */
    @Override
    public String toString() {
        return operation + " " + status + " " + problem;
    }

    @Serial
    private Object writeReplace() {
        return new Stored(
                operation, status, HeaderLines.of(headers), body, problem, retryAfter, attempts, precededByLostAnswer);
    }

    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("An ErrorResponse is read from its stored form only.");
    }

    /** What is written in place of a response: OkHttp's headers cannot be. */
    private record Stored(
            String operation,
            int status,
            HeaderLines headers,
            String body,
            Problem problem,
            @Nullable Duration retryAfter,
            int attempts,
            boolean precededByLostAnswer)
            implements Serializable {
        @Serial
        private Object readResolve() {
            return builder(operation, status)
                    .headers(headers.toHeaders())
                    .body(body)
                    .problem(problem)
                    .retryAfter(retryAfter)
                    .attempts(attempts)
                    .precededByLostAnswer(precededByLostAnswer)
                    .build();
        }
    }

    /** Makes an {@link ErrorResponse}. */
    public static final class Builder {
        private final String operation;
        private final int status;
        private Headers headers = Headers.of();
        private String body = "";
        private Problem problem = Problem.builder().build();
        private @Nullable Duration retryAfter;
        private int attempts = 1;
        private boolean precededByLostAnswer;

        private Builder(String operation, int status) {
            this.operation = operation;
            this.status = status;
        }

        /** Default none. */
        public Builder headers(Headers headers) {
            this.headers = headers;
            return this;
        }

        /** Text of the response. Default empty. */
        public Builder body(String body) {
            this.body = body;
            return this;
        }

        /** What the body says. Default nothing. */
        public Builder problem(Problem problem) {
            this.problem = problem;
            return this;
        }

        /** How long the vendor asked to wait. Default null: it did not ask. */
        public Builder retryAfter(@Nullable Duration wait) {
            retryAfter = wait;
            return this;
        }

        /** How many requests were sent. Default 1. */
        public Builder attempts(int attempts) {
            this.attempts = attempts;
            return this;
        }

        /** Whether the answer of an earlier attempt was lost. Default false. */
        public Builder precededByLostAnswer(boolean lost) {
            precededByLostAnswer = lost;
            return this;
        }

        public ErrorResponse build() {
            return new ErrorResponse(this);
        }
    }
}
