package dev.espalier.liveblocks.query;

/** A query is its text in Liveblocks' language. */
abstract class QueryValue {
    final String text;

    QueryValue(String text) {
        this.text = text;
    }

    final String joined(QueryValue other) {
        return text + " AND " + other.text;
    }

    /** The query in Liveblocks' language, not encoded for a URL: the client does that. */
    @Override
    public final String toString() {
        return text;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof QueryValue query && query.getClass() == getClass() && text.equals(query.text);
    }

    @Override
    public final int hashCode() {
        return text.hashCode();
    }
}
