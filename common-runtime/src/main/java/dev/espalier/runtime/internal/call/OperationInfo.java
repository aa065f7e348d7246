package dev.espalier.runtime.internal.call;

import dev.espalier.runtime.operation.Operation;
import dev.espalier.runtime.operation.RateLimit;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the engine has to know about an operation, read from its annotations once.
 *
 * @param vendor in lower case
 * @param id in the vendor's document
 * @param idempotent whether it may be repeated after it was sent
 * @param retryOnConflict whether a 409 is worth another attempt
 * @param withoutResult the success statuses that come without a result
 * @param anonymous whether no credential is sent
 * @param credential the security scheme that it needs; empty for the usual one
 * @param rate null if the vendor documents none
 */
public record OperationInfo(
        String vendor,
        String id,
        boolean idempotent,
        boolean retryOnConflict,
        Set<Integer> withoutResult,
        boolean anonymous,
        String credential,
        @Nullable Rate rate) {
    /** A documented limit: so many requests in each period. */
    public record Rate(int permits, Duration per) {}

    /** Vendor and id, for messages. */
    public static String name(String vendor, Operation operation) {
        return vendor + " " + operation.id();
    }

    /**
     * {@link #name(String, Operation)} by the annotations of a method; of one without {@link Operation}, the vendor.
     */
    public static String name(String vendor, Annotation[] method) {
        for (Annotation annotation : method) {
            if (annotation instanceof Operation operation) {
                return name(vendor, operation);
            }
        }
        return vendor;
    }

    /** @param limit null if the vendor documents none */
    public static OperationInfo of(String vendor, Operation operation, @Nullable RateLimit limit) {
        return new OperationInfo(
                vendor,
                operation.id(),
                operation.idempotent(),
                operation.retryOnConflict(),
                IntStream.of(operation.withoutResult()).boxed().collect(Collectors.toUnmodifiableSet()),
                operation.anonymous(),
                operation.credential(),
                limit == null ? null : new Rate(limit.permits(), Duration.parse(limit.per())));
    }

    /** The same operation in a call that may be repeated after it was sent. */
    public OperationInfo repeatable() {
        return new OperationInfo(vendor, id, true, retryOnConflict, withoutResult, anonymous, credential, rate);
    }

    /** Vendor and id, for messages. */
    public String name() {
        return vendor + " " + id;
    }
}
