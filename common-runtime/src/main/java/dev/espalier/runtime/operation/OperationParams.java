package dev.espalier.runtime.operation;

import dev.espalier.runtime.internal.request.Parameter;
import dev.espalier.runtime.internal.request.ParameterWriter;
import dev.espalier.runtime.internal.request.ParamsType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The optional parameters of one operation: an immutable value. What is not set is not sent. */
public abstract class OperationParams {
    private final ParamsType<?> type;

    /** For the builder that starts from this value. */
    protected final @Nullable Object[] values;

    protected OperationParams(ParamsType<?> type, @Nullable Object[] values) {
        this.type = type;
        this.values = values;
    }

    /** Whether none is set. */
    public final boolean isEmpty() {
        for (Object value : values) {
            if (value != null) {
                return false;
            }
        }
        return true;
    }

    /** Adds every parameter that is set. */
    public final void writeTo(ParameterWriter out) {
        type.write(out, values);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof OperationParams that && type == that.type && Arrays.equals(values, that.values);
    }

    @Override
    public final int hashCode() {
        return Arrays.hashCode(values);
    }

    /** What is set, by name; secrets are blacked out. */
    @Override
    public final String toString() {
        return type.text(values);
    }

    /**
     * Makes the optional parameters of one operation. A setter refuses null; lists are copied. Not thread-safe.
     *
     * @param <P> the parameters
     * @param <B> the builder itself
     */
    public abstract static class Builder<P extends OperationParams, B extends Builder<P, B>> {
        private final ParamsType<P> type;
        private final @Nullable Object[] values;

        /** A builder with nothing set. */
        protected Builder(ParamsType<P> type) {
            this.type = type;
            this.values = type.initialValues();
        }

        /** A builder that starts from the values of other parameters. */
        protected Builder(ParamsType<P> type, @Nullable Object[] values) {
            this.type = type;
            this.values = values.clone();
        }

        // B is the builder itself, as every generated builder declares.
        @SuppressWarnings("unchecked")
        protected final <T> B set(Parameter<T> parameter, T value) {
            parameter.set(values, value);
            return (B) this;
        }

        /** Makes the value. */
        public final P build() {
            return type.build(values);
        }
    }
}
