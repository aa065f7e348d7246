package dev.espalier.runtime.internal.json;

import com.google.gson.JsonNull;
import dev.espalier.runtime.json.MissingFieldException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A property of a model: where its value is kept, how it stands in JSON, and what the vendor's document says of it.
 *
 * @param <T> its values
 */
public final class Property<T> {
    private final String model;
    private final int index;
    private final String wireName;
    private final byte[] encodedName;
    private final String name;
    private final TypeReference<T> type;
    private boolean required;
    private boolean nullable;
    private boolean secret;
    private @Nullable T constant;

    Property(String model, int index, String wireName, String name, TypeReference<T> type) {
        this.model = model;
        this.index = index;
        this.wireName = wireName;
        this.encodedName = JsonOutput.encodeName(wireName);
        this.name = name;
        this.type = type;
    }

    /** The vendor promises it, and a request needs it. */
    public Property<T> required() {
        required = true;
        return this;
    }

    /** Null is a value that can be sent. */
    public Property<T> nullable() {
        nullable = true;
        return this;
    }

    /** It is blacked out in texts. */
    public Property<T> secret() {
        secret = true;
        return this;
    }

    /** It has one value, which is sent without being set. */
    public Property<T> constant(T value) {
        constant = value;
        return this;
    }

    String model() {
        return model;
    }

    String wireName() {
        return wireName;
    }

    String name() {
        return name;
    }

    boolean isSecret() {
        return secret;
    }

    @Nullable
    T constant() {
        return constant;
    }

    /** Its value among those of a model; null if it is absent or null. */
    public @Nullable T find(@Nullable Object[] values) {
        return type.get().value(values[index]);
    }

    /**
     * Its value among those of a model.
     *
     * @throws MissingFieldException if it is absent or null
     */
    public T get(@Nullable Object[] values) {
        return orMissing(find(values));
    }

    T orMissing(@Nullable T value) {
        if (value == null) {
            throw new MissingFieldException(model, wireName);
        }
        return value;
    }

    /** Its value, which may also be the only member of an object, named as the value of {@code name}. */
    @Nullable
    T findNested(@Nullable Object[] values, Property<?> name) {
        Object stored = values[index];
        Object wrapping = values[name.index];
        T nested = isValue(stored) && isValue(wrapping) ? type.get().onlyMember(stored, wrapping.toString()) : null;
        return nested == null ? find(values) : nested;
    }

    private static boolean isValue(@Nullable Object stored) {
        return stored != null && stored != JsonNull.INSTANCE && !(stored instanceof OddValue);
    }

    /**
     * Its value as a time, be it a number, the text of one, or the text of a date and time; null if it is absent or
     * null.
     *
     * @param epoch what a number means
     * @throws IllegalStateException if it is no time
     */
    @Nullable
    Instant findInstant(@Nullable Object[] values, EpochUnit epoch) {
        Object stored = values[index];
        Instant time = stored == null || stored == JsonNull.INSTANCE ? null : epoch.instant(stored);
        if (time != null) {
            return time;
        }
        T value = find(values);
        if (value == null) {
            return null;
        }
        throw new IllegalStateException(model + "." + wireName + " is \"" + value
                + "\", which is no time; read it as the text or number that it is.");
    }

    /** Whether it is present, be it null. */
    public boolean isPresent(@Nullable Object[] values) {
        return values[index] != null;
    }

    /** Puts a value from a caller among those of a model. */
    public void set(@Nullable Object[] values, @Nullable T value) {
        values[index] =
                value == null && nullable ? JsonNull.INSTANCE : type.get().store(given(value, model, name));
    }

    private static <T> T given(@Nullable T value, String model, String setter) {
        if (value == null) {
            throw new NullPointerException(model + "." + setter
                    + "(null) is not possible. Pass a value, or do not call it: what is not set is not sent.");
        }
        return value;
    }

    void requireSet(@Nullable Object[] values) {
        if (required && !nullable && values[index] == null) {
            throw new IllegalStateException(model + " cannot be built: it needs a value for " + name + ". Call " + name
                    + "(...) before build().");
        }
    }

    void readInto(@Nullable Object[] values, JsonInput in) {
        Object stored = type.get().readItem(in);
        values[index] = stored == null ? JsonNull.INSTANCE : Owned.in(this, stored);
    }

    void write(JsonOutput out, @Nullable Object[] values) {
        Object stored = values[index];
        if (stored != null) {
            out.name(encodedName);
            int start = out.size();
            type.get().writeItem(out, stored);
            if (secret) {
                out.markSecret(start);
            }
        }
    }

    /** Its text in that of a model; null if there is nothing to show. */
    @Nullable
    String text(@Nullable Object[] values) {
        Object stored = values[index];
        if (stored == null || stored == JsonNull.INSTANCE) {
            return null;
        }
        return name + "=" + (secret ? "██" : stored);
    }
}
