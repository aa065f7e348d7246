package dev.espalier.examples.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.runtime.testing.FakeClock;
import dev.espalier.runtime.testing.FakeSleeper;
import dev.espalier.samsara.SamsaraClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A follower that is ended again and again, in every feed at every moment, leaves what one that ran through does. */
class FeedFollowerTest {
    private static final int PAGES = 60;
    private static final int PAGES_PER_RUN = 3;

    /** Shared, since to make one reads the certificates of the JDK. */
    private static final OkHttpClient HTTP = new OkHttpClient();

    /** How a follower is to end. */
    private record End(ToldFeed.Kind kind, Kill.Moment moment) {}

    @ParameterizedTest
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ValueSource(longs = {1, 2, 3})
    void noRowIsLostAndNoneIsThereTwice(long seed) throws Exception {
        Random random = new Random(seed);
        List<ToldFeed> feeds = Stream.of(ToldFeed.Kind.values())
                .map(kind -> new ToldFeed(kind, PAGES, random))
                .toList();
        String url = "jdbc:h2:mem:feeds" + seed;
        try (Connection database = DriverManager.getConnection(url);
                FeedVendor vendor = new FeedVendor(feeds)) {
            int published = 0;
            for (End end : everyEnd(random)) {
                published += PAGES_PER_RUN;
                Throwable failure = followUntil(end, 1 + random.nextInt(PAGES_PER_RUN), vendor, published, url);

                assertThat(failure).as("%s", end).isInstanceOf(end.moment().failure);
                for (ToldFeed feed : feeds) {
                    assertThat(rows(database, feed.kind))
                            .as("%s after %s", feed.kind, end)
                            .isEqualTo(feed.rowsAfter(pagesRead(database, feed.kind)));
                }
            }
            followToTheEnd(vendor, url);

            for (ToldFeed feed : feeds) {
                assertThat(feed.rowsAfter(PAGES)).hasSizeGreaterThan(150);
                assertThat(rows(database, feed.kind)).isEqualTo(feed.rowsAfter(PAGES));
            }
        }
    }

    /** Every feed at every moment once, in any order. */
    private static List<End> everyEnd(Random random) {
        List<End> ends = new ArrayList<>();
        for (ToldFeed.Kind kind : ToldFeed.Kind.values()) {
            for (Kill.Moment moment : Kill.Moment.values()) {
                ends.add(new End(kind, moment));
            }
        }
        Collections.shuffle(ends, random);
        return ends;
    }

    /** Why the follower ended. */
    private static Throwable followUntil(End end, int page, FeedVendor vendor, int published, String url) {
        try (SamsaraClient samsara = client(vendor)) {
            Kill kill = new Kill(end.kind(), end.moment(), page, samsara::close);
            vendor.publish(published, kill::asked);
            FeedFollower follower = new FeedFollower(samsara, new FeedStore(kill.database(url)));
            return catchThrowableOfType(CompletionException.class, () -> follower.run("2026-03-14T00:00:00Z"))
                    .getCause();
        }
    }

    private static void followToTheEnd(FeedVendor vendor, String url) {
        try (SamsaraClient samsara = client(vendor)) {
            FeedFollower follower = new FeedFollower(samsara, new FeedStore(() -> DriverManager.getConnection(url)));
            vendor.publish(PAGES, kind -> {
                if (vendor.isReadToTheEnd()) {
                    follower.stop();
                }
            });
            follower.run("2026-03-14T00:00:00Z");
        }
    }

    /** The feeds poll without a real wait, and so a call can see much of the fake time pass. */
    private static SamsaraClient client(FeedVendor vendor) {
        FakeClock clock = new FakeClock();
        return SamsaraClient.builder()
                .token("samsara_api_token")
                .baseUrl(vendor.url())
                .httpClient(HTTP)
                .clock(clock)
                .sleeper(new FakeSleeper(clock))
                .deadline(Duration.ofDays(365))
                .build();
    }

    private static List<String> rows(Connection database, ToldFeed.Kind kind) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("SELECT " + kind.columns + " FROM " + kind.table)) {
            while (found.next()) {
                OffsetDateTime time = found.getObject(2, OffsetDateTime.class);
                rows.add(found.getString(1) + " " + time.toInstant());
            }
        }
        Collections.sort(rows);
        return rows;
    }

    /** The cursors of this vendor count the pages. */
    private static int pagesRead(Connection database, ToldFeed.Kind kind) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT next_cursor FROM feed_cursor WHERE feed = '" + kind.feed() + "'")) {
            return found.next() ? Integer.parseInt(found.getString(1)) : 0;
        }
    }
}
