package dev.espalier.examples.feeds;

import dev.espalier.runtime.error.ClientClosedException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Ends the program at a moment of a page of a feed, as far as the database sees it: nothing more comes on any
 * connection, no commit and no rollback, and then the connections break off.
 */
final class Kill {
    /** When a follower ends. */
    enum Moment {
        PAGE_READ(Killed.class),
        ROWS_WRITTEN(Killed.class),
        BEFORE_COMMIT(Killed.class),
        AFTER_COMMIT(Killed.class),
        /** The client is closed, and the transaction goes on. */
        CLIENT_CLOSED_IN_TRANSACTION(ClientClosedException.class),
        CLIENT_CLOSED_IN_REQUEST(ClientClosedException.class);

        /** What the follower fails with. */
        final Class<? extends Throwable> failure;

        Moment(Class<? extends Throwable> failure) {
            this.failure = failure;
        }
    }

    /** What is thrown in the place of a process that is gone. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private final ToldFeed.Kind kind;
    private final Moment moment;
    private final AtomicInteger pagesUntil;
    private final Runnable closeClient;
    private volatile boolean killed;

    /** @param page the page of the feed at which it happens, counted from the start of the follower, from 1 */
    Kill(ToldFeed.Kind kind, Moment moment, int page, Runnable closeClient) {
        this.kind = kind;
        this.moment = moment;
        this.pagesUntil = new AtomicInteger(page);
        this.closeClient = closeClient;
    }

    /** The vendor was asked for a page. */
    void asked(ToldFeed.Kind of) {
        if (of == kind && moment == Moment.CLIENT_CLOSED_IN_REQUEST && pagesUntil.decrementAndGet() == 0) {
            closeClient.run();
        }
    }

    /** A database at {@code url} whose connections end with the program. */
    FeedStore.Database database(String url) {
        return () -> {
            dieIf(killed);
            return new Watched(DriverManager.getConnection(url)).proxy();
        };
    }

    private void dieIf(boolean now) {
        if (now) {
            killed = true;
            throw new Killed();
        }
    }

    private final class Watched {
        private final Connection connection;
        private boolean here;

        Watched(Connection connection) {
            this.connection = connection;
        }

        Connection proxy() {
            return (Connection) Proxy.newProxyInstance(
                    Kill.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "close" -> close();
                        case "commit" -> commit();
                        default -> {
                            dieIf(killed);
                            if (method.getName().equals("prepareStatement")) {
                                look((String) arguments[0]);
                            }
                            try {
                                yield method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }
                    });
        }

        private void look(String statement) {
            if (statement.startsWith("MERGE INTO " + kind.table)) {
                here = moment != Moment.CLIENT_CLOSED_IN_REQUEST && pagesUntil.decrementAndGet() == 0;
                dieIf(here && moment == Moment.PAGE_READ);
            } else if (statement.startsWith("MERGE INTO feed_cursor")) {
                dieIf(here && moment == Moment.ROWS_WRITTEN);
            }
        }

        private @Nullable Object commit() throws SQLException {
            dieIf(killed || here && moment == Moment.BEFORE_COMMIT);
            if (here && moment == Moment.CLIENT_CLOSED_IN_TRANSACTION) {
                closeClient.run();
            }
            connection.commit();
            dieIf(here && moment == Moment.AFTER_COMMIT);
            return null;
        }

        private @Nullable Object close() throws SQLException {
            connection.close();
            return null;
        }
    }
}
