package dev.espalier.runtime.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
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
}
