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

    /** {@link #get} of a value that may also be the only member of an object, named as the value of {@code name}. */
    protected final <T> T getNested(Property<T> property, Property<?> name) {
        return property.orMissing(findNested(property, name));
    }

    /** {@link #find} of a value that may also be the only member of an object, named as the value of {@code name}. */
    protected final <T> @Nullable T findNested(Property<T> property, Property<?> name) {
        return property.findNested(values, name);
    }

    protected final boolean has(Property<?> property) {
        return property.isPresent(values);
    }

    /** A number of seconds, the text of one, or the text of a date and time. */
    protected final @Nullable Instant epochSeconds(Property<?> property) {
        return property.findInstant(values, EpochUnit.SECONDS);
    }

    /** A number of milliseconds, the text of one, or the text of a date and time. */
    protected final @Nullable Instant epochMilliseconds(Property<?> property) {
        return property.findInstant(values, EpochUnit.MILLISECONDS);
    }
}
