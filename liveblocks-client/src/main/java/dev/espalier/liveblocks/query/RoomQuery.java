package dev.espalier.liveblocks.query;

/**
 * Which rooms to list. {@link #toString()} is what the {@code query} parameter of
 * {@link dev.espalier.liveblocks.api.RoomsApi#list(java.util.function.UnaryOperator) rooms().list} takes. Immutable.
 *
 * <pre>{@code
 * RoomQuery drafts = RoomQuery.idStartsWith("acme:").and(RoomQuery.metadata("stage").is("draft"));
 * liveblocks.rooms().list(params -> params.query(drafts.toString()));
 * }</pre>
 *
 * <p>This is all that Liveblocks documents for rooms; there is neither "or" nor "not". Of the metadata, only texts can
 * be asked for, not lists. One room by its whole id is what {@code rooms().get(id)} gets.
 *
 * @see <a href="https://liveblocks.io/docs/guides/how-to-filter-rooms-using-query-language">Liveblocks: filtering
 *     rooms</a>
 */
public final class RoomQuery extends QueryValue {
    private RoomQuery(String text) {
        super(text);
    }

    /**
     * Rooms whose id starts with {@code prefix}.
     *
     * @throws IllegalArgumentException if it is empty, or holds what the query language {@linkplain Metadata#is(String)
     *     cannot say}
     */
    public static RoomQuery idStartsWith(String prefix) {
        return new RoomQuery("roomId^" + QueryText.prefix(prefix));
    }

    /**
     * Rooms by what their metadata has under {@code key}.
     *
     * @throws IllegalArgumentException if it is blank, or holds what the query language {@linkplain Metadata#is(String)
     *     cannot say}
     */
    public static Metadata metadata(String key) {
        return new Metadata(QueryText.metadata(key));
    }

    /** Rooms that match both. */
    public RoomQuery and(RoomQuery other) {
        return new RoomQuery(joined(other));
    }

    /** A key of the metadata of rooms. */
    public static final class Metadata {
        private final String field;

        private Metadata(String field) {
            this.field = field;
        }

        /**
         * Rooms that have this text under the key.
         *
         * @throws IllegalArgumentException if it holds what the query language cannot say: a backslash right before n,
         *     t or r, or a control character other than line feed, carriage return and tab
         */
        public RoomQuery is(String value) {
            return new RoomQuery(field + ":" + QueryText.quoted(value));
        }
    }
}
