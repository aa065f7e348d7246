package dev.espalier.runtime.internal.json;

/** A stored form that can hold odd values, which name the property that they are part of. */
interface Owned {
    /** This, as the value of {@code owner}. */
    Object in(Property<?> owner);
}
