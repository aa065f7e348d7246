package dev.espalier.runtime;

import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.error.DeadlineExceededException;
import dev.espalier.runtime.error.DecodeException;
import dev.espalier.runtime.error.ErrorResponse;
import dev.espalier.runtime.error.EspalierException;
import dev.espalier.runtime.error.InterruptedCallException;
import dev.espalier.runtime.error.Problem;
import dev.espalier.runtime.error.ResponseTooLargeException;
import dev.espalier.runtime.error.TransportException;
import dev.espalier.runtime.internal.json.UnreadableBodyException;
import dev.espalier.runtime.retry.Outcome;
import dev.espalier.runtime.retry.RetryAfter;
import dev.espalier.runtime.retry.RetryDecision;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** One run of a call: its attempts so far, and what each of them leads to. Used by one thread at a time. */
final class Execution<T extends @Nullable Object> {
    private static final long MAX_ERROR_BODY_BYTES = 64 * 1024;

    private final CallEngine engine;
    private final OperationCall<T> call;
    private final @Nullable Instant deadline;
    private int attempts;
    private @Nullable SentMarker sent;
    private boolean deadlineIsTimeout;
    private @Nullable EspalierException last;

    Execution(CallEngine engine, OperationCall<T> call) {
        this.engine = engine;
        this.call = call;
        this.deadline =
                call.options.deadline().map(engine.clock.instant()::plus).orElse(null);
    }

    /** What an attempt leads to. */
    sealed interface Step<T extends @Nullable Object> {}

    record Success<T extends @Nullable Object>(ApiResponse<T> response) implements Step<T> {}

    record Failure<T extends @Nullable Object>(EspalierException exception) implements Step<T> {}

    /** Another attempt after {@code delay}. */
    record Wait<T extends @Nullable Object>(Duration delay) implements Step<T> {}

    /**
     * The HTTP call of the next attempt, limited to what is left of the deadline.
     *
     * @throws DeadlineExceededException if nothing is left, because the wait before took longer than it should
     */
    Call newAttempt() {
        if (last != null && isPastDeadline()) {
            throw deadlineExceeded(last);
        }
        attempts++;
        sent = new SentMarker();
        Request.Builder request =
                call.request.newBuilder().tag(SentMarker.class, sent).tag(OperationInfo.class, call.operation);
        Headers headers = call.options.headers();
        for (int i = 0; i < headers.size(); i++) {
            request.header(headers.name(i), headers.value(i));
        }
        Call http = engine.http.newCall(request.build());
        Duration timeout = call.options.attemptTimeout();
        Duration remaining = remaining();
        deadlineIsTimeout = remaining != null && remaining.compareTo(timeout) < 0;
        if (deadlineIsTimeout) {
            timeout = remaining;
        }
        http.timeout().timeout(Math.max(1, timeout.toNanos()), TimeUnit.NANOSECONDS);
        return http;
    }

    /** No response arrived. */
    Step<T> onFailure(IOException failure) {
        if (Thread.currentThread().isInterrupted()) {
            return new Failure<>(interrupted(failure));
        }
        // The HTTP client's timer is not our clock: when it ends an attempt at the deadline, the clock may be a little
        // behind.
        if (deadlineIsTimeout && failure instanceof InterruptedIOException) {
            return new Failure<>(deadlineExceeded(failure));
        }
        Outcome outcome = Outcome.failure(failure, sent.isSent());
        return next(
                outcome,
                stop -> stop == RetryDecision.Reason.DEADLINE || isPastDeadline()
                        ? deadlineExceeded(failure)
                        : new TransportException(operation(), attempts, failure));
    }

    /** A response arrived; it is closed here, unless its result is the body itself. */
    Step<T> onResponse(Response response) {
        if (response.isSuccessful()) {
            return decode(response);
        }
        ErrorResponse error;
        try (response) {
            error = errorResponse(response, text(response.body()));
        }
        return next(Outcome.response(error.status(), error.retryAfter()), stop -> ApiException.of(error));
    }

    EspalierException interrupted(Exception cause) {
        return new InterruptedCallException(operation(), attempts, cause);
    }

    private DeadlineExceededException deadlineExceeded(Exception cause) {
        return new DeadlineExceededException(
                operation(), attempts, call.options.deadline().orElseThrow(), cause);
    }

