package dev.espalier.runtime.internal.call;

import dev.espalier.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what follows a failed attempt. A pure function of what is known about it. */
final class RetryRules {
    private static final Set<Integer> TRANSIENT = Set.of(408, 421, 425, 429, 500, 502, 503, 504);
    /** A server that answers so has done nothing. */
    private static final Set<Integer> NOTHING_DONE = Set.of(409, 421, 425, 429);

    private static final Duration LEAST_SPREAD = Duration.ofMillis(250);
    private static final Duration MOST_SPREAD = Duration.ofSeconds(10);

    private RetryRules() {}

    /**
     * @param number of the attempt, from 1
     * @param remaining time left until the deadline; {@code null} if there is none
     * @param random a number from 0 (inclusive) to 1 (exclusive), for the jitter
     */
    record Attempt(
            OperationInfo operation,
            int number,
            AttemptFailure failure,
            @Nullable Duration remaining,
            double random) {}

    static RetryDecision decide(RetryPolicy policy, Attempt attempt) {
        if (!isTransient(attempt)) {
            return new RetryDecision.Stop(RetryDecision.Reason.NOT_RETRYABLE);
        }
        if (!attempt.operation().idempotent() && !isNothingDone(attempt.failure())) {
            return new RetryDecision.Stop(RetryDecision.Reason.NOT_REPEATABLE);
        }
        if (attempt.number() >= policy.maxAttempts()) {
            return new RetryDecision.Stop(RetryDecision.Reason.ATTEMPTS_USED_UP);
        }
        Duration asked = retryAfter(attempt.failure());
        return asked == null ? backoff(policy, attempt) : asAsked(asked, policy, attempt);
    }

    private static boolean isTransient(Attempt attempt) {
        return attempt.failure() instanceof AttemptFailure.Answer answer
                ? TRANSIENT.contains(answer.status())
                        || answer.status() == 409 && attempt.operation().retryOnConflict()
                : !((AttemptFailure.NoAnswer) attempt.failure()).permanent();
    }

    private static boolean isNothingDone(AttemptFailure failure) {
        return failure instanceof AttemptFailure.Answer answer
                ? NOTHING_DONE.contains(answer.status())
                : !((AttemptFailure.NoAnswer) failure).sent();
    }

    private static @Nullable Duration retryAfter(AttemptFailure failure) {
        return failure instanceof AttemptFailure.Answer answer ? answer.retryAfter() : null;
    }

    private static RetryDecision backoff(RetryPolicy policy, Attempt attempt) {
        int doublings = Math.min(attempt.number() - 1, 30);
        Duration ceiling = shorter(policy.baseDelay().multipliedBy(1L << doublings), policy.maxDelay());
        Duration delay = part(ceiling, attempt.random());
        return isFitting(delay, attempt)
                ? new RetryDecision.Retry(delay)
                : new RetryDecision.Stop(RetryDecision.Reason.DEADLINE);
    }

    /** Never earlier than asked; who was asked the same at the same time comes back spread out. */
    private static RetryDecision asAsked(Duration asked, RetryPolicy policy, Attempt attempt) {
        if (asked.compareTo(policy.maxRetryAfter()) > 0) {
            return new RetryDecision.Stop(RetryDecision.Reason.RETRY_AFTER_TOO_LONG);
        }
        if (!isFitting(asked, attempt)) {
            return new RetryDecision.Stop(RetryDecision.Reason.DEADLINE);
        }
        Duration delay = spread(asked, attempt.random());
        return new RetryDecision.Retry(isFitting(delay, attempt) ? delay : asked);
    }

    private static boolean isFitting(Duration delay, Attempt attempt) {
        return attempt.remaining() == null || delay.compareTo(attempt.remaining()) < 0;
    }

    /** {@code wait} and up to as much again, but a quarter of a second at least and 10 seconds at most. */
    static Duration spread(Duration wait, double random) {
        Duration most = shorter(wait.compareTo(LEAST_SPREAD) < 0 ? LEAST_SPREAD : wait, MOST_SPREAD);
        return wait.plus(part(most, random));
    }

    private static Duration part(Duration whole, double random) {
        return Duration.ofNanos((long) (whole.toNanos() * random));
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
