package dev.espalier.runtime.internal.call;

import dev.espalier.runtime.ApiResponse;
import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.error.ClientClosedException;
import dev.espalier.runtime.error.DeadlineExceededException;
import dev.espalier.runtime.error.ErrorResponse;
import dev.espalier.runtime.error.EspalierException;
import dev.espalier.runtime.error.InterruptedCallException;
import dev.espalier.runtime.error.Problem;
import dev.espalier.runtime.error.TransportException;
import dev.espalier.runtime.internal.http.Exchange;
import dev.espalier.runtime.internal.http.StaleConnectionException;
import dev.espalier.runtime.internal.http.TransportFailures;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The rules of one run: its attempts so far, and what each of them leads to. Used by one thread at a time. */
final class Execution<T extends @Nullable Object> {
    /** Answers of a gateway, or of a server that did not get to the end. */
    private static final Set<Integer> ANSWER_LOST = Set.of(408, 502, 504);
    /** A connection that turns out to be closed costs no attempt; when all are, something else is wrong. */
    private static final int MAX_STALE = 3;

    private final CallEngine engine;
    private final CallPlan<T> plan;
    private final CallEvents events;
    private final ResponseReader<T> reader;
    private final long startedAt;
    private int attempt;
    private int announced;
    private int stale;
    private long attemptStartedAt;
    private boolean answerLost;
    private int requestsBefore;
    private volatile @Nullable Exchange current;
    private volatile @Nullable EspalierException last;

    Execution(CallEngine engine, CallPlan<T> plan, CallEvents events) {
        this.engine = engine;
        this.plan = plan;
        this.events = events;
        reader = new ResponseReader<>(plan, engine.problems, engine.secretParameters, engine.transport::evictIfClosed);
        startedAt = now();
    }

    /** What an attempt leads to. */
    sealed interface Step<T extends @Nullable Object> {}

    record Success<T extends @Nullable Object>(ApiResponse<T> response) implements Step<T> {}

    record Failure<T extends @Nullable Object>(EspalierException exception) implements Step<T> {}

    /** Another attempt after {@code delay}. */
    record Wait<T extends @Nullable Object>(Duration delay) implements Step<T> {}

    /** How long the vendor has asked to send nothing that falls under the same limit. */
    Duration hold() {
        return engine.holds.remaining(plan.operation(), now());
    }

    Step<T> onHold(Duration hold) {
        Duration delay = RetryRules.spread(hold, engine.time.random().getAsDouble());
        Duration remaining = remaining();
        boolean tooLong = hold.compareTo(plan.options().retryPolicy().maxRetryAfter()) > 0;
        if (tooLong || remaining != null && hold.compareTo(remaining) >= 0) {
            return new Failure<>(ApiException.of(ErrorResponse.builder(operation(), 429)
                    .problem(Problem.ofText("the vendor asked this client to wait, longer than the "
                            + (tooLong ? "retry policy allows" : "deadline leaves")))
                    .retryAfter(hold)
                    .attempts(requests())
                    .build()));
        }
        events.held(delay);
        return new Wait<>(remaining != null && delay.compareTo(remaining) >= 0 ? hold : delay);
    }

    /** @throws DeadlineExceededException if no time is left, because the wait before took longer than it should */
    Request nextRequest(Exchange exchange) {
        if (isLate()) {
            throw deadlineExceeded();
        }
        attempt++;
        current = exchange;
        attemptStartedAt = now();
        Request.Builder request =
                plan.request().newBuilder().tag(Exchange.class, exchange).tag(OperationInfo.class, plan.operation());
        Headers headers = plan.options().headers();
        for (int i = 0; i < headers.size(); i++) {
            request.header(headers.name(i), headers.value(i));
        }
        if (attempt > announced) {
            announced = attempt;
            events.sent(attempt);
        }
        return request.build();
    }

    /** No response arrived. */
    Step<T> onFailure(Exchange exchange, IOException failure) {
        if (failure instanceof StaleConnectionException && stale < MAX_STALE) {
            stale++;
            attempt--;
            end(exchange.requests());
            return new Wait<>(Duration.ZERO);
        }
        end(requests(exchange));
        boolean sent = !TransportFailures.isNotSent(exchange, failure);
        TransportException exception = new TransportException(operation(), requests(), failure, sent);
        if (isLate()) {
            last = exception;
            return new Failure<>(deadlineExceeded());
        }
        answerLost |= sent;
        return next(
                new AttemptFailure.NoAnswer(sent, TransportFailures.isPermanent(failure)),
                exception,
                sent,
                failure.getClass().getSimpleName());
    }