    private interface ExceptionFor {
        /** @param reason why there is no further attempt; {@code null} if there is one */
        EspalierException apply(RetryDecision.@Nullable Reason reason);
    }

    private Step<T> next(Outcome outcome, ExceptionFor exception) {
        RetryDecision decision = call.options
                .retryPolicy()
                .decide(
                        outcome,
                        attempts,
                        call.operation.idempotent(),
                        call.operation.retryOnConflict(),
                        remaining(),
                        engine.random.getAsDouble());
        if (decision instanceof RetryDecision.Retry retry && !isOneShotSent()) {
            last = exception.apply(null);
            return new Wait<>(retry.delay());
        }
        RetryDecision.Reason reason =
                decision instanceof RetryDecision.Stop stop ? stop.reason() : RetryDecision.Reason.NOT_REPEATABLE;
        return new Failure<>(exception.apply(reason));
    }

    /** A one-shot body is gone once it was sent. */
    private boolean isOneShotSent() {
        return call.request.body() != null && call.request.body().isOneShot() && sent.isSent();
    }

    private Step<T> decode(Response response) {
        BoundedBody body = new BoundedBody(response.body(), call.options.maxResponseBytes());
        boolean handedOver = false;
        try {
            T result = call.operation.withoutResult().contains(response.code()) ? null : call.decoder.convert(body);
            handedOver = result instanceof ResponseBody;
            if (handedOver) {
                body.handOver();
            }
            return new Success<>(ApiResponse.builder(result)
                    .status(response.code())
                    .headers(response.headers())
                    .attempts(attempts)
                    .build());
        } catch (IOException | RuntimeException e) {
            return undecoded(response, body, e);
        } finally {
            if (!handedOver) {
                response.close();
            }
        }
    }

    private Step<T> undecoded(Response response, BoundedBody body, Exception failure) {
        if (body.isTooLong()) {
            return new Failure<>(new ResponseTooLargeException(
                    operation(), attempts, response.code(), call.options.maxResponseBytes(), isRead()));
        }
        if (failure instanceof IOException e) {
            return onFailure(e);
        }
        Throwable fault = failure instanceof UnreadableBodyException ? failure.getCause() : failure;
        return new Failure<>(DecodeException.builder(operation(), response.code(), fault)
                .attempts(attempts)
                .onlyRead(isRead())
                .requestId(requestId(response.headers()))
                .contentType(response.header("Content-Type"))
                .nextCursor(fault instanceof UnreadablePageException page ? page.nextCursor() : null)
                .responseText(failure instanceof UnreadableBodyException unread ? unread.start() : "")
                .build());
    }

    private @Nullable String requestId(Headers headers) {
        return engine.problems.requestId(headers).orElse(null);
    }

    private boolean isRead() {
        return call.request.method().equals("GET") || call.request.method().equals("HEAD");
    }

    private ErrorResponse errorResponse(Response response, String body) {
        Headers headers = response.headers();
        Problem problem = engine.problems.decode(response.code(), headers, body).withRequestId(requestId(headers));
        Duration retryAfter = RetryAfter.parse(headers.get("Retry-After"), engine.clock.instant());
        return ErrorResponse.builder(operation(), response.code())
                .headers(headers)
                .body(body)
                .problem(problem)
                .retryAfter(retryAfter)
                .attempts(attempts)
                .build();
    }

    /**
     * The body as far as it arrives and may be read: the status is known, so a body that breaks off or is too long is
     * no reason to lose it.
     */
    private String text(ResponseBody body) {
        long most = Math.min(MAX_ERROR_BODY_BYTES, call.options.maxResponseBytes());
        Buffer buffer = new Buffer();
        try {
            while (buffer.size() < most && body.source().read(buffer, most - buffer.size()) != -1) {
                // The buffer fills.
            }
        } catch (IOException e) {
            return buffer.readUtf8();
        }
        return buffer.readUtf8();
    }

    private @Nullable Duration remaining() {
        return deadline == null ? null : Duration.between(engine.clock.instant(), deadline);
    }

    private boolean isPastDeadline() {
        return deadline != null && !engine.clock.instant().isBefore(deadline);
    }

    private String operation() {
        return call.operation.name();
    }
}
