package dev.espalier.examples.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.espalier.runtime.Page;
import dev.espalier.samsara.model.WorkOrder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedStoreTest {
    private static final String URL = "jdbc:h2:mem:store";

    private final FeedStore store = new FeedStore(() -> DriverManager.getConnection(URL));
    private Connection database;

    @BeforeEach
    void open() throws SQLException {
        database = DriverManager.getConnection(URL);
        store.create(List.of(FeedTable.WORK_ORDERS));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private static Page<WorkOrder> page(@Nullable String nextCursor, String... ids) {
        List<WorkOrder> orders =
                Stream.of(ids).map(id -> WorkOrder.fromJson("""
                        {"id": "%s", "assetId": "7", "status": "Open", "updatedAtTime": "2026-03-14T12:31:00Z"}
                        """.formatted(id))).toList();
        return Page.<WorkOrder>builder().items(orders).nextCursor(nextCursor).build();
    }

    private List<String> ids() throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("SELECT id FROM work_order ORDER BY id")) {
            while (found.next()) {
                ids.add(found.getString(1));
            }
        }
        return ids;
    }

    @Test
    void beforeTheFirstPageThereIsNoCursor() {
        assertThat(store.cursor(FeedTable.WORK_ORDERS)).isEmpty();
    }

    @Test
    void anItemThatIsToldAgainInTheSamePageOrLaterIsOneRow() throws SQLException {
        store.write(FeedTable.WORK_ORDERS, page("c1", "1", "2", "1"));
        store.write(FeedTable.WORK_ORDERS, page("c2", "2", "3"));

        assertThat(ids()).containsExactly("1", "2", "3");
        assertThat(store.cursor(FeedTable.WORK_ORDERS)).contains("c2");
    }

    @Test
    void aPageWithoutNewsAndWithoutACursorLeavesTheCursor() {
        store.write(FeedTable.WORK_ORDERS, page("c1", "1"));
        store.write(FeedTable.WORK_ORDERS, page(null));

        assertThat(store.cursor(FeedTable.WORK_ORDERS)).contains("c1");
    }

    @Test
    void ofAPageWithAnItemThatDoesNotFitNothingIsWritten() throws SQLException {
        assertThatIllegalStateException()
                .isThrownBy(() -> store.write(FeedTable.WORK_ORDERS, page("c1", "1", "2".repeat(101))))
                .withMessage("Writing a page of work orders failed. See the cause, and start again: "
                        + "the feed goes on after the last page that is stored.")
                .withCauseInstanceOf(SQLException.class);

        assertThat(ids()).isEmpty();
        assertThat(store.cursor(FeedTable.WORK_ORDERS)).isEmpty();
    }
}
