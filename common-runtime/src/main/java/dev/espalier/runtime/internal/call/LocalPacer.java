package dev.espalier.runtime.internal.call;

import dev.espalier.runtime.Pacer;
import dev.espalier.runtime.retry.Sleeper;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Gives the turns of each limit one after the other, at equal distances. Thread-safe. */
public final class LocalPacer implements Pacer {
    private final Sleeper sleeper;
    private final Map<Limit, Turns> turns = new ConcurrentHashMap<>();

    public LocalPacer(Sleeper sleeper) {
        this.sleeper = sleeper;
    }

    @Override
    public CompletableFuture<Void> acquire(Limit limit) {
        return turns.computeIfAbsent(
                        limit,
                        key -> new Turns(key.per().dividedBy(key.permits()).toNanos()))
                .next();
    }

    /** The turns of one limit. */
    private final class Turns {
        private final long distance;
        private final Queue<CompletableFuture<Void>> waiting = new ArrayDeque<>();
        private long free = sleeper.nanoTime();
        private boolean scheduled;

        Turns(long distance) {
            this.distance = distance;
        }

        CompletableFuture<Void> next() {
            CompletableFuture<Void> turn = new CompletableFuture<>();
            synchronized (waiting) {
                waiting.add(turn);
                if (scheduled) {
                    return turn;
                }
                scheduled = true;
            }
            giveOrWait();
            return turn;
        }

        private void giveOrWait() {
            long now = sleeper.nanoTime();
            if (free - now > 0) {
                sleeper.schedule(Duration.ofNanos(free - now), this::give);
            } else {
                give();
            }
        }

        /** Runs for one turn at a time: nobody else comes here while {@link #scheduled} is set. */
        private void give() {
            boolean given = false;
            while (!given) {
                CompletableFuture<Void> first = first();
                if (first == null) {
                    return;
                }
                given = first.complete(null);
            }
            long now = sleeper.nanoTime();
            free = (free - now > 0 ? free : now) + distance;
            synchronized (waiting) {
                waiting.removeIf(CompletableFuture::isDone);
                scheduled = !waiting.isEmpty();
                if (!scheduled) {
                    return;
                }
            }
            giveOrWait();
        }

        private @Nullable CompletableFuture<Void> first() {
            synchronized (waiting) {
                CompletableFuture<Void> first = waiting.poll();
                scheduled = first != null;
                return first;
            }
        }
    }
}
