package dev.espalier.runtime.internal.upload;

import dev.espalier.runtime.internal.upload.UploadProtocol.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Parts of one length, each of which is stored whole under its number, or not at all. What is one part to the run is
 * sent as several, at the same time. After a failure those that were not answered are sent again, and no other.
 *
 * @param <R> what the server answers to a part
 */
public final class NumberedParts<R> {
    private final long length;
    private final Map<Integer, R> stored = new ConcurrentSkipListMap<>();
    private volatile CompletableFuture<?> underWay = CompletableFuture.completedFuture(null);

    /** Sends a part. */
    @FunctionalInterface
    public interface Sender<R> {
        /** @param number 1 for the first one */
        CompletableFuture<R> send(int number, Part part);
    }

    /** @param length of every part but the last */
    public NumberedParts(long length) {
        this.length = length;
    }

    /** Sends what is not stored of {@code part}, and fails with the first that does: the others go on meanwhile. */
    public CompletableFuture<Stored> send(Part part, Sender<R> sender) {
        CompletableFuture<Stored> answer = new CompletableFuture<>();
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (Part each : part.split(length)) {
            int number = Math.toIntExact(each.start() / length + 1);
            if (stored.containsKey(number)) {
                each.leaveOut();
            } else {
                all.add(sender.send(number, each).whenComplete((result, failure) -> {
                    if (failure == null) {
                        stored.put(number, result);
                    } else {
                        answer.completeExceptionally(failure);
                    }
                }));
            }
        }
        CompletableFuture<?> over = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
        underWay = over;
        over.thenRun(() -> answer.complete(stored(part.total())));
        return answer;
    }

    /** What is stored once none is under way. */
    public CompletableFuture<Stored> position(long total) {
        return underWay.handle((nothing, failure) -> stored(total));
    }

    /** What the server answered, in the order of the parts. */
    public List<R> all() {
        return List.copyOf(stored.values());
    }

    private Stored stored(long total) {
        int count = 0;
        while (stored.containsKey(count + 1)) {
            count++;
        }
        boolean complete = total >= 0 && count * length >= total;
        return new Stored(complete ? total : count * length, complete);
    }
}
