package dev.espalier.runtime.internal.call;

import dev.espalier.runtime.CallListener;
import dev.espalier.runtime.CallListener.CallInfo;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells a listener what happens to one call, in order, one event at a time, and, once it has begun, never on a thread
 * that waits for it.
 */
final class CallEvents {
    private static final CallEvents NONE = new CallEvents(null, null, Runnable::run);

    private final @Nullable CallListener listener;
    private final @Nullable CallInfo call;
    private final Executor executor;
    private final long startedAt = System.nanoTime();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;
    private boolean ended;

    private CallEvents(@Nullable CallListener listener, @Nullable CallInfo call, Executor executor) {
        this.listener = listener;
        this.call = call;
        this.executor = executor;
    }

    static CallEvents of(OperationInfo operation, @Nullable CallListener listener, Executor executor) {
        if (listener == null) {
            return NONE;
        }
        CallEvents events = new CallEvents(listener, new CallInfo(operation.vendor(), operation.id()), executor);
        Listeners.tell(() -> listener.started(events.call));
        return events;
    }

    void sent(int attempt) {
        tell((listener, call) -> listener.sent(call, attempt));
    }

    void held(Duration wait) {
        tell((listener, call) -> listener.held(call, wait));
    }

    void retried(int attempt, String reason, Duration wait) {
        tell((listener, call) -> listener.retried(call, attempt, reason, wait));
    }

    void succeeded(int status, int attempts) {
        end((listener, call) -> listener.succeeded(call, status, attempts, elapsed()));
    }

    void failed(Throwable failure, int attempts) {
        end((listener, call) -> listener.failed(call, failure, attempts, elapsed()));
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    private void tell(BiConsumer<CallListener, CallInfo> event) {
        tell(event, false);
    }

    /** What an attempt still does when the call has ended is not told. */
    private void end(BiConsumer<CallListener, CallInfo> event) {
        tell(event, true);
    }

    private void tell(BiConsumer<CallListener, CallInfo> event, boolean last) {
        if (listener == null) {
            return;
        }
        synchronized (waiting) {
            if (ended) {
                return;
            }
            ended = last;
            waiting.add(() -> event.accept(listener, call));
            if (running) {
                return;
            }
            running = true;
        }
        executor.execute(this::drain);
    }

    private void drain() {
        Runnable next = next();
        while (next != null) {
            Listeners.tell(next);
            next = next();
        }
    }

    private @Nullable Runnable next() {
        synchronized (waiting) {
            Runnable next = waiting.poll();
            running = next != null;
            return next;
        }
    }
}
