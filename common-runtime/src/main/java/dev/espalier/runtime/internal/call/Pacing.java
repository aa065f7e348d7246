package dev.espalier.runtime.internal.call;

import dev.espalier.runtime.Pacer;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a client asks its pacer. */
public final class Pacing {
    private static final CompletableFuture<Void> AT_ONCE = CompletableFuture.completedFuture(null);

    private final @Nullable Pacer pacer;
    private final Function<OperationInfo, String> credential;

    /**
     * @param pacer null if requests go at once
     * @param credential tells whose limit an operation falls under
     */
    public Pacing(@Nullable Pacer pacer, Function<OperationInfo, String> credential) {
        this.pacer = pacer;
        this.credential = credential;
    }

    CompletableFuture<Void> acquire(OperationInfo operation) {
        OperationInfo.Rate rate = operation.rate();
        return pacer == null || rate == null
                ? AT_ONCE
                : pacer.acquire(new Pacer.Limit(
                        operation.vendor(), operation.id(), credential.apply(operation), rate.permits(), rate.per()));
    }
}
