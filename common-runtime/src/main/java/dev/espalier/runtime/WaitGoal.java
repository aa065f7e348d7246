package dev.espalier.runtime;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a waiter waits for.
 *
 * @param operation names it in errors
 * @param state of a result; null if it has none yet
 * @param until the states that are waited for
 * @param failed the states that never become one of those
 * @param reason what a result says of its failure; null if it says nothing
 */
record WaitGoal<T>(
        String operation,
        Function<? super T, ? extends @Nullable Object> state,
        List<?> until,
        List<?> failed,
        Function<? super T, ? extends @Nullable Object> reason) {
    WaitGoal {
        if (until.isEmpty()) {
            throw new IllegalArgumentException(operation + " waits for no state; pass the ones to wait for.");
        }
        for (Object one : failed) {
            if (until.contains(one)) {
                throw new IllegalArgumentException(
                        operation + " waits for \"" + one + "\", so that cannot be a failure too.");
            }
        }
    }

    WaitGoal<T> reason(Function<? super T, ? extends @Nullable Object> other) {
        return new WaitGoal<>(operation, state, until, failed, other);
    }

    /** The states that are waited for, as in sentences. */
    String wanted() {
        return until.stream().map(wanted -> "\"" + wanted + "\"").collect(Collectors.joining(" or "));
    }

    /** What {@code result} says of its failure; empty if that is nothing. */
    String problem(T result) {
        Object found = reason.apply(result);
        if (found instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.joining("; "));
        }
        return found == null ? "" : found.toString();
    }
}
