package dev.espalier.runtime.internal.http;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Lets no more than a number of tasks run at once; the others wait in the order in which they came, without a thread.
 * OkHttp's own limit, 5 for a host, is meant for browsing many hosts, and counts together who shares a client.
 */
final class RequestLimit {
    private final Executor threads;
    private final int limit;
    private final Set<Transport.Task> waiting = new LinkedHashSet<>();
    private int running;

    RequestLimit(Executor threads, int limit) {
        this.threads = threads;
        this.limit = limit;
    }

    void run(Transport.Task task) {
        synchronized (waiting) {
            if (running == limit) {
                waiting.add(task);
                return;
            }
            running++;
        }
        if (!isStarted(task)) {
            startNext();
        }
    }

    /** A task that waits, waits no more. */
    void forget(Transport.Task task) {
        synchronized (waiting) {
            waiting.remove(task);
        }
    }

    private boolean isStarted(Transport.Task task) {
        try {
            threads.execute(() -> {
                try {
                    task.run();
                } finally {
                    startNext();
                }
            });
            return true;
        } catch (Throwable e) {
            task.refused(e);
            return false;
        }
    }

    /** Hands the place of a task that has ended to the one that waits longest. */
    private void startNext() {
        Transport.Task next = next();
        while (next != null && !isStarted(next)) {
            next = next();
        }
    }

    private Transport.@Nullable Task next() {
        synchronized (waiting) {
            Iterator<Transport.Task> tasks = waiting.iterator();
            if (!tasks.hasNext()) {
                running--;
                return null;
            }
            Transport.Task next = tasks.next();
            tasks.remove();
            return next;
        }
    }
}
