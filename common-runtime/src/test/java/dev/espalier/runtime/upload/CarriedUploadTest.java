package dev.espalier.runtime.upload;

import static dev.espalier.runtime.testing.UploadHost.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.runtime.CallListener;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The requests of an upload, and what follows it, belong to the thread that called for it. */
class CarriedUploadTest extends UploadTest {
    private final ThreadLocal<String> context = new ThreadLocal<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private final class Carrying implements CallListener {
        @Override
        public void started(CallInfo call) {
            requests.add("of " + context.get());
        }

        @Override
        public Runnable carry(Runnable action) {
            String carried = context.get();
            return () -> {
                String before = context.get();
                context.set(carried);
                action.run();
                context.set(before);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRequestIsOfTheCaller(Way way) throws Throwable {
        use(settings().listener(new Carrying()));
        host.order(status(503));
        context.set("mine");

        way.run(upload(bytes(2_500)));

        assertThat(requests).hasSizeGreaterThan(3).containsOnly("of mine");
    }

    @Test
    void aContinuationIsOfTheCaller() throws InterruptedException {
        use(settings().listener(new Carrying()));
        sleeper.holdActions();
        host.order(status(503));
        context.set("mine");
        CompletableFuture<String> upload = upload(bytes(2_500)).executeAsync();
        sleeper.awaitAction();
        context.set("another");
        CompletableFuture<String> seen = upload.thenApply(done -> context.get());

        sleeper.runNext();

        assertThat(seen.join()).isEqualTo("mine");
    }
}
