package dev.espalier.runtime.internal.call;

import dev.espalier.runtime.ApiResponse;
import dev.espalier.runtime.CallListener;
import dev.espalier.runtime.error.ClientClosedException;
import dev.espalier.runtime.error.InterruptedCallException;
import dev.espalier.runtime.internal.error.ProblemDecoder;
import dev.espalier.runtime.internal.http.Threads;
import dev.espalier.runtime.internal.http.Transport;
import dev.espalier.runtime.retry.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the calls of one client, and knows what they share. Each call is a {@link CallRun}, whether its caller waits for
 * it or not: a thread that waits can leave at the deadline, one that is stuck in a name service or in a user's code
 * could not.
 */
public final class CallEngine {
    final Transport transport;
    final ProblemDecoder problems;
    final Set<String> secretParameters;
    final Time time;
    final CallLog log;
    final Holds holds = new Holds();
    final RetryBudget budget = new RetryBudget();
    final Pacing pacing;
    private final ClosableSleeper sleeper;
    private final ExecutorService threads;
    private final Executor executor;
    private final @Nullable CallListener listener;
    private final Set<CallRun<?>> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * How time passes and what is left to chance.
     *
     * @param clock tells dates, which a {@code Retry-After} can be; waits and deadlines do not depend on it
     */
    public record Time(Clock clock, Sleeper sleeper, DoubleSupplier random) {}

    /**
     * @param secretParameters names of queries and headers whose values no message may show
     * @param executor runs what users do with results; null for threads of the engine
     * @param listener null if there is none
     */
    public CallEngine(
            String vendor,
            Transport transport,
            ProblemDecoder problems,
            Set<String> secretParameters,
            Time time,
            Pacing pacing,
            @Nullable Executor executor,
            @Nullable CallListener listener) {
        this.transport = transport;
        this.problems = problems;
        this.secretParameters = secretParameters;
        this.time = time;
        this.pacing = pacing;
        sleeper = new ClosableSleeper(time.sleeper(), this::runForUser, this::carry);
        threads = Threads.start("espalier-" + vendor + "-callback");
        this.executor = executor == null ? threads : executor;
        this.listener = listener;
        log = new CallLog(vendor);
    }

    /** Waits between calls; the wait is over when the client is closed. */
    public Sleeper sleeper() {
        return sleeper;
    }

    /** A number from 0 (inclusive) to 1 (exclusive). */
    public double random() {
        return time.random().getAsDouble();
    }

    /** Starts a call and waits for what it gives. */
    <T extends @Nullable Object> ApiResponse<T> execute(CallPlan<T> plan) {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedCallException(plan.operation().name(), 0, null);
        }
        return start(plan).await();
    }

    /** Starts a call. */
    <T extends @Nullable Object> CallRun<T> start(CallPlan<T> plan) {
        CallRun<T> run = new CallRun<>(this, plan, CallEvents.of(plan.operation(), listener, this::tell));
        running.add(run);
        if (closed) {
            run.end(new ClientClosedException(plan.operation().name(), 0));
        } else {
            budget.onCall();
            run.proceed();
        }
        return run;
    }

    /**
     * Starts a call for the client itself, which goes on after it: the future completes on a thread of the engine,
     * whatever users do on theirs. To cancel it cancels the request.
     */
    public <T extends @Nullable Object> CompletableFuture<ApiResponse<T>> startAside(CallPlan<T> plan) {
        return start(plan).future(this::runAside, response -> response);
    }

    /** Runs {@code action} aside after a wait, which is over when the client is closed. */
    public void scheduleAside(Duration delay, Runnable action) {
        sleeper.schedule(delay, action, this::runAside);
    }

    /**
     * Runs {@code action} aside when {@code time} has passed.
     *
     * @return stops the timer
     */
    public Runnable startTimer(Duration time, Runnable action) {
        // The JDK's timer, which forgets a timeout as soon as the future is complete.
        CompletableFuture<Void> timer = new CompletableFuture<>();
        timer.orTimeout(time.toNanos(), TimeUnit.NANOSECONDS);
        timer.whenComplete((nothing, timeout) -> {
            if (timeout != null) {
                runAside(action);
            }
        });
        return () -> timer.complete(null);
    }

    void ended(CallRun<?> run) {
        running.remove(run);
    }

    /** Runs what belongs to the user. */
    public void runForUser(Runnable action) {
        run(executor, carry(action));
    }

    /** Events belong to no thread, but for the first, which is told on it. */
    private void tell(Runnable event) {
        run(executor, event);
    }

    /** Runs what must not keep a timer, nor wait behind what users do. */
    public void runAside(Runnable action) {
        run(threads, carry(action));
    }

    /** {@code action} with what belongs to this thread, for another one. */
    Runnable carry(Runnable action) {
        return Listeners.carry(listener, action);
    }

    /**
     * On this thread if there is no other, rather than never: an executor is shut down, or a thread cannot be started,
     * which is an {@link OutOfMemoryError}.
     */
    private static void run(Executor executor, Runnable action) {
        try {
            executor.execute(action);
        } catch (RejectedExecutionException | OutOfMemoryError e) {
            action.run();
        }
    }

    public boolean isClosed() {
        return closed;
    }

    /** Ends every call that is under way, wherever it waits; those that begin later end at once. */
    public void close() {
        closed = true;
        running.forEach(CallRun::onClose);
        sleeper.close();
        threads.shutdown();
    }
}
