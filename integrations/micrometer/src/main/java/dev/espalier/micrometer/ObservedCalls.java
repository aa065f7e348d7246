package dev.espalier.micrometer;

import dev.espalier.runtime.CallListener;
import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.error.DecodeException;
import dev.espalier.runtime.error.ResponseTooLargeException;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Observes the calls of a client: with the handlers that Spring Boot registers, or you do, each call is a timer, and a
 * span that is a child of the span of its caller. Thread-safe; one serves any number of clients.
 *
 * <pre>{@code
 * MuxClient mux = MuxClient.builder()
 *         .credentials(tokenId, tokenSecret)
 *         .listener(new ObservedCalls(observationRegistry))
 *         .build();
 * }</pre>
 *
 * <p>Names and keys are those of the {@link CallConvention}. The events {@code retried} and {@code held} (the vendor
 * has asked for no more requests for a while) become counters {@code espalier.call.retried} and
 * {@code espalier.call.held}. A call that its caller gave up is no error.
 *
 * <p>What follows from a call on another thread, such as the continuation of its future and the further requests of a
 * list, runs in the scope of the observation that was current where it was called.
 */
public final class ObservedCalls implements CallListener {
    private final ObservationRegistry registry;
    private final CallConvention convention;
    private final Map<CallInfo, Observed> underWay = new ConcurrentHashMap<>();

    private record Observed(CallContext context, Observation observation) {}

    public ObservedCalls(ObservationRegistry registry) {
        this(registry, new CallConvention());
    }

    /** @param convention names that differ from the usual */
    public ObservedCalls(ObservationRegistry registry, CallConvention convention) {
        this.registry = registry;
        this.convention = convention;
    }

    @Override
    public void started(CallInfo call) {
        CallContext context = new CallContext(call);
        // On this thread, where the caller's span is current: it becomes the parent.
        Observation observation = Observation.start(convention, () -> context, registry);
        underWay.put(call, new Observed(context, observation));
    }

    @Override
    public Runnable carry(Runnable action) {
        Observation current = registry.getCurrentObservation();
        if (current == null) {
            return action;
        }
        return () -> {
            Observation.Scope scope = current.openScope();
            try {
                action.run();
            } finally {
                scope.close();
            }
        };
    }

    @Override
    public void held(CallInfo call, Duration wait) {
        event(call, Observation.Event.of("held", "held for " + wait));
    }

    @Override
    public void retried(CallInfo call, int attempt, String reason, Duration wait) {
        event(call, Observation.Event.of("retried", "retried after " + reason));
    }

    private void event(CallInfo call, Observation.Event event) {
        Observed observed = underWay.get(call);
        if (observed != null) {
            observed.observation().event(event);
        }
    }

    @Override
    public void succeeded(CallInfo call, int status, int attempts, Duration time) {
        end(call, CallOutcome.SUCCESS, OptionalInt.of(status), attempts, null);
    }

    @Override
    public void failed(CallInfo call, Throwable failure, int attempts, Duration time) {
        end(call, CallOutcome.of(failure), status(failure), attempts, failure);
    }

    private static OptionalInt status(Throwable failure) {
        if (failure instanceof ApiException answer) {
            return OptionalInt.of(answer.status());
        }
        if (failure instanceof DecodeException unreadable) {
            return OptionalInt.of(unreadable.status());
        }
        return failure instanceof ResponseTooLargeException tooLarge
                ? OptionalInt.of(tooLarge.status())
                : OptionalInt.empty();
    }

    private void end(
            CallInfo call, CallOutcome outcome, OptionalInt status, int attempts, @Nullable Throwable failure) {
        Observed observed = underWay.remove(call);
        if (observed == null) {
            return;
        }
        observed.context().ended(outcome, status, attempts);
        if (failure != null && !(failure instanceof CancellationException)) {
            observed.observation().error(failure);
        }
        observed.observation().stop();
    }
}
