package dev.espalier.runtime.internal.upload;

import dev.espalier.runtime.internal.call.Listeners;
import dev.espalier.runtime.upload.UploadListener;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells a listener how far an upload is: one value at a time, never a lower one, the first and then the latest.
 * Thread-safe.
 */
final class Progress {
    private final UploadListener listener;
    private final LongSupplier total;
    private final Executor executor;
    private @Nullable Point first;
    private @Nullable Point latest;
    private @Nullable Point told;
    private boolean running;
    private boolean ended;
    private @Nullable Runnable last;

    /** @param total as it is known by then */
    private record Point(long sent, long total) {}

    /** @param executor runs what belongs to the user */
    Progress(UploadListener listener, LongSupplier total, Executor executor) {
        this.listener = listener;
        this.total = total;
        this.executor = executor;
    }

    void at(long bytes) {
        synchronized (this) {
            if (ended || latest != null && bytes <= latest.sent()) {
                return;
            }
            latest = new Point(bytes, total.getAsLong());
            first = first == null ? latest : first;
        }
        run();
    }

    /**
     * Nothing more follows.
     *
     * @param dropRest whether what was not told yet is not told any more
     * @param last runs after what was told
     */
    void end(boolean dropRest, Runnable last) {
        synchronized (this) {
            ended = true;
            if (dropRest) {
                told = latest;
            }
            this.last = last;
        }
        run();
    }

    private void run() {
        synchronized (this) {
            if (running) {
                return;
            }
            running = true;
        }
        executor.execute(this::drain);
    }

    private void drain() {
        Runnable next = next();
        while (next != null) {
            next.run();
            next = next();
        }
    }

    private synchronized @Nullable Runnable next() {
        Point now = told == null ? first : latest;
        if (now != null && now != told) {
            told = now;
            return () -> Listeners.tell(() -> listener.onProgress(now.sent(), now.total()));
        }
        Runnable next = last;
        last = null;
        running = next != null;
        return next;
    }
}
