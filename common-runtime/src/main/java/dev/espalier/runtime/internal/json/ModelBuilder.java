package dev.espalier.runtime.internal.json;

import dev.espalier.runtime.json.Model;
import org.jspecify.annotations.Nullable;

/**
 * Makes values of a model. What is not set is not sent. A setter refuses null with a {@link NullPointerException},
 * except where the vendor takes null for a value: there it is sent as null, and not to call the setter leaves the
 * property out. Lists and maps are copied. Not thread-safe.
 *
 * @param <M> the model
 * @param <V> the values of its undeclared properties
 * @param <B> the builder itself
 */
public abstract class ModelBuilder<M extends Model<V>, V extends @Nullable Object, B extends ModelBuilder<M, V, B>> {
    private final ModelType<M> type;
    private @Nullable Object[] values;

    /** A builder with nothing set but what has one value only. */
    protected ModelBuilder(ModelType<M> type) {
        this.type = type;
        this.values = type.initialValues();
    }

    /** A builder that starts from the values of a model. */
    protected ModelBuilder(ModelType<M> type, @Nullable Object[] values) {
        this.type = type;
        this.values = values.clone();
    }

    protected final <T> B set(Property<T> property, @Nullable T value) {
        property.set(values, value);
        return self();
    }

    /**
     * Sets a property that has no setter of its own.
     *
     * @throws IllegalArgumentException if it has one
     */
    public final B additionalProperty(String name, V value) {
        values = type.withAdditional(values, name, value);
        return self();
    }

    /**
     * Makes the value.
     *
     * @throws IllegalStateException if a property that the vendor requires is not set
     */
    public final M build() {
        return type.build(values);
    }

    // B is the builder itself, as every generated builder declares.
    @SuppressWarnings("unchecked")
    private B self() {
        return (B) this;
    }
}
