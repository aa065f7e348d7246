package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.runtime.error.DeadlineExceededException;
import dev.espalier.runtime.internal.auth.Credentials;
import dev.espalier.runtime.internal.call.LocalPacer;
import dev.espalier.runtime.operation.Operation;
import dev.espalier.runtime.operation.RateLimit;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import retrofit2.http.GET;

class PacingTest extends ServerTest {
    /** An operation of which the vendor documents a limit, and one without. */
    public interface LimitedApi {
        @Operation(id = "get-limited", idempotent = true)
        @RateLimit(permits = 5, per = "PT1S")
        @GET("limited")
        ApiCall<Thing> limited();

        @Operation(id = "get-unlimited", idempotent = true)
        @GET("unlimited")
        ApiCall<Thing> unlimited();
    }

    private final List<Pacer.Limit> asked = new CopyOnWriteArrayList<>();
    private final Pacer pacer = new LocalPacer(sleeper);

    private LimitedApi things(Pacer pacer) {
        return builder().pacer(pacer).build().limited();
    }

    private Pacer noting(CompletableFuture<Void> answer) {
        return limit -> {
            asked.add(limit);
            return answer;
        };
    }

    @Test
    void everyAttemptWaitsForItsTurn() {
        respond(200, THING);
        respond(503);
        respond(200, THING);
        LimitedApi things = things(pacer);

        things.limited().execute();
        things.limited().execute();

        assertThat(sleeper.waits()).containsExactly(Duration.ofMillis(200), Duration.ZERO, Duration.ofMillis(200));
    }

    @Test
    void whatHasNoDocumentedLimitIsNotPaced() {
        respond(200, THING);

        things(noting(new CompletableFuture<>())).unlimited().execute();

        assertThat(asked).isEmpty();
    }

    @Test
    void theLimitIsTheOperationsAndTheCredentials() {
        respond(200, THING);
        respond(200, THING);
        Pacer noting = noting(CompletableFuture.completedFuture(null));

        things(noting).limited().execute();
        builder()
                .credentials(Credentials.bearer("another-token"))
                .pacer(noting)
                .build()
                .limited()
                .limited()
                .execute();

        assertThat(asked)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(limit -> limit.vendor().equals("acme")
                        && limit.group().equals("get-limited")
                        && limit.permits() == 5
                        && limit.per().equals(Duration.ofSeconds(1)))
                .noneMatch(limit -> limit.toString().contains("token"));
    }

    @Test
    void aTurnThatDoesNotComeEndsAtTheDeadline() {
        CompletableFuture<Void> never = new CompletableFuture<>();

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> things(noting(never))
                        .limited()
                        .with(options -> options.deadline(Duration.ofMillis(50)))
                        .execute())
                .satisfies(e -> assertThat(e.attempts()).isZero());
        assertThat(never).isCancelled();
        assertThat(requests()).isZero();
    }

    @Test
    void toCancelTheCallGivesTheTurnBack() {
        CompletableFuture<Void> never = new CompletableFuture<>();
        CompletableFuture<Thing> call = things(noting(never)).limited().executeAsync();

        call.cancel(true);

        assertThat(never).isCancelled();
        assertThatExceptionOfType(CancellationException.class).isThrownBy(call::join);
    }

    @Test
    void aPacerThatFailsFailsTheCall() {
        IllegalStateException failure = new IllegalStateException("the limiter is down");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> things(noting(CompletableFuture.failedFuture(failure)))
                        .limited()
                        .execute())
                .isSameAs(failure);
    }

    @Test
    void aCheckedExceptionOfThePacerIsTheCallersToo() {
        IOException failure = new IOException("the limiter cannot be reached");

        assertThatThrownBy(() -> things(noting(CompletableFuture.failedFuture(failure)))
                        .limited()
                        .execute())
                .isSameAs(failure);
    }
}
