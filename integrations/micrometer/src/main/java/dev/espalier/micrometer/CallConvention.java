package dev.espalier.micrometer;

import dev.espalier.runtime.error.ApiException;
import dev.espalier.runtime.error.DecodeException;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import org.jspecify.annotations.Nullable;

/**
 * The names by which calls are observed. To change or add some, extend this class and hand it to the
 * {@link ObservedCalls}, or register a {@link io.micrometer.observation.GlobalObservationConvention} for
 * {@link CallContext}.
 *
 * <ul>
 *   <li>The observation is {@code espalier.call}, and its span {@code <vendor> <operation>}.
 *   <li>On metrics and spans: {@code vendor}, {@code operation} and, once it has ended, {@code outcome}, which is a
 *       {@link CallOutcome} in lower case. Each has few values.
 *   <li>On spans alone: {@code attempts}, {@code status}, of an answer that was an error or could not be read
 *       {@code request.id}, and of an error {@code code}.
 * </ul>
 */
public class CallConvention implements ObservationConvention<CallContext> {
    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof CallContext;
    }

    @Override
    public String getName() {
        return "espalier.call";
    }

    @Override
    public String getContextualName(CallContext context) {
        return context.call().vendor() + " " + context.call().operation();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(CallContext context) {
        KeyValues values = KeyValues.of(
                "vendor", context.call().vendor(), "operation", context.call().operation());
        return context.outcome()
                .map(outcome -> values.and("outcome", outcome.value()))
                .orElse(values);
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(CallContext context) {
        if (context.outcome().isEmpty()) {
            return KeyValues.empty();
        }
        KeyValues values = KeyValues.of(KeyValue.of("attempts", Integer.toString(context.attempts())));
        if (context.status().isPresent()) {
            values = values.and("status", Integer.toString(context.status().getAsInt()));
        }
        Throwable failure = context.getError();
        if (failure instanceof ApiException answer) {
            values = and(values, "request.id", answer.requestId().orElse(null));
            values = and(values, "code", answer.code().orElse(null));
        } else if (failure instanceof DecodeException unreadable) {
            values = and(values, "request.id", unreadable.requestId().orElse(null));
        }
        return values;
    }

    private static KeyValues and(KeyValues values, String key, @Nullable String value) {
        return value == null ? values : values.and(key, value);
    }
}
