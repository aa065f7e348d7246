package dev.espalier.runtime.internal.call;

import dev.espalier.runtime.ApiResponse;
import dev.espalier.runtime.error.DecodeException;
import dev.espalier.runtime.error.ErrorResponse;
import dev.espalier.runtime.error.EspalierException;
import dev.espalier.runtime.error.Problem;
import dev.espalier.runtime.error.ResponseTooLargeException;
import dev.espalier.runtime.internal.Redaction;
import dev.espalier.runtime.internal.error.ProblemDecoder;
import dev.espalier.runtime.internal.json.UnreadableBodyException;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Reads the responses of a call: results, and what errors say. */
final class ResponseReader<T extends @Nullable Object> {
    private final CallPlan<T> plan;
    private final ProblemDecoder problems;
    private final Set<String> secretParameters;
    private final Runnable onBodyClosed;

    /**
     * @param secretParameters names of queries and headers whose values no message may show
     * @param onBodyClosed runs when the user has closed a body that was handed over
     */
    ResponseReader(CallPlan<T> plan, ProblemDecoder problems, Set<String> secretParameters, Runnable onBodyClosed) {
        this.plan = plan;
        this.problems = problems;
        this.secretParameters = secretParameters;
        this.onBodyClosed = onBodyClosed;
    }

    /** What a successful response gives. */
    sealed interface Result<T extends @Nullable Object> {}

    record Read<T extends @Nullable Object>(ApiResponse<T> response) implements Result<T> {}

    record Unreadable<T extends @Nullable Object>(EspalierException exception) implements Result<T> {}

    /**
     * Reads a result and closes the response, unless the result is the body itself.
     *
     * @throws IOException if the connection breaks before the end of the body
     */
    Result<T> success(Response response, int attempts) throws IOException {
        BoundedBody body = new BoundedBody(response.body(), plan.options().maxResponseBytes());
        boolean handedOver = false;
        try {
            T result = plan.operation().withoutResult().contains(response.code())
                    ? NoResult.read(body)
                    : plan.decoder().convert(body);
            handedOver = result instanceof ResponseBody;
            if (handedOver) {
                body.handOver(onBodyClosed);
            }
            return new Read<>(ApiResponse.builder(result)
                    .status(response.code())
                    .headers(response.headers())
                    .attempts(attempts)
                    .build());
        } catch (IOException | RuntimeException e) {
            return new Unreadable<>(unreadable(response, body, e, attempts));
        } finally {
            if (!handedOver) {
                response.close();
            }
        }
    }

    private EspalierException unreadable(Response response, BoundedBody body, Exception failure, int attempts)
            throws IOException {
        String operation = plan.operation().name();
        if (body.isTooLong()) {
            return new ResponseTooLargeException(
                    operation, attempts, response.code(), plan.options().maxResponseBytes(), plan.isRead());
        }
        if (failure instanceof IOException broken) {
            throw broken;
        }
        Throwable fault = failure instanceof UnreadableBodyException ? failure.getCause() : failure;
        return DecodeException.builder(operation, response.code(), fault)
                .attempts(attempts)
                .onlyRead(plan.isRead())
                .requestId(requestId(response.headers()))
                .contentType(response.header("Content-Type"))
                .nextCursor(fault instanceof UnreadablePageException page ? page.nextCursor() : null)
                .responseText(failure instanceof UnreadableBodyException unread ? unread.start() : "")
                .build();
    }

    ErrorResponse error(Response response, int attempts, boolean precededByLostAnswer, Clock clock) {
        Headers headers = response.headers();
        String body = BodyStart.of(
                response.body(), Math.min(BodyStart.MAX_BYTES, plan.options().maxResponseBytes()));
        Problem problem = problems.decode(response.code(), headers, body)
                .withRequestId(requestId(headers))
                .map(Redaction.of(response, secretParameters, plan.options().headers()));
        return ErrorResponse.builder(plan.operation().name(), response.code())
                .headers(headers)
                .body(body)
                .problem(problem)
                .retryAfter(RetryAfter.parse(headers.get("Retry-After"), clock.instant()))
                .attempts(attempts)
                .precededByLostAnswer(precededByLostAnswer)
                .build();
    }

    private @Nullable String requestId(Headers headers) {
        return problems.requestId(headers).orElse(null);
    }
}
