package dev.espalier.runtime;

import dev.espalier.runtime.error.DeadlineExceededException;
import dev.espalier.runtime.error.WaitFailedException;
import dev.espalier.runtime.internal.call.CallEngine;
import dev.espalier.runtime.internal.call.OperationCall;
import dev.espalier.runtime.retry.Sleeper;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** One run of a waiter: what it has seen so far, and when it asks again. Its steps follow one another. */
final class WaitRun<T> {
    /** Each wait is as many times as long as the one before. */
    private static final double GROWTH = 1.5;
    /** The part of a wait that is added to it at most, so that many waiters do not ask at the same moment. */
    private static final double SPREAD = 0.25;

    private final Waiter<T> waiter;
    private final Sleeper sleeper;
    private final DoubleSupplier random;
    private final SharedDeadline deadline;
    private Duration interval;
    private int attempts;
    private @Nullable String state;

    WaitRun(Waiter<T> waiter) {
        this.waiter = waiter;
        if (waiter.call() instanceof OperationCall<?> call) {
            CallEngine engine = call.engine();
            sleeper = engine.sleeper();
            random = engine::random;
        } else {
            sleeper = Sleeper.system();
            random = Math::random;
        }
        deadline = new SharedDeadline(waiter.deadline(), sleeper::nanoTime, this::late);
        interval = waiter.pollInterval();
    }

    /**
     * What asks once.
     *
     * @throws DeadlineExceededException if no time is left for it
     */
    ApiCall<T> call() {
        return deadline.limit(waiter.call());
    }

    /**
     * Whether {@code response} is what was waited for.
     *
     * @throws WaitFailedException if it cannot become so any more
     */
    boolean isReached(ApiResponse<T> response) {
        attempts += response.attempts();
        T result = response.body();
        Object found = waiter.goal().state().apply(result);
        state = found == null ? null : found.toString();
        if (state != null && waiter.goal().failed().contains(found)) {
            throw new WaitFailedException(
                    waiter.goal().operation(),
                    attempts,
                    waiter.goal().wanted(),
                    state,
                    waiter.goal().problem(result),
                    result);
        }
        return found != null && waiter.goal().until().contains(found);
    }

    /** Waits on the calling thread until it is time to ask again. */
    void sleep() {
        Pause.sleep(sleeper, nextPause(), waiter.goal().operation(), attempts);
    }

    /** Has {@code step} run when it is time to ask again. */
    void schedule(Runnable step) {
        sleeper.schedule(nextPause(), step);
    }

    private Duration nextPause() {
        Duration pause = interval.plus(times(interval, SPREAD * random.getAsDouble()));
        Duration grown = times(interval, GROWTH);
        Duration longest = waiter.maxPollInterval();
        if (interval.compareTo(longest) < 0) {
            interval = grown.compareTo(longest) < 0 ? grown : longest;
        }
        return deadline.atMost(pause, waiter.pollInterval());
    }

    private static Duration times(Duration time, double factor) {
        return Duration.ofNanos((long) (time.toNanos() * factor));
    }

    /** What is told of a call that failed: where the time left was too short for it, that all of it is over. */
    Throwable explain(Throwable failure) {
        return deadline.explain(failure);
    }

    private DeadlineExceededException late(int more, Duration whole, @Nullable Throwable cause) {
        return DeadlineExceededException.ofState(
                waiter.goal().operation(), attempts + more, whole, waiter.goal().wanted(), state, cause);
    }
}
