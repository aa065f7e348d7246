package dev.espalier.generator.reader;

import dev.espalier.generator.document.Operation;
import java.util.Set;

/** Checks that what an operation sends is what its method can carry. */
final class RequestCheck {
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    private final Faults faults;

    RequestCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Operation operation) {
        String method = operation.method();
        if (WITHOUT_BODY.contains(method) && operation.request().isPresent()) {
            faults.at(
                    operation.place(),
                    operation.label() + " has a request body, which no " + method
                            + " carries. Take it out, or correct the method.");
        }
    }
}
