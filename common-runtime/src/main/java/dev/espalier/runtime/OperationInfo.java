package dev.espalier.runtime;

import dev.espalier.runtime.operation.Operation;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the engine has to know about an operation, read from its annotations once.
 *
 * @param name vendor and id, for messages
 * @param idempotent whether it may be repeated after it was sent
 * @param retryOnConflict whether a 409 is worth another attempt
 * @param withoutResult the success statuses that come without a result
 * @param anonymous whether no credential is sent
 * @param credential the security scheme that it needs; empty for the usual one
 */
record OperationInfo(
        String name,
        boolean idempotent,
        boolean retryOnConflict,
        Set<Integer> withoutResult,
        boolean anonymous,
        String credential) {
    /** In messages. */
    static String name(String vendor, Operation operation) {
        return vendor + " " + operation.id();
    }

    /**
     * {@link #name(String, Operation)} by the annotations of a method; of one without {@link Operation}, the vendor.
     */
    static String name(String vendor, Annotation[] method) {
        Operation operation = OperationCallAdapterFactory.annotation(method, Operation.class);
        return operation == null ? vendor : name(vendor, operation);
    }

    static OperationInfo of(String vendor, Operation operation) {
        return new OperationInfo(
                name(vendor, operation),
                operation.idempotent(),
                operation.retryOnConflict(),
                IntStream.of(operation.withoutResult()).boxed().collect(Collectors.toUnmodifiableSet()),
                operation.anonymous(),
                operation.credential());
    }
}
