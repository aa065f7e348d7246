package dev.espalier.runtime.upload;

import static dev.espalier.runtime.testing.UploadHost.breakAfter;
import static dev.espalier.runtime.testing.UploadHost.first;
import static dev.espalier.runtime.testing.UploadHost.status;
import static dev.espalier.runtime.testing.UploadHost.storeOnly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.espalier.runtime.testing.UploadHost;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a listener hears, and on which thread. */
class ProgressTest extends UploadTest {
    private final List<Long> sent = new CopyOnWriteArrayList<>();
    private final List<Long> totals = new CopyOnWriteArrayList<>();
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "users-thread");
        thread.setUncaughtExceptionHandler((where, failure) -> uncaught.add(failure));
        return thread;
    });

    @AfterEach
    void stop() {
        executor.shutdown();
    }

    private void hear(long bytes, long total) {
        sent.add(bytes);
        totals.add(total);
    }

    private void assertRising() {
        assertThat(sent).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void itRisesFromZeroToTheTotal(Way way) throws Throwable {
        way.run(upload(bytes(2_500)).onProgress(this::hear));

        assertRising();
        assertThat(sent).startsWith(0L).endsWith(2_500L);
        assertThat(totals).containsOnly(2_500L);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsLostOnTheWayIsNotTakenBack(Way way) throws Throwable {
        host.order(breakAfter(100), UploadHost::well, storeOnly(7), UploadHost::well, UploadHost::forget);

        way.run(upload(bytes(3_500)).onProgress(this::hear));

        assertStored(bytes(3_500));
        assertRising();
        assertThat(sent).endsWith(3_500L);
    }

    @ParameterizedTest
    @EnumSource
    void anUploadThatGoesOnStartsWhereItIs(Way way) throws Throwable {
        host.order(UploadHost::well, status(403));
        assertThat(catchThrowable(() -> way.run(upload(bytes(2_500))))).isNotNull();

        way.run(resume(UploadSource.of(bytes(2_500))).onProgress(this::hear));

        assertRising();
        assertThat(sent).startsWith(1_000L).endsWith(2_500L);
    }

    @ParameterizedTest
    @EnumSource
    void theTotalOfAStreamIsKnownAtItsEnd(Way way) throws Throwable {
        way.run(upload(UploadSource.of(new ByteArrayInputStream(bytes(1_500)))).onProgress(this::hear));

        assertRising();
        assertThat(sent).endsWith(1_500L);
        assertThat(totals).startsWith(-1L).endsWith(1_500L);
    }

    @Test
    void itIsToldOnTheThreadThatWaits() {
        List<Thread> threads = new ArrayList<>();

        upload(bytes(2_500))
                .onProgress((bytes, total) -> threads.add(Thread.currentThread()))
                .execute();

        assertThat(threads).isNotEmpty().containsOnly(Thread.currentThread());
    }

    @Test
    void ofAnAsynchronousUploadItIsToldOnTheExecutorBeforeTheResult() throws Exception {
        use(settings().executor(executor));
        List<String> threads = Collections.synchronizedList(new ArrayList<>());

        CompletableFuture<String> upload = upload(bytes(2_500))
                .onProgress((bytes, total) -> threads.add(Thread.currentThread().getName()))
                .executeAsync()
                .thenApply(done -> Thread.currentThread().getName() + " after " + threads.size());

        assertThat(upload.get(30, TimeUnit.SECONDS))
                .isIn("users-thread after " + threads.size(), "main after " + threads.size());
        assertThat(threads).containsOnly("users-thread");
    }

    /** A user's code that waits on the only thread of the executor does not wait for itself. */
    @Test
    void anUploadThatIsWaitedForNeedsNoThreadOfTheExecutor() throws Exception {
        use(settings().executor(executor));
        host.order(breakAfter(1));

        String done = CompletableFuture.supplyAsync(
                        () -> upload(bytes(2_500)).onProgress(this::hear).execute(), executor)
                .get(30, TimeUnit.SECONDS);

        assertThat(done).isEqualTo(SignedUrl.DONE);
        assertThat(sent).endsWith(2_500L);
    }

    @Test
    void aListenerThatThrowsIsHeardOfAndHarmsNoUpload() throws Exception {
        use(settings().executor(executor));
        IllegalStateException fault = new IllegalStateException("no window");

        String done = upload(bytes(1_500))
                .onProgress((bytes, total) -> {
                    throw fault;
                })
                .executeAsync()
                .get(30, TimeUnit.SECONDS);

        assertThat(done).isEqualTo(SignedUrl.DONE);
        assertStored(bytes(1_500));
        assertThat(uncaught).isNotEmpty().containsOnly(fault);
    }

    @Test
    void aListenerThatThrowsOnTheThreadThatWaitsHarmsNoUpload() {
        Thread caller = Thread.currentThread();
        Thread.UncaughtExceptionHandler before = caller.getUncaughtExceptionHandler();
        caller.setUncaughtExceptionHandler((where, failure) -> uncaught.add(failure));
        try {
            upload(bytes(1_500))
                    .onProgress((bytes, total) -> {
                        throw new IllegalStateException("no window");
                    })
                    .execute();
        } finally {
            caller.setUncaughtExceptionHandler(before);
        }

        assertStored(bytes(1_500));
        assertThat(uncaught).isNotEmpty();
    }

    @Test
    void aSlowListenerMissesValuesAndHoldsUpNothing() throws Exception {
        CountDownLatch complete = new CountDownLatch(1);
        host.order(UploadHost::well, UploadHost::well, first(complete::countDown, UploadHost::well));

        upload(bytes(2_500))
                .onProgress((bytes, total) -> {
                    hear(bytes, total);
                    await(complete);
                })
                .executeAsync()
                .get(30, TimeUnit.SECONDS);

        assertRising();
        assertThat(sent).startsWith(0L).doesNotContain(1_000L).endsWith(2_500L);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
