package dev.espalier.runtime;

import dev.espalier.runtime.error.DeadlineExceededException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Waits for something that the vendor works on: asks for it again and again, until it is in the state that is wanted.
 * Nothing is sent before {@link #await()} or {@link #awaitAsync()}; each call of one waits anew. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * Asset asset = mux.assets().awaitReady(id).deadline(Duration.ofMinutes(30)).await();
 * }</pre>
 *
 * <p>It asks at once, and again after waits that begin with {@link #pollInterval} and grow by half each time up to
 * {@link #maxPollInterval}; up to a quarter is added to each, so that many waiters do not ask at the same moment. A
 * wait that would reach the deadline ends one poll interval before it, so as to ask a last time. Each request is a call
 * with the retries of its {@linkplain #with options}; what fails after them fails the waiter.
 *
 * <p>A state that this version does not know, or that is absent, is waited on. Where the vendor promises a state and
 * the answer lacks it, the waiter fails with a {@link dev.espalier.runtime.json.MissingFieldException}.
 *
 * @param <T> what is waited for
 */
public final class Waiter<T> {
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(1);

    private final WaitGoal<T> goal;
    private final ApiCall<T> call;
    private final Duration deadline;
    private final Duration pollInterval;
    private final Duration maxPollInterval;

    private Waiter(
            WaitGoal<T> goal, ApiCall<T> call, Duration deadline, Duration pollInterval, Duration maxPollInterval) {
        this.goal = goal;
        this.call = call;
        this.deadline = deadline;
        this.pollInterval = pollInterval;
        this.maxPollInterval = maxPollInterval;
    }

    /**
     * A waiter that sends nothing and gives {@code result} at once, for a fake of a generated interface.
     *
     * <pre>{@code when(assets.awaitReady("a")).thenReturn(Waiter.of(asset))}</pre>
     */
    public static <T> Waiter<T> of(T result) {
        return atOnce(ApiCall.of(result));
    }

    /** A waiter that sends nothing and fails with {@code failure}, for a fake of a generated interface. */
    public static <T> Waiter<T> failed(RuntimeException failure) {
        return atOnce(ApiCall.failed(failure));
    }

    private static <T> Waiter<T> atOnce(ApiCall<T> call) {
        return polling("The waiter", call, result -> true, List.of(true), List.of());
    }

    /**
     * A waiter of your own, for what no generated method waits for.
     *
     * <pre>{@code
     * Waiter<Asset> download = Waiter.polling(
     *         "mux static renditions", mux.assets().get(id), asset -> areReady(asset), List.of(true), List.of());
     * }</pre>
     *
     * @param operation names it in errors
     * @param call asks for it once
     * @param state tells the state of a result; null if it has none yet
     * @param until the states to wait for, at least one
     * @param failed the states in which it ends without having come to one of those
     */
    public static <T, S> Waiter<T> polling(
            String operation,
            ApiCall<T> call,
            Function<? super T, ? extends @Nullable S> state,
            List<S> until,
            List<S> failed) {
        return new Waiter<>(
                new WaitGoal<>(operation, state, List.copyOf(until), List.copyOf(failed), result -> null),
                call,
                Duration.ofMinutes(10),
                Duration.ofSeconds(2),
                Duration.ofSeconds(30));
    }

    /**
     * This waiter with what a result says of its failure, for the message of the
     * {@link dev.espalier.runtime.error.WaitFailedException}. Default nothing.
     */
    public Waiter<T> problem(Function<? super T, ? extends @Nullable Object> problem) {
        return new Waiter<>(goal.reason(problem), call, deadline, pollInterval, maxPollInterval);
    }

    /** This waiter with other options for the call of each request. */
    public Waiter<T> with(UnaryOperator<CallOptions.Builder> change) {
        return new Waiter<>(goal, call.with(change), deadline, pollInterval, maxPollInterval);
    }

    /**
     * This waiter with another deadline, from its first request on. Default 10 minutes. Each call keeps the
     * {@linkplain CallOptions#deadline() deadline of its options}, and gets what is left if that is less.
     *
     * @throws IllegalArgumentException if it is not longer than zero, or longer than a year
     */
    public Waiter<T> deadline(Duration deadline) {
        // The same limits as for a single call, and the same sentence.
        CallOptions.defaults().newBuilder().deadline(deadline);
        return new Waiter<>(goal, call, deadline, pollInterval, maxPollInterval);
    }

    /**
     * This waiter with another wait after its first request. Default 2 seconds, or what the vendor's document says.
     *
     * @throws IllegalArgumentException if it is negative, or longer than a day
     */
    public Waiter<T> pollInterval(Duration interval) {
        return new Waiter<>(goal, call, deadline, checked(interval), maxPollInterval);
    }

    /**
     * This waiter with another longest wait. Default 30 seconds. A {@link #pollInterval} that is longer stays as it is.
     *
     * @throws IllegalArgumentException if it is negative, or longer than a day
     */
    public Waiter<T> maxPollInterval(Duration interval) {
        return new Waiter<>(goal, call, deadline, pollInterval, checked(interval));
    }

    private static Duration checked(Duration interval) {
        if (interval.isNegative() || interval.compareTo(LONGEST_INTERVAL) > 0) {
            throw new IllegalArgumentException("The poll interval is " + interval
                    + "; it must not be negative, nor longer than a day (" + LONGEST_INTERVAL + ").");
        }
        return interval;
    }

    /**
     * Waits on the calling thread.
     *
     * @throws dev.espalier.runtime.error.WaitFailedException if it ends in a state of failure
     * @throws DeadlineExceededException if the deadline passes; the message tells the last state
     * @throws dev.espalier.runtime.error.InterruptedCallException if the thread is interrupted
     * @throws dev.espalier.runtime.error.ClientClosedException if the client is closed meanwhile
     * @throws dev.espalier.runtime.error.EspalierException if a request fails, after the retries
     */
    public T await() {
        WaitRun<T> run = new WaitRun<>(this);
        while (true) {
            ApiResponse<T> response = ask(run);
            if (run.isReached(response)) {
                return response.body();
            }
            run.sleep();
        }
    }

    private static <T> ApiResponse<T> ask(WaitRun<T> run) {
        ApiCall<T> call = run.call();
        try {
            return call.executeForResponse();
        } catch (DeadlineExceededException e) {
            throw (DeadlineExceededException) run.explain(e);
        }
    }

    /**
     * Waits without holding a thread.
     *
     * @return completes on the client's {@linkplain ClientBuilder#executor executor}, or fails with what
     *     {@link #await()} throws; to cancel it cancels a request that is under way, and no further one is sent
     */
    public CompletableFuture<T> awaitAsync() {
        WaitRun<T> run = new WaitRun<>(this);
        return new AsyncLoop<ApiResponse<T>, T>() {
            @Override
            CompletableFuture<ApiResponse<T>> ask() {
                return run.call().executeForResponseAsync();
            }

            @Override
            boolean goesOn(ApiResponse<T> response) {
                return !run.isReached(response);
            }

            @Override
            T result(ApiResponse<T> last) {
                return last.body();
            }

            @Override
            void then(Runnable step) {
                run.schedule(step);
            }

            @Override
            Throwable explain(Throwable failure) {
                return run.explain(failure);
            }
        }.start();
    }

    WaitGoal<T> goal() {
        return goal;
    }

    ApiCall<T> call() {
        return call;
    }

    Duration deadline() {
        return deadline;
    }

    Duration pollInterval() {
        return pollInterval;
    }

    Duration maxPollInterval() {
        return maxPollInterval;
    }
}