    /** A response arrived; it is closed here, unless its result is the body itself. */
    Step<T> onResponse(Exchange exchange, Response response) throws IOException {
        if (plan.success().test(response)) {
            return onSuccess(exchange, response);
        }
        end(requests(exchange));
        ErrorResponse error;
        try (response) {
            error = reader.error(response, requests(), answerLost && !plan.isRead(), engine.time.clock());
        }
        Duration retryAfter = error.retryAfter();
        if (error.status() == 429 && retryAfter != null) {
            engine.holds.hold(plan.operation(), retryAfter, now());
        }
        if (error.status() == 421) {
            engine.transport.evictIdle();
        }
        ApiException exception = ApiException.of(error);
        answerLost |= ANSWER_LOST.contains(error.status());
        return next(new AttemptFailure.Answer(error.status(), retryAfter), exception, true, "status " + error.status());
    }

    private Step<T> onSuccess(Exchange exchange, Response response) throws IOException {
        ResponseReader.Result<T> result = reader.success(response, requests());
        end(requests(exchange));
        String status = "status " + response.code();
        if (result instanceof ResponseReader.Read<T> read) {
            log(status, "");
            return new Success<>(read.response());
        }
        EspalierException failure = ((ResponseReader.Unreadable<T>) result).exception();
        log(status + ", " + failure.getClass().getSimpleName(), "");
        return new Failure<>(failure);
    }

    /** What an exchange that is over has sent counts once, for whoever looks meanwhile too. */
    private synchronized void end(int requests) {
        current = null;
        requestsBefore += requests;
    }

    /** One that got no connection was tried all the same. */
    private static int requests(Exchange exchange) {
        return Math.max(1, exchange.requests());
    }

    /** @param how the attempt failed, for the log */
    private Step<T> next(AttemptFailure failure, EspalierException exception, boolean sent, String how) {
        last = exception;
        RetryDecision decision = plan.isOneShot() && sent
                ? new RetryDecision.Stop(RetryDecision.Reason.NOT_REPEATABLE)
                : RetryRules.decide(
                        plan.options().retryPolicy(),
                        new RetryRules.Attempt(
                                plan.operation(),
                                attempt,
                                failure,
                                remaining(),
                                engine.time.random().getAsDouble()));
        if (decision instanceof RetryDecision.Retry && !engine.budget.tryRetry()) {
            decision = new RetryDecision.Stop(RetryDecision.Reason.BUDGET_USED_UP);
        }
        if (decision instanceof RetryDecision.Retry retry) {
            log(how, "; the next follows after " + retry.delay().toMillis() + " ms");
            events.retried(attempt, how, retry.delay());
            return new Wait<>(retry.delay());
        }
        log(how, "; it is the last: " + ((RetryDecision.Stop) decision).reason().words());
        return new Failure<>(exception);
    }

    DeadlineExceededException deadlineExceeded() {
        return new DeadlineExceededException(
                operation(), requests(), plan.options().deadline().orElseThrow(), last);
    }

    EspalierException interrupted(Exception cause) {
        return new InterruptedCallException(operation(), requests(), cause);
    }

    EspalierException closed() {
        return new ClientClosedException(operation(), requests());
    }

    /** How many requests were sent or tried. */
    synchronized int requests() {
        Exchange underWay = current;
        return requestsBefore + (underWay == null ? 0 : requests(underWay));
    }

    boolean isLate() {
        Duration remaining = remaining();
        return remaining != null && (remaining.isZero() || remaining.isNegative());
    }

    private @Nullable Duration remaining() {
        return plan.options()
                .deadline()
                .map(deadline -> deadline.minusNanos(now() - startedAt))
                .orElse(null);
    }

    private void log(String how, String next) {
        engine.log.attempt(plan.operation(), attempt, how, Duration.ofNanos(now() - attemptStartedAt), next);
    }

    private long now() {
        return engine.time.sleeper().nanoTime();
    }

    private String operation() {
        return plan.operation().name();
    }
}
