package dev.espalier.examples.feeds;

import dev.espalier.runtime.Feed;
import dev.espalier.samsara.SamsaraClient;
import dev.espalier.samsara.model.SafetyEvent;
import dev.espalier.samsara.model.VehicleStatType;
import dev.espalier.samsara.model.VehicleStatsSeries;
import dev.espalier.samsara.model.WorkOrder;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Follows three feeds of Samsara at once into a database, each exactly once: a page that was read but not stored comes
 * again after a restart, and one that was stored does not.
 *
 * <p>The token is in {@code SAMSARA_API_TOKEN}, the database in {@code FEEDS_DATABASE}, a JDBC URL. Without it there is
 * a file of H2 in the working directory. For PostgreSQL, from version 15 on, add {@code org.postgresql:postgresql} and
 * set {@code jdbc:postgresql://host/database?user=...}.
 *
 * <p>What goes wrong ends the program, after the retries that the client has; start it again, after a while, as systemd
 * or Kubernetes do. What a restart does not help is told by the exception:
 *
 * <ul>
 *   <li>A {@link dev.espalier.runtime.error.FieldException}, or a column that a value does not fit: an item is not as
 *       promised. It is not passed over; change its {@link FeedTable}.
 *   <li>An {@link dev.espalier.runtime.error.ApiException} at once after a stop of more than 30 days: that long are <a
 *       href="https://developers.samsara.com/docs/pagination">cursors</a> good; the vendor does not say which status
 *       follows. Delete the row of the feed from {@code feed_cursor}, and the feed begins anew: safety events and work
 *       orders at the start time, which should then lie before the stop; of positions it has the last ones, and those
 *       of the time in between are in {@code samsara.vehicleStats().history(...)}. No row is doubled by that.
 * </ul>
 */
public final class FeedFollower {
    private static final List<FeedTable<?>> TABLES =
            List.of(FeedTable.GPS_READINGS, FeedTable.SAFETY_EVENTS, FeedTable.WORK_ORDERS);

    private final SamsaraClient samsara;
    private final FeedStore store;
    private volatile boolean running = true;

    FeedFollower(SamsaraClient samsara, FeedStore store) {
        this.samsara = samsara;
        this.store = store;
    }

    /** @param arguments where events and work orders begin that nothing was stored of, in RFC 3339 */
    public static void main(String... arguments) {
        String url = System.getenv().getOrDefault("FEEDS_DATABASE", "jdbc:h2:./feeds");
        if (arguments.length != 1) {
            throw new IllegalArgumentException(
                    "Give the time where safety events and work orders begin, such as 2026-03-14T00:00:00Z.");
        }
        try (SamsaraClient samsara = SamsaraClient.fromEnv()) {
            new FeedFollower(samsara, new FeedStore(() -> DriverManager.getConnection(url))).run(arguments[0]);
        }
    }

    /**
     * Follows until {@link #stop} or until a feed fails. The others then end after their next page, so that nothing is
     * written any more once this returns.
     *
     * @param startTime where events and work orders begin that nothing was stored of, in RFC 3339
     * @throws java.util.concurrent.CompletionException if a feed failed; the cause is the exception of the client or of
     *     the store
     */
    void run(String startTime) {
        store.create(TABLES);
        Feed<VehicleStatsSeries> readings =
                resume(samsara.vehicleStats().feed(List.of(VehicleStatType.GPS)), FeedTable.GPS_READINGS);
        Feed<SafetyEvent> events = resume(samsara.safety().eventsFeed(startTime), FeedTable.SAFETY_EVENTS);
        Feed<WorkOrder> orders = resume(samsara.workOrders().feed(startTime), FeedTable.WORK_ORDERS);
        CompletableFuture.allOf(
                        follow(readings, FeedTable.GPS_READINGS),
                        follow(events, FeedTable.SAFETY_EVENTS),
                        follow(orders, FeedTable.WORK_ORDERS))
                .join();
    }

    /** Lets each feed end after its next page. */
    void stop() {
        running = false;
    }

    private <T> Feed<T> resume(Feed<T> feed, FeedTable<T> table) {
        return store.cursor(table).map(feed::from).orElse(feed);
    }

    private <T> CompletableFuture<Void> follow(Feed<T> feed, FeedTable<T> table) {
        return feed.followAsync(page -> {
                    store.write(table, page);
                    return running;
                })
                .whenComplete((nothing, failure) -> stop());
    }
}
