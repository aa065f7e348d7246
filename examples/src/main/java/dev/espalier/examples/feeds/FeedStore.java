package dev.espalier.examples.feeds;

import dev.espalier.runtime.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps in a database what feeds told and how far each was read. A page and the cursor after it are written in one
 * transaction, so that there is never one without the other, whenever the program ends. Of each feed, one follower
 * writes at a time. Thread-safe.
 */
final class FeedStore {
    private static final String CREATE_CURSORS =
            "CREATE TABLE IF NOT EXISTS feed_cursor (feed VARCHAR(100) PRIMARY KEY, next_cursor VARCHAR(4000) NOT NULL)";
    private static final String READ_CURSOR = "SELECT next_cursor FROM feed_cursor WHERE feed = ?";
    private static final String WRITE_CURSOR = """
            MERGE INTO feed_cursor USING (VALUES (CAST(? AS VARCHAR), CAST(? AS VARCHAR))) AS item (feed, next_cursor)
            ON feed_cursor.feed = item.feed
            WHEN MATCHED THEN UPDATE SET next_cursor = item.next_cursor
            WHEN NOT MATCHED THEN INSERT (feed, next_cursor) VALUES (item.feed, item.next_cursor)
            """;

    /** Where connections come from: the {@code getConnection} of a pool, or of the {@code DriverManager}. */
    interface Database {
        Connection connect() throws SQLException;
    }

    private final Database database;

    FeedStore(Database database) {
        this.database = database;
    }

    /** Makes the tables that are missing. */
    void create(List<FeedTable<?>> tables) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(CREATE_CURSORS);
            for (FeedTable<?> table : tables) {
                statement.execute(table.create());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tables were not made. See the cause, and start again.", e);
        }
    }

    /** The cursor after the last page that was written; empty before the first. */
    Optional<String> cursor(FeedTable<?> table) {
        try (Connection connection = database.connect();
                PreparedStatement read = connection.prepareStatement(READ_CURSOR)) {
            read.setString(1, table.feed());
            try (ResultSet found = read.executeQuery()) {
                return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The cursor of " + table.feed() + " was not read. See the cause, and start again.", e);
        }
    }

    /**
     * Writes a page and its cursor, both or neither.
     *
     * @throws IllegalStateException if the database fails. Whether the page is there may be unknown then, for the
     *     answer to a commit can be lost; the cursor that is stored tells it at the next start
     */
    <T> void write(FeedTable<T> table, Page<T> page) {
        List<@Nullable Object[]> rows = page.items().stream()
                .flatMap(item -> table.rows().apply(item).stream())
                .toList();
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            try {
                execute(connection, table.upsert(), rows);
                if (page.nextCursor().isPresent()) {
                    Object[] cursor = {table.feed(), page.nextCursor().get()};
                    execute(connection, WRITE_CURSOR, List.<@Nullable Object[]>of(cursor));
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Writing a page of " + table.feed()
                            + " failed. See the cause, and start again: the feed goes on after the last page that is stored.",
                    e);
        }
    }

    private static void execute(Connection connection, String statement, List<@Nullable Object[]> rows)
            throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    prepared.setObject(i + 1, row[i]);
                }
                prepared.addBatch();
            }
            prepared.executeBatch();
        }
    }
}
