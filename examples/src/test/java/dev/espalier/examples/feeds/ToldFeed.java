package dev.espalier.examples.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one of the vendor's feeds tells, page by page. */
final class ToldFeed {
    private static final Instant START = Instant.parse("2026-03-14T00:00:00Z");

    /** The feeds, with the paths that they have and the tables that they go to. */
    enum Kind {
        READINGS(
                "/fleet/vehicles/stats/feed",
                "gps_reading",
                "vehicle_id, measured_at",
                "{\"id\": \"%s\", \"gps\": [{\"time\": \"%s\", \"latitude\": 37.5, \"longitude\": -122.25}]}"),
        EVENTS(
                "/safety-events/stream",
                "safety_event",
                "id, updated_at",
                "{\"id\": \"%s\", \"updatedAtTime\": \"%s\", \"eventState\": \"needsReview\"}"),
        ORDERS(
                "/maintenance/work-orders/stream",
                "work_order",
                "id, updated_at",
                "{\"id\": \"%s\", \"updatedAtTime\": \"%s\", \"assetId\": \"7\", \"status\": \"In Progress\"}");

        final String path;
        final String table;
        final String columns;
        private final String json;

        Kind(String path, String table, String columns, String json) {
            this.path = path;
            this.table = table;
            this.columns = columns;
            this.json = json;
        }

        /** Under which key the feed keeps its cursor. */
        String feed() {
            return switch (this) {
                case READINGS -> FeedTable.GPS_READINGS.feed();
                case EVENTS -> FeedTable.SAFETY_EVENTS.feed();
                case ORDERS -> FeedTable.WORK_ORDERS.feed();
            };
        }
    }

    /** A reading of the vehicle {@code id}, or a version of the event or work order {@code id}. */
    private record Told(String id, Instant time) {
        @Override
        public String toString() {
            return id + " " + time;
        }
    }

    final Kind kind;
    private final List<List<Told>> pages = new ArrayList<>();

    /** Pages of 3 to 7 items, of which some were told before: the same reading, or an older version of it. */
    ToldFeed(Kind kind, int pages, Random random) {
        this.kind = kind;
        List<Told> told = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            int items = 3 + random.nextInt(5);
            this.pages.add(
                    Stream.generate(() -> next(told, random)).limit(items).toList());
        }
    }

    private Told next(List<Told> told, Random random) {
        Instant time = START.plusSeconds(told.size());
        Told next = new Told(String.valueOf(kind == Kind.READINGS ? random.nextInt(9) : told.size()), time);
        if (!told.isEmpty() && random.nextInt(4) == 0) {
            Told before = told.get(random.nextInt(told.size()));
            next = kind == Kind.READINGS ? before : new Told(before.id(), time);
        }
        told.add(next);
        return next;
    }

    /** The items of a page as the vendor sends them. */
    String json(int page) {
        return pages.get(page).stream()
                .map(item -> kind.json.formatted(item.id(), item.time()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** The rows that there are after the first {@code count} pages, none missing and none twice. */
    List<String> rowsAfter(int count) {
        Map<String, Told> rows = new LinkedHashMap<>();
        pages.subList(0, count)
                .forEach(page ->
                        page.forEach(item -> rows.put(kind == Kind.READINGS ? item.toString() : item.id(), item)));
        return rows.values().stream().map(Told::toString).sorted().toList();
    }
}
