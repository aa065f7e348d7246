package dev.espalier.runtime.internal.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable map whose values are kept in their stored form. A value that is odd throws when it is asked for.
 *
 * @param <T> the values
 */
final class StoredMap<T> extends AbstractMap<String, T> implements Owned {
    private final JsonType<T> type;
    private final Map<String, @Nullable Object> stored;

    private StoredMap(JsonType<T> type, Map<String, @Nullable Object> stored) {
        this.type = type;
        this.stored = stored;
    }

    /** @param stored is not changed from here on */
    static <T> StoredMap<T> of(JsonType<T> type, Map<String, @Nullable Object> stored) {
        return new StoredMap<>(type, stored);
    }

    Map<String, @Nullable Object> stored() {
        return stored;
    }

    @Override
    public @Nullable T get(Object name) {
        return stored.containsKey(name) ? type.value(stored.get(name)) : null;
    }

    @Override
    public boolean containsKey(Object name) {
        return stored.containsKey(name);
    }

    @Override
    public Set<String> keySet() {
        return Collections.unmodifiableSet(stored.keySet());
    }

    @Override
    public Set<Entry<String, T>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, T>> iterator() {
                Iterator<Entry<String, @Nullable Object>> entries =
                        stored.entrySet().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return entries.hasNext();
                    }

                    @Override
                    public Entry<String, T> next() {
                        Entry<String, @Nullable Object> entry = entries.next();
                        return new SimpleImmutableEntry<>(entry.getKey(), type.value(entry.getValue()));
                    }
                };
            }

            @Override
            public int size() {
                return stored.size();
            }
        };
    }

    @Override
    public StoredMap<T> in(Property<?> owner) {
        if (stored.values().stream().noneMatch(Owned::isOwned)) {
            return this;
        }
        Map<String, @Nullable Object> owned = new LinkedHashMap<>(stored);
        owned.replaceAll((name, value) -> Owned.in(owner, value));
        return new StoredMap<>(type, owned);
    }

    /** Stored forms are compared, so that an odd value is equal to itself. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredMap<?> that && type == that.type
                ? stored.equals(that.stored)
                : super.equals(other);
    }

    @Override
    public int hashCode() {
        return stored.values().stream().anyMatch(OddValue.class::isInstance) ? stored.hashCode() : super.hashCode();
    }

    @Override
    public String toString() {
        return stored.toString();
    }
}
