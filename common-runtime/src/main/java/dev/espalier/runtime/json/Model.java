package dev.espalier.runtime.json;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.espalier.runtime.internal.json.ModelState;
import dev.espalier.runtime.internal.json.ModelType;
import dev.espalier.runtime.internal.json.NamedType;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An immutable JSON object of the vendor. What holds for every generated model:
 *
 * <ul>
 *   <li>An accessor has the name of its property. One that is {@code @Nullable} returns null where the property is
 *       absent or null; where the difference matters, {@code hasX()} tells whether it is present, be it null.
 *   <li>Any other accessor throws {@link MissingFieldException} where a response lacked what the vendor promises.
 *   <li>A value that is not what the vendor's document says never costs the rest of the response: it is kept as it
 *       came, and only its accessor throws {@link UnexpectedValueException}.
 *   <li>What came is what goes back: unknown properties, numbers and times are written as they were read.
 * </ul>
 *
 * @param <V> the values of {@link #additionalProperties()}
 */
public abstract class Model<V extends @Nullable Object> extends ModelState {
    protected Model(@Nullable Object[] values) {
        super(values);
    }

    /**
     * The properties without an accessor of their own, in the order in which they came: those that this version does
     * not know, or that have no fixed names. They are sent back unchanged.
     */
    public final Map<String, V> additionalProperties() {
        return type().additionalProperties(values);
    }

    /** This as JSON. Secrets are in it, unlike in {@link #toString()}. */
    public final String toJson() {
        return type().toJson(this);
    }

    /**
     * This as maps, lists, texts, numbers and booleans, as which Jackson writes it. Secrets are in it, unlike in
     * {@link #toString()}.
     */
    @JsonValue
    public final Object toTree() {
        return type().toTree(this);
    }

    /** Whether {@code other} is the same model and has the same JSON values. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Model<?> that && getClass() == that.getClass() && Arrays.equals(values, that.values);
    }

    @Override
    public final int hashCode() {
        return Arrays.hashCode(values);
    }

    /** What is set, by name; secrets are blacked out. */
    @Override
    public final String toString() {
        return type().text(values);
    }

    // The type was declared for this class.
    @SuppressWarnings("unchecked")
    private ModelType<Model<V>> type() {
        return (ModelType<Model<V>>) NamedType.declared(getClass());
    }
}
