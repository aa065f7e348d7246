package dev.espalier.examples.feeds;

import dev.espalier.samsara.model.SafetyEvent;
import dev.espalier.samsara.model.VehicleGpsReading;
import dev.espalier.samsara.model.VehicleStatsSeries;
import dev.espalier.samsara.model.WorkOrder;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The table of a feed. A row is written by its key: what a feed tells again, because it changed or because the feed is
 * read from its start again, replaces the row and adds none. The casts give no length, for a cast would cut what is
 * longer where the column refuses it.
 *
 * @param feed names the feed where its cursor is kept
 * @param create makes the table where it is missing
 * @param upsert writes a row
 * @param rows the rows of an item, each the values of {@code upsert}
 * @param <T> the items
 */
record FeedTable<T>(String feed, String create, String upsert, Function<T, List<@Nullable Object[]>> rows) {
    /** A feed of readings has no ids: vehicle and time are the key. */
    static final FeedTable<VehicleStatsSeries> GPS_READINGS =
            new FeedTable<>("gps readings", """
            CREATE TABLE IF NOT EXISTS gps_reading (
                vehicle_id VARCHAR(100), measured_at TIMESTAMP WITH TIME ZONE,
                latitude DOUBLE PRECISION, longitude DOUBLE PRECISION, PRIMARY KEY (vehicle_id, measured_at))
            """, """
            MERGE INTO gps_reading USING (VALUES (CAST(? AS VARCHAR), CAST(? AS TIMESTAMP WITH TIME ZONE),
                CAST(? AS DOUBLE PRECISION), CAST(? AS DOUBLE PRECISION)))
                AS item (vehicle_id, measured_at, latitude, longitude)
            ON gps_reading.vehicle_id = item.vehicle_id AND gps_reading.measured_at = item.measured_at
            WHEN MATCHED THEN UPDATE SET latitude = item.latitude, longitude = item.longitude
            WHEN NOT MATCHED THEN INSERT (vehicle_id, measured_at, latitude, longitude)
                VALUES (item.vehicle_id, item.measured_at, item.latitude, item.longitude)
            """, FeedTable::readings);

    static final FeedTable<SafetyEvent> SAFETY_EVENTS = new FeedTable<>(
            "safety events",
            """
            CREATE TABLE IF NOT EXISTS safety_event (
                id VARCHAR(100) PRIMARY KEY, state VARCHAR(100), updated_at TIMESTAMP WITH TIME ZONE)
            """,
            """
            MERGE INTO safety_event USING (VALUES (CAST(? AS VARCHAR), CAST(? AS VARCHAR),
                CAST(? AS TIMESTAMP WITH TIME ZONE))) AS item (id, state, updated_at)
            ON safety_event.id = item.id
            WHEN MATCHED THEN UPDATE SET state = item.state, updated_at = item.updated_at
            WHEN NOT MATCHED THEN INSERT (id, state, updated_at) VALUES (item.id, item.state, item.updated_at)
            """,
            event -> List.<@Nullable Object[]>of(
                    row(event.id(), event.eventState().value(), OffsetDateTime.parse(event.updatedAtTime()))));

    static final FeedTable<WorkOrder> WORK_ORDERS = new FeedTable<>(
            "work orders",
            """
            CREATE TABLE IF NOT EXISTS work_order (
                id VARCHAR(100) PRIMARY KEY, asset_id VARCHAR(100), status VARCHAR(100),
                updated_at TIMESTAMP WITH TIME ZONE)
            """,
            """
            MERGE INTO work_order USING (VALUES (CAST(? AS VARCHAR), CAST(? AS VARCHAR),
                CAST(? AS VARCHAR), CAST(? AS TIMESTAMP WITH TIME ZONE))) AS item (id, asset_id, status, updated_at)
            ON work_order.id = item.id
            WHEN MATCHED THEN UPDATE SET asset_id = item.asset_id, status = item.status, updated_at = item.updated_at
            WHEN NOT MATCHED THEN INSERT (id, asset_id, status, updated_at)
                VALUES (item.id, item.asset_id, item.status, item.updated_at)
            """,
            order -> List.<@Nullable Object[]>of(
                    row(order.id(), order.assetId(), order.status().value(), order.updatedAtTime())));

    private static List<@Nullable Object[]> readings(VehicleStatsSeries vehicle) {
        List<VehicleGpsReading> readings = Objects.requireNonNullElse(vehicle.gps(), List.of());
        return readings.stream()
                .map(reading -> row(
                        vehicle.id(), OffsetDateTime.parse(reading.time()), reading.latitude(), reading.longitude()))
                .toList();
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }
}
