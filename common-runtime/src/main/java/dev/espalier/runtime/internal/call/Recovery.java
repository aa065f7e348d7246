package dev.espalier.runtime.internal.call;

import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.error.TransportException;
import dev.espalier.runtime.internal.http.TransportFailures;
import dev.espalier.runtime.retry.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Decides, for work that takes many calls and can go on where it stopped, what follows a call that failed. The rules
 * are those of the attempts of one call, with one difference: what counts are the failures in a row, since the last one
 * after which the work got on. The first of them takes nothing out of the retry budget: an outage lets nothing get on,
 * and a bad line is no outage. Used by one thread at a time.
 */
public final class Recovery {
    private final CallEngine engine;
    private final OperationInfo work;
    private final RetryPolicy policy;
    private int failures;

    /** @param work what goes on; may be repeated */
    public Recovery(CallEngine engine, OperationInfo work, RetryPolicy policy) {
        this.engine = engine;
        this.work = work;
        this.policy = policy;
    }

    /** The work got on. */
    public void onProgress() {
        failures = 0;
    }

    /** How many calls have failed in a row. */
    public int failures() {
        return failures;
    }

    /**
     * How long to wait after {@code failure} before the work goes on; null if it does not.
     *
     * @param remaining time left until the deadline; null if there is none
     */
    public @Nullable Duration after(Throwable failure, @Nullable Duration remaining) {
        if (failure instanceof ApiException answer) {
            return decide(
                    new AttemptFailure.Answer(
                            answer.status(), answer.retryAfter().orElse(null)),
                    remaining);
        }
        if (failure instanceof TransportException lost && lost.getCause() instanceof IOException cause) {
            return decide(
                    new AttemptFailure.NoAnswer(lost.requestSent(), TransportFailures.isPermanent(cause)), remaining);
        }
        return null;
    }

    /** As {@link #after} for a call that succeeded, and after which the work stands where it stood before. */
    public @Nullable Duration afterStandstill(@Nullable Duration remaining) {
        return decide(new AttemptFailure.NoAnswer(true, false), remaining);
    }

    private @Nullable Duration decide(AttemptFailure failure, @Nullable Duration remaining) {
        failures++;
        RetryDecision decision = RetryRules.decide(
                policy,
                new RetryRules.Attempt(
                        work, failures, failure, remaining, engine.time.random().getAsDouble()));
        return decision instanceof RetryDecision.Retry retry && (failures == 1 || engine.budget.tryRetry())
                ? retry.delay()
                : null;
    }
}
