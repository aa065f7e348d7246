package dev.espalier.runtime.internal.json;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable list whose items are kept in their stored form. An item that is odd throws when it is asked for.
 *
 * @param <T> the items
 */
final class StoredList<T> extends AbstractList<T> implements RandomAccess, Owned {
    private final JsonType<T> type;
    private final @Nullable Object[] stored;

    private StoredList(JsonType<T> type, @Nullable Object[] stored) {
        this.type = type;
        this.stored = stored;
    }

    static <T> List<T> of(JsonType<T> type, @Nullable Object... stored) {
        return new StoredList<>(type, stored);
    }

    @Nullable
    Object[] stored() {
        return stored;
    }

    @Override
    public T get(int index) {
        return type.value(stored[index]);
    }

    @Override
    public int size() {
        return stored.length;
    }

    @Override
    public StoredList<T> in(Property<?> owner) {
        if (Arrays.stream(stored).noneMatch(Owned::isOwned)) {
            return this;
        }
        return new StoredList<>(
                type, Arrays.stream(stored).map(item -> Owned.in(owner, item)).toArray());
    }

    /** Stored forms are compared, so that an odd item is equal to itself. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredList<?> that && type == that.type
                ? Arrays.equals(stored, that.stored)
                : super.equals(other);
    }

    @Override
    public int hashCode() {
        return Arrays.stream(stored).anyMatch(OddValue.class::isInstance) ? Arrays.hashCode(stored) : super.hashCode();
    }

    @Override
    public String toString() {
        return Arrays.toString(stored);
    }
}
