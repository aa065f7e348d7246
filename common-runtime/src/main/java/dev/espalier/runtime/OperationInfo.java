package dev.espalier.runtime;

import dev.espalier.runtime.operation.Operation;

/**
 * What the engine has to know about an operation, read from its annotations once.
 *
 * @param name vendor and id, for messages
 * @param idempotent whether it may be repeated after it was sent
 * @param retryOnConflict whether a 409 is worth another attempt
 * @param credential the security scheme that it needs; empty for the usual one
 */
record OperationInfo(String name, boolean idempotent, boolean retryOnConflict, String credential) {
    /** In messages. */
    static String name(String vendor, Operation operation) {
        return vendor + " " + operation.id();
    }

    static OperationInfo of(String vendor, Operation operation) {
        return new OperationInfo(
                name(vendor, operation), operation.idempotent(), operation.retryOnConflict(), operation.credential());
    }
}
