package dev.espalier.runtime.internal.json;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The values of a model, for the accessors of generated classes. */
public abstract class ModelState {
    /** As {@link ModelType} describes; not changed any more. */
    protected final @Nullable Object[] values;

    protected ModelState(@Nullable Object[] values) {
        this.values = values;
    }

    protected final <T> T get(Property<T> property) {
        return property.get(values);
    }

    protected final <T> @Nullable T find(Property<T> property) {
        return property.find(values);
    }

    protected final boolean has(Property<?> property) {
        return property.isPresent(values);
    }

    /** A number of seconds, be it text, as a time. */
    protected final @Nullable Instant epochSeconds(Property<?> property) {
        Long seconds = property.findWholeNumber(values);
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }

    /** A number of milliseconds, be it text, as a time. */
    protected final @Nullable Instant epochMilliseconds(Property<?> property) {
        Long milliseconds = property.findWholeNumber(values);
        return milliseconds == null ? null : Instant.ofEpochMilli(milliseconds);
    }
}
