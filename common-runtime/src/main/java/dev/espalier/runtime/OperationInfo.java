package dev.espalier.runtime;

import dev.espalier.runtime.operation.Operation;
import java.util.List;

/**
 * What the engine has to know about an operation, read from its annotations once.
 *
 * @param name vendor and id, for messages
 * @param idempotent whether it may be repeated after it was sent
 * @param retryOnConflict whether a 409 is worth another attempt
 * @param credential the security scheme that it needs; empty for the usual one
 * @param commaSeparated query parameters whose values are joined
 */
record OperationInfo(
        String name, boolean idempotent, boolean retryOnConflict, String credential, List<String> commaSeparated) {
    static OperationInfo of(String vendor, Operation operation) {
        return new OperationInfo(
                vendor + " " + operation.id(),
                operation.idempotent(),
                operation.retryOnConflict(),
                operation.credential(),
                List.of(operation.commaSeparated()));
    }
}
