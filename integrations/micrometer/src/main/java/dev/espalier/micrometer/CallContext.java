package dev.espalier.micrometer;

import dev.espalier.runtime.CallListener.CallInfo;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is known of the call that is observed, for conventions and handlers. Its span is one of a client; no header of a
 * trace goes to the vendor.
 */
public final class CallContext extends SenderContext<CallInfo> {
    private final CallInfo call;
    private volatile Optional<CallOutcome> outcome = Optional.empty();
    private volatile OptionalInt status = OptionalInt.empty();
    private volatile int attempts;

    CallContext(CallInfo call) {
        super((carrier, name, value) -> {}, Kind.CLIENT);
        this.call = call;
        setCarrier(call);
        setRemoteServiceName(call.vendor());
    }

    /** The call. */
    public CallInfo call() {
        return call;
    }

    /** How it ended; empty while it is under way. */
    public Optional<CallOutcome> outcome() {
        return outcome;
    }

    /** The HTTP status that ended it; empty if none did. */
    public OptionalInt status() {
        return status;
    }

    /** How many requests it took; 0 while it is under way. */
    public int attempts() {
        return attempts;
    }

    void ended(CallOutcome outcome, OptionalInt status, int attempts) {
        this.outcome = Optional.of(outcome);
        this.status = status;
        this.attempts = attempts;
    }
}
