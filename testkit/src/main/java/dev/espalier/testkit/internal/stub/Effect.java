package dev.espalier.testkit.internal.stub;

import java.util.function.IntFunction;
import java.util.function.Supplier;

/** What happens to a request in place of what is right. */
@FunctionalInterface
public interface Effect {
    /**
     * @param right does what is right, if it is asked
     * @param error the vendor's error of a status
     */
    Answer of(Supplier<Answer> right, IntFunction<Answer> error);
}
