package dev.espalier.runtime;

import dev.espalier.runtime.error.PagingException;
import dev.espalier.runtime.retry.Sleeper;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A list that grows at its end. Read as a {@link Pager} it ends at the newest item; {@link #follow} goes on and waits
 * for more.
 *
 * <pre>{@code
 * samsara.vehicleStats().feed(types).from(storedCursor).follow(page -> {
 *   page.items().forEach(this::handle);
 *   page.nextCursor().ifPresent(this::store);
 *   return !stopped;
 * });
 * }</pre>
 *
 * <p>After a restart, {@link #from} with the cursor of the last page that was handled goes on where that page ended: no
 * item is lost or comes twice.
 *
 * @param <T> the items
 */
public final class Feed<T> extends Pager<T> {
    private final Sleeper sleeper;
    private final Duration pollInterval;

    Feed(Listing<T> listing, Sleeper sleeper, Duration pollInterval) {
        super(listing);
        this.sleeper = sleeper;
        this.pollInterval = pollInterval;
    }

    /**
     * A feed over any source of pages, such as a fake one in a test.
     *
     * @param operation names the feed in errors
     * @param sleeper waits between polls
     */
    public static <T> Feed<T> of(String operation, PageSource<T> source, Sleeper sleeper) {
        return new Feed<>(Listing.of(operation, source), sleeper, Duration.ofSeconds(5));
    }

    @Override
    public Feed<T> from(String cursor) {
        return new Feed<>(listing.from(cursor), sleeper, pollInterval);
    }

    @Override
    public Feed<T> with(UnaryOperator<CallOptions.Builder> change) {
        return new Feed<>(listing.with(change), sleeper, pollInterval);
    }

    /**
     * This feed with a deadline, which ends {@link #follow} and {@link #followAsync} as it ends an iteration: with a
     * {@link dev.espalier.runtime.error.DeadlineExceededException} instead of the next page. A wait between polls is
     * cut short there.
     */
    @Override
    public Feed<T> deadline(Duration deadline) {
        return new Feed<>(listing.deadline(deadline), sleeper, pollInterval);
    }

    /**
     * Concerns the feed read as a list; {@link #follow} and {@link #followAsync} ask for each page when it is needed.
     */
    @Override
    public Feed<T> prefetch(int pages) {
        return new Feed<>(listing.prefetch(pages), sleeper, pollInterval);
    }

    /**
     * This feed with another wait after a page that nothing follows yet. Default the shortest that the vendor allows; 5
     * seconds for a source of your own.
     */
    public Feed<T> pollInterval(Duration interval) {
        if (interval.isNegative()) {
            throw new IllegalArgumentException("The poll interval is " + interval + "; it must not be negative.");
        }
        return new Feed<>(listing, sleeper, interval);
    }

    /**
     * Visits pages on the calling thread until the visitor says to stop, asking for more for as long as it takes. A
     * page can be empty.
     *
     * @param visitor takes a page and says whether to go on
     * @throws dev.espalier.runtime.error.EspalierException if a page fails after the retries; go on {@linkplain #from
     *     from} the last cursor
     * @throws dev.espalier.runtime.error.InterruptedCallException if the thread is interrupted
     */
    public void follow(Predicate<? super Page<T>> visitor) {
        SharedDeadline deadline = SharedDeadline.of(listing);
        PageRequests<T> requests = new PageRequests<>(this, 0, deadline);
        String cursor = listing.start();
        while (true) {
            Page<T> page = requests.get(cursor);
            if (!visitor.test(page)) {
                return;
            }
            String next = next(cursor, page);
            if (isWaitNeeded(page, cursor, next)) {
                Pause.sleep(sleeper, deadline.atMost(pollInterval, Duration.ZERO), listing.operation(), 0);
            }
            cursor = next;
        }
    }

    /**
     * As {@link #follow}, without holding a thread. The visitor runs on the client's {@linkplain ClientBuilder#executor
     * executor}.
     *
     * @return completes when the visitor says to stop, or fails when a page fails after the retries; to cancel it stops
     *     following
     */
    public CompletableFuture<Void> followAsync(Predicate<? super Page<T>> visitor) {
        SharedDeadline deadline = SharedDeadline.of(listing);
        return new AsyncPages<T>(new PageRequests<>(this, 0, deadline), visitor) {
            private @Nullable String cursor = listing.start();
            private boolean waitNeeded;

            @Override
            @Nullable
            String cursor() {
                return cursor;
            }

            @Override
            boolean advance(Page<T> page) {
                String next = next(cursor, page);
                waitNeeded = isWaitNeeded(page, cursor, next);
                cursor = next;
                return true;
            }

            @Override
            void then(Runnable step) {
                if (waitNeeded) {
                    sleeper.schedule(deadline.atMost(pollInterval, Duration.ZERO), step);
                } else {
                    step.run();
                }
            }
        }.start();
    }

    /** Where to go on: a feed without news may answer without a cursor, but not one with items. */
    private @Nullable String next(@Nullable String cursor, Page<T> page) {
        if (page.nextCursor().isEmpty() && !page.items().isEmpty()) {
            throw new PagingException(
                    listing.operation(),
                    "the feed gave items without a cursor, so going on would repeat them. Where a parameter of the"
                            + " operation makes it a feed, set it; otherwise report this to the vendor.");
        }
        return page.nextCursor().orElse(cursor);
    }

    /** Some feeds promise more without end; where nothing comes and nothing moves is the newest item all the same. */
    @Override
    boolean goesOn(@Nullable String cursor, Page<T> page) {
        return page.hasNext() && !(page.items().isEmpty() && Objects.equals(cursor, next(cursor, page)));
    }

    /** At the newest page, and where the vendor promises more and has nothing: asking at once would never end. */
    private static boolean isWaitNeeded(Page<?> page, @Nullable String cursor, @Nullable String next) {
        return !page.hasNext() || page.items().isEmpty() || Objects.equals(cursor, next);
    }
}
