package dev.espalier.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.runtime.error.ClientClosedException;
import dev.espalier.runtime.error.DeadlineExceededException;
import dev.espalier.runtime.error.ErrorResponse;
import dev.espalier.runtime.error.EspalierException;
import dev.espalier.runtime.error.InterruptedCallException;
import dev.espalier.runtime.error.NotFoundException;
import dev.espalier.runtime.error.ServerException;
import dev.espalier.runtime.error.WaitFailedException;
import dev.espalier.runtime.json.MissingFieldException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaiterTest extends ServerTest {
    /** How a waiter is run. */
    enum Way {
        SYNC {
            @Override
            <T> T run(Waiter<T> waiter) {
                return waiter.await();
            }
        },
        ASYNC {
            @Override
            <T> T run(Waiter<T> waiter) {
                try {
                    return waiter.awaitAsync().join();
                } catch (CompletionException e) {
                    throw (RuntimeException) e.getCause();
                }
            }
        };

        abstract <T> T run(Waiter<T> waiter);
    }

    private Waiter<Thing> waiter() {
        return waiter(things());
    }

    /** The id is the state, and the size the problem. */
    private static Waiter<Thing> waiter(TestApi things) {
        return Waiter.polling(
                        "acme get-thing", things.get("a"), Thing::id, List.of("ready"), List.of("errored", "cancelled"))
                .problem(Thing::size);
    }

    private void state(String state) {
        respond(200, "{\"id\":\"" + state + "\",\"size\":7}");
    }

    private void states(String state, int times) {
        for (int i = 0; i < times; i++) {
            state(state);
        }
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }

    @ParameterizedTest
    @EnumSource
    void givesWhatIsReadyAtOnce(Way way) {
        state("ready");

        assertThat(way.run(waiter()).id()).isEqualTo("ready");
        assertThat(sleeper.waits()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void asksUntilItIsReady(Way way) {
        states("preparing", 2);
        state("ready");

        assertThat(way.run(waiter()).id()).isEqualTo("ready");
        assertThat(requests()).isEqualTo(3);
        assertThat(sleeper.waits()).containsExactly(millis(2000), millis(3000));
    }

    @ParameterizedTest
    @EnumSource
    void aStateThatIsNotKnownIsWaitedOn(Way way) {
        state("thinking");
        state("ready");

        assertThat(way.run(waiter()).id()).isEqualTo("ready");
    }

    @ParameterizedTest
    @EnumSource
    void aStateThatIsAbsentIsWaitedOn(Way way) {
        respond(200, "{\"id\":\"a\"}");
        respond(200, THING);

        Thing thing = way.run(Waiter.polling("acme get-thing", things().get("a"), Thing::size, List.of(1), List.of()));

        assertThat(thing.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aPromisedStateThatIsAbsentIsAnError(Way way) {
        respond(200, "{\"size\":7}");

        assertThatExceptionOfType(MissingFieldException.class).isThrownBy(() -> way.run(waiter()));
    }

    @ParameterizedTest
    @EnumSource
    void failsWithTheStateAndTheResult(Way way) {
        state("preparing");
        state("errored");

        WaitFailedException failure = catchThrowableOfType(WaitFailedException.class, () -> way.run(waiter()));

        assertThat(failure)
                .hasMessage("acme get-thing came to \"errored\" after 2 attempts, and not to \"ready\": 7. It stays so;"
                        + " see result() for all that the vendor says of it.");
        assertThat(failure.operation()).isEqualTo("acme get-thing");
        assertThat(failure.state()).isEqualTo("errored");
        assertThat(failure.attempts()).isEqualTo(2);
        assertThat(failure.result(Thing.class)).map(Thing::size).contains(7);
        assertThat(failure.result(String.class)).isEmpty();
    }

    @Test
    void aFailureWithoutAReasonSaysNoneAndSeveralAreJoined() {
        Waiter<String> failed =
                Waiter.polling("acme get-text", ApiCall.of("x"), text -> text, List.of("y"), List.of("x"));

        assertThatExceptionOfType(WaitFailedException.class)
                .isThrownBy(failed::await)
                .withMessageContaining("and not to \"y\". It stays so");
        assertThatExceptionOfType(WaitFailedException.class)
                .isThrownBy(() -> failed.problem(text -> List.of("no frames", "no sound."))
                        .await())
                .withMessageContaining("and not to \"y\": no frames; no sound. It stays so");
    }

    @Test
    void aLongReasonDoesNotFillTheLog() {
        Waiter<String> failed = Waiter.polling(
                        "acme get-text", ApiCall.of("x"), text -> text, List.of("y"), List.of("x"))
                .problem(text -> "z".repeat(2000));

        assertThatExceptionOfType(WaitFailedException.class)
                .isThrownBy(failed::await)
                .satisfies(failure -> assertThat(failure.getMessage()).hasSizeLessThan(700));
    }

    @ParameterizedTest
    @EnumSource
    void waitsGrowByHalfUpToTheLongest(Way way) {
        states("preparing", 9);
        state("ready");

        way.run(waiter().pollInterval(millis(4000)).maxPollInterval(millis(10_000)));

        assertThat(sleeper.waits())
                .startsWith(millis(4000), millis(6000), millis(9000), millis(10_000), millis(10_000))
                .hasSize(9)
                .endsWith(millis(10_000));
    }

    @Test
    void aPollIntervalThatIsLongerThanTheLongestStaysAsItIs() {
        states("preparing", 2);
        state("ready");

        waiter().pollInterval(millis(40_000)).await();

        assertThat(sleeper.waits()).containsExactly(millis(40_000), millis(40_000));
    }

    @ParameterizedTest
    @EnumSource
    void waitsAreSpreadByAQuarter(Way way) {
        states("preparing", 2);
        state("ready");

        way.run(waiter(builder().random(() -> 0.5).build().things()));

        assertThat(sleeper.waits()).containsExactly(millis(2250), millis(3375));
    }

    @ParameterizedTest
    @EnumSource
    void aFailedRequestFailsTheWaiter(Way way) {
        state("preparing");
        respond(404);

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> way.run(waiter()));
    }

    @ParameterizedTest
    @EnumSource
    void aRequestIsRetried(Way way) {
        respondRetryAfter(503, "1");
        state("errored");

        WaitFailedException failure = catchThrowableOfType(WaitFailedException.class, () -> way.run(waiter()));

        assertThat(failure.attempts()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void aRequestThatFailsAfterItsRetriesFailsTheWaiter(Way way) {
        respond(503);
        respond(503);
        respond(503);

        ServerException failure = catchThrowableOfType(ServerException.class, () -> way.run(waiter()));

        assertThat(failure.attempts()).isEqualTo(3);
    }

    @Test
    void everyRequestHasTheOptions() {
        respond(503);

        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(
                        () -> waiter().with(options -> options.maxAttempts(1)).await());
        assertThat(requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void theDeadlineTellsTheLastState(Way way) {
        states("preparing", 4);

        DeadlineExceededException failure = catchThrowableOfType(
                DeadlineExceededException.class, () -> way.run(waiter().deadline(Duration.ofSeconds(12))));

        // Asked at 0, 2, 5 and 9.5; to ask once more would be too soon.
        assertThat(sleeper.waits()).containsExactly(millis(2000), millis(3000), millis(4500), millis(2500));
        assertThat(requests()).isEqualTo(4);
        assertThat(failure)
                .hasMessage("acme get-thing did not come to \"ready\" within the deadline of 12000 ms (4 attempts): the"
                        + " last state seen was \"preparing\". Allow a later deadline, or wait for it once more.");
        assertThat(failure.deadline()).isEqualTo(Duration.ofSeconds(12));
        assertThat(failure.attempts()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void aWaitThatWouldReachTheDeadlineIsCutShortToAskOnceMore(Way way) {
        states("preparing", 4);

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> way.run(waiter().deadline(Duration.ofSeconds(9))));
        assertThat(requests()).isEqualTo(4);
        assertThat(sleeper.waits()).containsExactly(millis(2000), millis(3000), millis(2000), millis(2000));
    }

    @Test
    void theDeadlineIsTenMinutesByDefault() {
        states("preparing", 40);

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> waiter().await())
                .withMessageContaining("within the deadline of 600000 ms");
        assertThat(sleeper.waits().stream().reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofMinutes(10));
    }

    /** A call whose answers the test makes. */
    private record FakeCall(Function<CallOptions, CompletableFuture<ApiResponse<String>>> answers, CallOptions options)
            implements ApiCall<String> {
        @Override
        public ApiResponse<String> executeForResponse() {
            try {
                return executeForResponseAsync().join();
            } catch (CompletionException e) {
                throw (RuntimeException) e.getCause();
            }
        }

        @Override
        public CompletableFuture<String> executeAsync() {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletableFuture<ApiResponse<String>> executeForResponseAsync() {
            return answers.apply(options);
        }

        @Override
        public ApiCall<String> with(UnaryOperator<CallOptions.Builder> change) {
            return new FakeCall(answers, change.apply(options.newBuilder()).build());
        }
    }

    private static Waiter<String> waiter(Function<CallOptions, CompletableFuture<ApiResponse<String>>> answers) {
        return Waiter.polling(
                        "acme get-text",
                        new FakeCall(answers, CallOptions.defaults()),
                        text -> text,
                        List.of("ready"),
                        List.of())
                .pollInterval(Duration.ZERO);
    }

    private static CompletableFuture<ApiResponse<String>> late(CallOptions options) {
        return CompletableFuture.failedFuture(new DeadlineExceededException(
                "acme get-text", 2, options.deadline().orElseThrow(), null));
    }

    @ParameterizedTest
    @EnumSource
    void aRequestThatHadTooLittleTimeLeftIsToldAsTheDeadlineOfAll(Way way) {
        Waiter<String> waiter = waiter(WaiterTest::late).deadline(Duration.ofMinutes(1));

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> way.run(waiter))
                .withMessage("acme get-text did not come to \"ready\" within the deadline of 60000 ms (2 attempts): no"
                        + " state was seen. Allow a later deadline, or wait for it once more.");
    }

    @ParameterizedTest
    @EnumSource
    void aRequestThatMissesItsOwnDeadlineSaysSo(Way way) {
        Waiter<String> waiter = waiter(WaiterTest::late).deadline(Duration.ofMinutes(3));

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> way.run(waiter))
                .withMessageStartingWith("acme get-text did not finish within its deadline of 120000 ms (2 attempts)");
    }

    @Test
    void endsWhenTheThreadIsInterrupted() {
        state("preparing");
        Function<Thing, String> interrupting = thing -> {
            Thread.currentThread().interrupt();
            return thing.id();
        };

        assertThatExceptionOfType(InterruptedCallException.class)
                .isThrownBy(() -> Waiter.polling(
                                "acme get-thing", things().get("a"), interrupting, List.of("ready"), List.of())
                        .await())
                .withMessage("acme get-thing was interrupted while it waited to ask again. The requests before it were"
                        + " answered.")
                .returns(1, EspalierException::attempts);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void toCancelWhileItWaitsStopsAsking() throws InterruptedException {
        sleeper.holdActions();
        state("preparing");
        CompletableFuture<Thing> waiting = waiter().awaitAsync();
        sleeper.awaitAction();

        waiting.cancel(true);
        sleeper.runNext();

        assertThat(waiting).isCancelled();
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void toCancelWhileItAsksCancelsTheRequest() {
        CompletableFuture<ApiResponse<String>> request = new CompletableFuture<>();
        CompletableFuture<String> waiting = waiter(options -> request).awaitAsync();

        waiting.cancel(true);

        assertThat(request).isCancelled();
    }

    @Test
    void awaitEndsWhenTheClientIsClosed() throws InterruptedException {
        sleeper.holdActions();
        state("preparing");
        TestClient client = builder().build();
        CompletableFuture<Thing> waiting =
                CompletableFuture.supplyAsync(() -> waiter(client.things()).await());
        sleeper.awaitAction();

        client.close();

        assertThatThrownBy(waiting::join).hasCauseInstanceOf(ClientClosedException.class);
    }

    @Test
    void awaitAsyncEndsWhenTheClientIsClosed() throws InterruptedException {
        sleeper.holdActions();
        state("preparing");
        TestClient client = builder().build();
        CompletableFuture<Thing> waiting = waiter(client.things()).awaitAsync();
        sleeper.awaitAction();

        client.close();

        assertThatThrownBy(waiting::join).hasCauseInstanceOf(ClientClosedException.class);
    }

    @Test
    void everyAwaitBeginsAnew() {
        states("preparing", 1);
        state("ready");
        state("preparing");
        state("ready");
        Waiter<Thing> waiter = waiter();

        waiter.await();
        waiter.await();

        assertThat(sleeper.waits()).containsExactly(millis(2000), millis(2000));
    }

    @Test
    void whatFollowsADeadlineRunsOnTheExecutor() throws Exception {
        sleeper.holdActions();
        state("preparing");
        String[] thread = new String[1];
        CompletableFuture<Void> followed = waiter(builder()
                        .executor(action -> new Thread(action, "of-the-user").start())
                        .build()
                        .things())
                .deadline(millis(1000))
                .awaitAsync()
                .handle((thing, failure) -> {
                    thread[0] = Thread.currentThread().getName();
                    return null;
                });
        sleeper.runNext();
        followed.join();

        assertThat(thread[0]).isEqualTo("of-the-user");
    }

    @Test
    void manyWaitsThatPassAtOnceDoNotExhaustTheStack() {
        AtomicInteger asked = new AtomicInteger();
        Waiter<String> waiter = Waiter.polling(
                        "acme get-text", ApiCall.of("x"), text -> asked.incrementAndGet(), List.of(50_000), List.of())
                .pollInterval(Duration.ZERO)
                .maxPollInterval(Duration.ZERO);

        assertThat(waiter.await()).isEqualTo("x");
        assertThat(asked).hasValue(50_000);
    }

    @Test
    void aFakeOneGivesItsResultOrFails() {
        NotFoundException failure = new NotFoundException(
                ErrorResponse.builder("acme get-thing", 404).build());

        assertThat(Waiter.of("x").await()).isEqualTo("x");
        assertThat(Waiter.of("x").deadline(millis(5)).awaitAsync()).isCompletedWithValue("x");
        assertThatThrownBy(() -> Waiter.failed(failure).await()).isSameAs(failure);
        assertThatThrownBy(() -> Waiter.failed(failure).awaitAsync().join()).hasCause(failure);
    }

    @Test
    void refusesWhatCannotBeWaitedFor() {
        ApiCall<String> call = ApiCall.of("x");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Waiter.polling("acme get-text", call, text -> text, List.of(), List.of("x")))
                .withMessage("acme get-text waits for no state; pass the ones to wait for.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Waiter.polling("acme get-text", call, text -> text, List.of("x"), List.of("x")))
                .withMessage("acme get-text waits for \"x\", so that cannot be a failure too.");
    }

    @Test
    void refusesTimesThatAreNone() {
        Waiter<String> waiter = Waiter.of("x");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> waiter.deadline(Duration.ZERO))
                .withMessageContaining("deadline is PT0S; it must be longer than zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> waiter.pollInterval(millis(-1)))
                .withMessage("The poll interval is PT-0.001S; it must not be negative, nor longer than a day (PT24H).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> waiter.maxPollInterval(Duration.ofDays(2)))
                .withMessageContaining("nor longer than a day");
    }
}
