package dev.espalier.runtime.internal.json;

import org.jspecify.annotations.Nullable;

/** A stored form that can hold odd values, which name the property that they are part of. */
sealed interface Owned permits OddValue, StoredList, StoredMap {
    /** This, as the value of {@code owner}. */
    Object in(Property<?> owner);

    /** Whether {@code stored} is one. To ask for the final classes is much quicker than to ask for an interface. */
    static boolean isOwned(@Nullable Object stored) {
        return stored instanceof OddValue || stored instanceof StoredList<?> || stored instanceof StoredMap<?>;
    }

    /** {@code stored} as the value of {@code owner}. */
    static @Nullable Object in(Property<?> owner, @Nullable Object stored) {
        return isOwned(stored) ? ((Owned) stored).in(owner) : stored;
    }
}
