package dev.espalier.liveblocks.query;

import dev.espalier.liveblocks.model.ThreadVisibility;

/**
 * Which threads of a room to list. {@link #toString()} is what the {@code query} parameter of
 * {@code comments().listThreads} takes. Immutable.
 *
 * <pre>{@code
 * ThreadQuery urgent = ThreadQuery.resolved(false).and(ThreadQuery.metadata("priority").greaterThan(3));
 * liveblocks.comments().listThreads(roomId, params -> params.query(urgent.toString()));
 * }</pre>
 *
 * <p>This is all that Liveblocks documents for threads; there is neither "or" nor "not", and no time: a thread is not
 * found by its {@code createdAt} or {@code updatedAt}. A time that your application puts into the metadata as a number
 * is compared as that number, such as {@code metadata("dueAt").lessThan(now.toEpochMilli())}.
 *
 * @see <a href="https://liveblocks.io/docs/guides/how-to-filter-threads-using-query-language">Liveblocks: filtering
 *     threads</a>
 */
public final class ThreadQuery extends QueryValue {
    private ThreadQuery(String text) {
        super(text);
    }

    /** Threads that are resolved, or those that are not. */
    public static ThreadQuery resolved(boolean resolved) {
        return new ThreadQuery("resolved:" + resolved);
    }

    /**
     * Threads that are public, or those that are private.
     *
     * @throws IllegalArgumentException if it is a value of your own, and holds what the query language
     *     {@linkplain Metadata#is(String) cannot say}
     */
    public static ThreadQuery visibility(ThreadVisibility visibility) {
        return new ThreadQuery("visibility:" + QueryText.quoted(visibility.value()));
    }

    /**
     * Threads by what their metadata has under {@code key}.
     *
     * @throws IllegalArgumentException if it is blank, or holds what the query language {@linkplain Metadata#is(String)
     *     cannot say}
     */
    public static Metadata metadata(String key) {
        return new Metadata(QueryText.metadata(key));
    }

    /** Threads that match both. */
    public ThreadQuery and(ThreadQuery other) {
        return new ThreadQuery(joined(other));
    }

    /** A key of the metadata of threads. */
    public static final class Metadata {
        private final String field;

        private Metadata(String field) {
            this.field = field;
        }

        /**
         * Threads that have this text under the key.
         *
         * @throws IllegalArgumentException if it holds what the query language cannot say: a backslash right before n,
         *     t or r, or a control character other than line feed, carriage return and tab
         */
        public ThreadQuery is(String value) {
            return condition(":", QueryText.quoted(value));
        }

        /**
         * Threads that have this number under the key.
         *
         * @throws IllegalArgumentException if it is NaN, infinite, or beyond the range of a double
         */
        public ThreadQuery is(Number value) {
            return condition(":", QueryText.number(value));
        }

        /** Threads that have this truth value under the key. */
        public ThreadQuery is(boolean value) {
            return condition(":", String.valueOf(value));
        }

        /** Threads that have nothing under the key. */
        public ThreadQuery isAbsent() {
            return condition(":", "null");
        }

        /**
         * Threads that have a text under the key that starts with {@code prefix}.
         *
         * @throws IllegalArgumentException if it is empty, or holds what the query language {@linkplain #is(String)
         *     cannot say}
         */
        public ThreadQuery startsWith(String prefix) {
            return condition("^", QueryText.prefix(prefix));
        }

        /**
         * Threads that have a number under the key that is greater.
         *
         * @throws IllegalArgumentException as {@link #is(Number)}
         */
        public ThreadQuery greaterThan(Number value) {
            return condition(">", QueryText.number(value));
        }

        /**
         * Threads that have this number or a greater one under the key.
         *
         * @throws IllegalArgumentException as {@link #is(Number)}
         */
        public ThreadQuery atLeast(Number value) {
            return condition(">=", QueryText.number(value));
        }

        /**
         * Threads that have a number under the key that is less.
         *
         * @throws IllegalArgumentException as {@link #is(Number)}
         */
        public ThreadQuery lessThan(Number value) {
            return condition("<", QueryText.number(value));
        }

        /**
         * Threads that have this number or a lesser one under the key.
         *
         * @throws IllegalArgumentException as {@link #is(Number)}
         */
        public ThreadQuery atMost(Number value) {
            return condition("<=", QueryText.number(value));
        }

        private ThreadQuery condition(String operator, String value) {
            return new ThreadQuery(field + operator + value);
        }
    }
}
