package dev.espalier.runtime.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.runtime.retry.RetryDecision.Reason;
import dev.espalier.runtime.retry.RetryDecision.Retry;
import dev.espalier.runtime.retry.RetryDecision.Stop;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
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
        "425, true, NOT_RETRYABLE",
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
        "429, false, RETRY",
        "500, false, NOT_REPEATABLE",
        "502, false, NOT_REPEATABLE",
        "503, false, NOT_REPEATABLE",
        "504, false, NOT_REPEATABLE"
    })
    void decidesByStatus(int status, boolean idempotent, String expected) {
        assertThat(name(policy.decide(Outcome.response(status, null), 1, idempotent, false, null, 0)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "idempotent: {0}")
    @ValueSource(booleans = {true, false})
    void repeatsAConflictWhereTheDocumentSaysSo(boolean idempotent) {
        assertThat(policy.decide(Outcome.response(409, null), 1, idempotent, true, null, 0))
                .isInstanceOf(Retry.class);
    }

    @ParameterizedTest(name = "idempotent: {0}, sent: {1}")
    @CsvSource({"true, true, RETRY", "true, false, RETRY", "false, true, NOT_REPEATABLE", "false, false, RETRY"})
    void decidesAfterABrokenConnection(boolean idempotent, boolean sent, String expected) {
        Outcome outcome = Outcome.failure(new IOException("reset"), sent);

        assertThat(name(policy.decide(outcome, 1, idempotent, false, null, 0))).isEqualTo(expected);
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

    @Test
    void waitsAsLongAsTheResponseAsks() {
        Outcome outcome = Outcome.response(503, Duration.ofMillis(402));

        assertThat(policy.decide(outcome, 1, true, false, null, 0.7)).isEqualTo(new Retry(Duration.ofMillis(402)));
    }

    @Test
    void cutsTheWaitThatTheResponseAsksFor() {
        Outcome outcome = Outcome.response(429, Duration.ofHours(1));

        assertThat(policy.decide(outcome, 1, true, false, null, 0.7)).isEqualTo(new Retry(Duration.ofSeconds(60)));
    }

    @ParameterizedTest(name = "{0} ms left")
    @CsvSource({"2000, DEADLINE", "1999, DEADLINE", "2001, RETRY", "0, DEADLINE", "-5, DEADLINE"})
    void stopsWhereTheWaitDoesNotFitIntoTheDeadline(long remaining, String expected) {
        Outcome outcome = Outcome.response(429, Duration.ofSeconds(2));

        assertThat(name(policy.decide(outcome, 1, true, false, Duration.ofMillis(remaining), 0)))
                .isEqualTo(expected);
    }

    @Test
    void refusesZeroAttempts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetryPolicy.builder().maxAttempts(0))
                .withMessage("maxAttempts is 0; the first request counts, so it must be 1 or more.");
    }

    @Test
    void refusesANegativeDelay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetryPolicy.builder().maxDelay(Duration.ofMillis(-1)))
                .withMessageStartingWith("maxDelay is PT-0.001S; it must not be negative");
    }

    @Test
    void refusesADelayThatWouldOverflow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetryPolicy.builder().baseDelay(Duration.ofSeconds(Long.MAX_VALUE)))
                .withMessageContaining("longer than a day");
    }

    @Test
    void newBuilderKeepsEverySetting() {
        RetryPolicy changed = RetryPolicy.builder()
                .maxAttempts(7)
                .baseDelay(Duration.ofMillis(1))
                .maxDelay(Duration.ofMillis(2))
                .maxRetryAfter(Duration.ofMillis(3))
                .build();

        assertThat(changed.newBuilder().build())
                .hasToString(changed.toString())
                .asString()
                .contains("7", "0.001", "0.002", "0.003");
    }

    private static RetryDecision decide(RetryPolicy policy, int attempt, @Nullable Duration remaining, double random) {
        return policy.decide(Outcome.response(500, null), attempt, true, false, remaining, random);
    }

    private static String name(RetryDecision decision) {
        return decision instanceof Stop stop ? stop.reason().name() : "RETRY";
    }
}
