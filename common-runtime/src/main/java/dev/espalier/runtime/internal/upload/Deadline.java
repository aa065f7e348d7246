package dev.espalier.runtime.internal.upload;

import dev.espalier.runtime.internal.call.CallEngine;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The deadline of one run, if it has one. */
final class Deadline {
    private final CallEngine engine;
    private final @Nullable Duration whole;
    private final long startedAt;

    Deadline(CallEngine engine, @Nullable Duration whole) {
        this.engine = engine;
        this.whole = whole;
        startedAt = engine.sleeper().nanoTime();
    }

    /** Runs {@code action} when it passes, unless {@code run} is over before. */
    void watch(CompletionStage<?> run, Runnable action) {
        if (whole != null) {
            Runnable stop = engine.startTimer(whole, action);
            run.whenComplete((result, failure) -> stop.run());
        }
    }

    /** From the start on; null if there is none. */
    @Nullable
    Duration whole() {
        return whole;
    }

    /** The time left; null if there is no deadline. */
    @Nullable
    Duration remaining() {
        return whole == null ? null : whole.minusNanos(engine.sleeper().nanoTime() - startedAt);
    }

    boolean isOver() {
        Duration remaining = remaining();
        return remaining != null && remaining.isNegative();
    }
}
