package dev.espalier.runtime.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.internal.call.RetryDecision.Reason;
import dev.espalier.runtime.internal.call.RetryDecision.Retry;
import dev.espalier.runtime.internal.call.RetryDecision.Stop;
import dev.espalier.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryRulesTest {
    private final RetryPolicy policy = RetryPolicy.defaults();

    @ParameterizedTest(name = "{0}, idempotent: {1}")
    @CsvSource({
        "400, true, NOT_RETRYABLE",
        "401, true, NOT_RETRYABLE",
        "403, true, NOT_RETRYABLE",
        "404, true, NOT_RETRYABLE",
        "408, true, RETRY",
        "409, true, NOT_RETRYABLE",
        "410, true, NOT_RETRYABLE",
        "418, true, NOT_RETRYABLE",
        "422, true, NOT_RETRYABLE",
        "421, true, RETRY",
        "425, true, RETRY",
        "429, true, RETRY",
        "499, true, NOT_RETRYABLE",
        "500, true, RETRY",
        "501, true, NOT_RETRYABLE",
        "502, true, RETRY",
        "503, true, RETRY",
        "504, true, RETRY",
        "505, true, NOT_RETRYABLE",
        "599, true, NOT_RETRYABLE",
        "304, true, NOT_RETRYABLE",
        "400, false, NOT_RETRYABLE",
        "404, false, NOT_RETRYABLE",
        "408, false, NOT_REPEATABLE",
        "409, false, NOT_RETRYABLE",
        "421, false, RETRY",
        "425, false, RETRY",
        "429, false, RETRY",
        "500, false, NOT_REPEATABLE",
        "502, false, NOT_REPEATABLE",
        "503, false, NOT_REPEATABLE",
        "504, false, NOT_REPEATABLE"
    })
    void decidesByStatus(int status, boolean idempotent, String expected) {
        assertThat(name(decide(policy, 1, operation(idempotent, false), answer(status, null), null, 0)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "idempotent: {0}")
    @ValueSource(booleans = {true, false})
    void repeatsAConflictWhereTheDocumentSaysSo(boolean idempotent) {
        assertThat(decide(policy, 1, operation(idempotent, true), answer(409, null), null, 0))
                .isInstanceOf(Retry.class);
    }

    @ParameterizedTest(name = "idempotent: {0}, sent: {1}")
    @CsvSource({"true, true, RETRY", "true, false, RETRY", "false, true, NOT_REPEATABLE", "false, false, RETRY"})
    void decidesAfterABrokenConnection(boolean idempotent, boolean sent, String expected) {
        AttemptFailure failure = new AttemptFailure.NoAnswer(sent, false);

        assertThat(name(decide(policy, 1, operation(idempotent, false), failure, null, 0)))
                .isEqualTo(expected);
    }

    @Test
    void neverRepeatsWhatWouldFailTheSameWay() {
        assertThat(name(decide(policy, 1, operation(true, false), new AttemptFailure.NoAnswer(false, true), null, 0)))
                .isEqualTo("NOT_RETRYABLE");
    }

    @ParameterizedTest(name = "attempt {0}")
    @CsvSource({"1, RETRY", "2, RETRY", "3, ATTEMPTS_USED_UP", "4, ATTEMPTS_USED_UP"})
    void countsAttempts(int attempt, String expected) {
        assertThat(name(decide(policy, attempt, null, 0))).isEqualTo(expected);
    }

    @Test
    void makesOneAttemptWithoutRetries() {
        assertThat(decide(RetryPolicy.none(), 1, null, 0)).isEqualTo(new Stop(Reason.ATTEMPTS_USED_UP));
    }

    @ParameterizedTest(name = "attempt {0}, random {1}: {2} ms")
    @CsvSource({
        "1, 0, 0",
        "1, 0.5, 250",
        "1, 0.999, 499",
        "2, 0.5, 500",
        "3, 0.5, 1000",
        "4, 0.5, 2000",
        "5, 0.5, 4000",
        "6, 0.5, 4000",
        "31, 0.5, 4000",
        "64, 0.5, 4000",
        "65, 0.5, 4000",
        "2147483646, 0.5, 4000"
    })
    void spreadsWaitsBetweenZeroAndADoublingCeiling(int attempt, double random, long milliseconds) {
        RetryPolicy patient =
                RetryPolicy.builder().maxAttempts(Integer.MAX_VALUE).build();

        Retry retry = (Retry) decide(patient, attempt, null, random);

        assertThat(retry.delay().toMillis()).isEqualTo(milliseconds);
    }

    @Test
    void survivesTheLongestDelays() {
        RetryPolicy slow = RetryPolicy.builder()
                .maxAttempts(100)
                .baseDelay(Duration.ofDays(1))
                .maxDelay(Duration.ofDays(1))
                .build();

        assertThat(decide(slow, 30, null, 0.5)).isEqualTo(new Retry(Duration.ofHours(12)));
    }

    @ParameterizedTest(name = "asked {0} ms, random {1}: {2} ms")
    @CsvSource({
        "402, 0, 402",
        "402, 0.5, 603",
        "0, 0.5, 125",
        "100, 0.8, 300",
        "30000, 0, 30000",
        "30000, 0.5, 35000",
        "60000, 0.999, 69990"
    })
    void waitsAtLeastAsLongAsTheResponseAsks(long asked, double random, long milliseconds) {
        AttemptFailure failure = answer(503, Duration.ofMillis(asked));

        assertThat(decide(policy, 1, operation(true, false), failure, null, random))
                .isEqualTo(new Retry(Duration.ofMillis(milliseconds)));
    }

    @Test
    void givesUpWhereTheResponseAsksForMoreThanThePolicyAllows() {
        AttemptFailure failure = answer(429, Duration.ofMillis(60_001));

        assertThat(decide(policy, 1, operation(true, false), failure, null, 0))
                .isEqualTo(new Stop(Reason.RETRY_AFTER_TOO_LONG));
    }

    @ParameterizedTest(name = "{0} ms left")
    @CsvSource({"2000, DEADLINE", "1999, DEADLINE", "2001, RETRY", "0, DEADLINE", "-5, DEADLINE"})
    void stopsWhereTheWaitDoesNotFitIntoTheDeadline(long remaining, String expected) {
        AttemptFailure failure = answer(429, Duration.ofSeconds(2));

        assertThat(name(decide(policy, 1, operation(true, false), failure, Duration.ofMillis(remaining), 0.9)))
                .isEqualTo(expected);
    }

    @Test
    void leavesOutTheJitterThatTheDeadlineHasNoRoomFor() {
        AttemptFailure failure = answer(429, Duration.ofSeconds(2));

        assertThat(decide(policy, 1, operation(true, false), failure, Duration.ofMillis(2500), 0.9))
                .isEqualTo(new Retry(Duration.ofSeconds(2)));
    }

    private static RetryDecision decide(RetryPolicy policy, int attempt, @Nullable Duration remaining, double random) {
        return decide(policy, attempt, operation(true, false), answer(500, null), remaining, random);
    }

    private static RetryDecision decide(
            RetryPolicy policy,
            int attempt,
            OperationInfo operation,
            AttemptFailure failure,
            @Nullable Duration remaining,
            double random) {
        return RetryRules.decide(policy, new RetryRules.Attempt(operation, attempt, failure, remaining, random));
    }

    private static OperationInfo operation(boolean idempotent, boolean retryOnConflict) {
        return new OperationInfo("acme", "get-thing", idempotent, retryOnConflict, Set.of(), false, "", null);
    }

    private static AttemptFailure answer(int status, @Nullable Duration retryAfter) {
        return new AttemptFailure.Answer(status, retryAfter);
    }

    private static String name(RetryDecision decision) {
        return decision instanceof Stop stop ? stop.reason().name() : "RETRY";
    }
}
