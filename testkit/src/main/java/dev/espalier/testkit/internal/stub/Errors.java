package dev.espalier.testkit.internal.stub;

import dev.espalier.testkit.internal.spec.SpecDocument;
import dev.espalier.testkit.internal.spec.SpecOperation;
import dev.espalier.testkit.internal.spec.SpecResponse;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A vendor's errors, in the shape that its document gives them. */
final class Errors {
    private final List<SpecOperation> operations;

    Errors(SpecDocument document) {
        operations = document.operations();
    }

    /** The error of {@code operation}; if it has none of this status, that of another one, or another error of it. */
    Answer of(SpecOperation operation, int status) {
        // Those of operations near by speak of the same things.
        List<SpecResponse> others = operations.stream()
                .sorted(Comparator.comparing(other -> -commonStart(other.path(), operation.path())))
                .flatMap(other -> other.errors().stream())
                .toList();
        return Stream.of(
                        operation.errors().stream().filter(error -> error.status() == status),
                        others.stream().filter(error -> error.status() == status),
                        operation.errors().stream(),
                        others.stream())
                .flatMap(errors -> errors)
                .findFirst()
                .map(error -> Answer.example(new SpecResponse(status, error.body())))
                .orElseGet(() -> Answer.empty(status));
    }

    private static int commonStart(String one, String other) {
        int end = 0;
        while (end < Math.min(one.length(), other.length()) && one.charAt(end) == other.charAt(end)) {
            end++;
        }
        return end;
    }
}
